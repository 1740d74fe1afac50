import Foundation

/// Tells which values of JSON are records, and which hold them.
struct RecordFinder {
  /// A member of an object.
  struct Member {
    let key: JSONKeyTable.Key
    /// Of the key, without quotes.
    let name: Range<Int>
    let value: Range<Int>
    let isList: Bool
  }

  var scanner: JSONScanner
  let keys: JSONKeyTable

  func isNested(_ place: Int) -> Bool { isObject(place) || scanner.bytes[place] == UInt8(ascii: "[") }

  func isObject(_ place: Int) -> Bool { scanner.bytes[place] == UInt8(ascii: "{") }

  /// The members in which records stand; none where the object is a record itself.
  func containers(of members: [Member]) -> [Member] {
    let bodies = members.filter { member in
      member.key.field?.field == .body && !isBlank(member.value)
        && !(member.key.isContainer && holdsTitles(member.value))
    }
    if bodies.contains(where: { ($0.key.field?.rank ?? 0) <= FieldName.someText.rank }) { return [] }
    // With a title or a summary it may be a record, or a feed.
    let mayBeRecord =
      !bodies.isEmpty || members.contains { $0.key.field?.field == .title && !isBlank($0.value) }
    let found = members.filter { member in
      let isAllowed = member.key.isContainer || !mayBeRecord && member.key.mayHoldRecords
      return isAllowed && isNested(member.value.lowerBound) && holdsRecords(member.value, depth: 4)
        && !FieldName.isAside(member.key.name)
    }
    // Beside a list an object with a title alone is the list's: `"feed": {"title": "…"}, "items": […]`.
    return found.contains(where: \.isList) ? found.filter { $0.isList || !isHeading($0.value) } : found
  }

  /// Whether an object has a title and no text that is more than a summary.
  private func isHeading(_ object: Range<Int>) -> Bool {
    let members = members(of: object)
    func has(_ field: ArticleField) -> Bool {
      members.contains { member in
        guard let name = member.key.field, name.field == field, !isBlank(member.value) else { return false }
        return field != .body || name.rank <= FieldName.someText.rank
      }
    }
    return has(.title) && !has(.body)
  }

  /// Whether a value is an object or a list of objects with titles, or a tweet, which has none.
  private func holdsTitles(_ value: Range<Int>) -> Bool {
    func has(_ object: Range<Int>) -> Bool {
      members(of: object).contains { $0.key.field?.field == .title || $0.key.name == "full_text" }
    }
    guard isNested(value.lowerBound) else { return false }
    if isObject(value.lowerBound) { return has(value) }
    var found = false
    scanner.forEachElement(of: value) { element in
      if isObject(element.lowerBound) { found = has(element) }
      return false
    }
    return found
  }

  /// Whether the first few objects of a value look like records, or hold such.
  private func holdsRecords(_ value: Range<Int>, depth: Int) -> Bool {
    guard depth > 0 else { return false }
    if isObject(value.lowerBound) { return looksLikeRecord(value, depth: depth) }
    var found = false
    var count = 0
    scanner.forEachElement(of: value) { element in
      count += 1
      found = isObject(element.lowerBound) && looksLikeRecord(element, depth: depth)
      return !found && count < 20
    }
    return found
  }

  private func looksLikeRecord(_ object: Range<Int>, depth: Int) -> Bool {
    var found = false
    var nestedCount = 0
    scanner.forEachMember(of: object) { name, value in
      let key = key(name)
      let field = key.field?.field
      if field == .title || field == .body {
        found = !isBlank(value)
      } else if isNested(value.lowerBound), key.isContainer || key.mayHoldRecords {
        nestedCount += 1
        found = holdsRecords(value, depth: depth - 1)
      }
      return !found && nestedCount < 20
    }
    return found
  }

  func members(of object: Range<Int>) -> [Member] {
    var members: [Member] = []
    scanner.forEachMember(of: object) { name, value in
      let isList = scanner.bytes[value.lowerBound] == UInt8(ascii: "[")
      members.append(Member(key: key(name), name: name, value: value, isList: isList))
      return true
    }
    return members
  }

  private func key(_ name: Range<Int>) -> JSONKeyTable.Key {
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: scanner.bytes[name]))
    guard bytes.contains(UInt8(ascii: "\\")) else { return keys.key(bytes) }
    let unescaped = try? JSONSerialization.jsonObject(
      with: Data("\"".utf8) + Data(bytes) + Data("\"".utf8), options: [.fragmentsAllowed])
    return Data((unescaped as? String ?? "").utf8).withUnsafeBytes { keys.key($0) }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// null, "", [], {}.
  func isBlank(_ value: Range<Int>) -> Bool {
    value.count <= 2 && !Self.isDigit(scanner.bytes[value.lowerBound])
      || scanner.bytes[value].elementsEqual("null".utf8)
  }

  /// A string or a number, or the one in `{"$oid": …}`.
  func text(of value: Range<Int>) -> String? {
    let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[value])
    guard bytes.count <= 1000 else { return nil }
    if bytes.first.map(Self.isDigit) == true {
      return String(decoding: bytes, as: UTF8.self)
    }
    guard case .text(let text) = NestedValue(UnsafeRawBufferPointer(bytes), for: .id, called: "").value,
      !text.isEmpty
    else { return nil }
    return text
  }

  /// Whether an object is a chat of a Telegram account that is no channel and no group.
  func isPrivateChat(_ members: [Member], containers: [Member]) -> Bool {
    guard containers.contains(where: { $0.key.name == "messages" && isTelegram($0.value) }),
      let type = members.first(where: { $0.key.name == "type" })?.value
    else { return false }
    return [
      "\"personal_chat\"", "\"saved_messages\"", "\"bot_chat\"", "\"replies\"", "\"verification_codes\"",
    ]
    .contains { scanner.bytes[type].elementsEqual($0.utf8) }
  }

  func isTelegram(_ messages: Range<Int>) -> Bool {
    var found = false
    scanner.forEachElement(of: messages) { element in
      if isObject(element.lowerBound) {
        let names = members(of: element).map(\.key.name)
        found = names.contains("type") && names.contains("text") && names.contains("date")
      }
      return false
    }
    return found
  }

  func hasMember(_ name: String, in object: Range<Int>) -> Bool {
    var found = false
    scanner.forEachMember(of: object) { key, _ in
      found = scanner.bytes[key].elementsEqual(name.utf8)
      return !found
    }
    return found
  }
}
