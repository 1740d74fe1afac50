import Foundation

/// The records of JSON that has them inside something else: an answer of an interface (`articles`, `data.items`), hits of a search
/// (`hits.hits._source`), objects by their ids, a Telegram channel, documents one behind the other.
///
/// An object that has a text of its own is a record. Of any other, the objects and arrays in it are searched for what looks like
/// records.
struct JSONEnvelope {
  /// A record, and what stands around it.
  struct Piece {
    /// Of the record's bytes.
    var range: Range<Int>
    var kind = Kind.object
    /// Its id and source where it has none.
    var id: String?
    var source: String?
    /// What else is true of it.
    var facts = RecordFacts()
    /// What else stands around it, said with the first record in there.
    var unread: [UnreadField] = []
  }

  enum Kind {
    case object, telegramMessage
    /// All that was said between persons.
    case privateChat
    /// An element that is no object.
    case other
  }

  /// What is known of all records in a container.
  private struct Surroundings {
    var id: String?
    var source: String?
    var facts = RecordFacts()
    var isTelegram = false
    var isFacebookPost = false
  }

  struct Member {
    let key: JSONKeyTable.Key
    /// Of the key, without quotes.
    let name: Range<Int>
    let value: Range<Int>
    let isList: Bool
  }

  private static let depthLimit = 8

  private var scanner: JSONScanner
  private let keys: JSONKeyTable
  private var pieces: [Piece] = []
  private var unread: [UnreadField] = []

  private init(_ scanner: JSONScanner, _ keys: JSONKeyTable) {
    (self.scanner, self.keys) = (scanner, keys)
  }

  /// What `pieces(of:_:)` found.
  struct Found {
    let pieces: [Piece]
    let documentCount: Int
    /// Whether the last document does not end; then its last piece may be a part of one.
    let isCut: Bool
  }

  /// The records of an input; nil where something else stands between documents, or behind them.
  static func pieces(of bytes: UnsafeBufferPointer<UInt8>, _ keys: JSONKeyTable) -> Found? {
    var envelope = JSONEnvelope(JSONScanner(bytes: bytes), keys)
    var place = envelope.scanner.visible(from: 0)
    var documentCount = 0
    while place < bytes.count {
      guard envelope.isNested(place) else { return nil }
      if envelope.scanner.value(from: place) == nil { envelope.scanner.isLenient = true }
      guard let value = envelope.scanner.value(from: place) else { return nil }
      envelope.collect(value, Surroundings(), depth: 0)
      // Lines with commas behind them were the elements of an array once.
      place = envelope.scanner.behindComma(value.upperBound)
      documentCount += 1
    }
    if let last = envelope.pieces.indices.last { envelope.pieces[last].unread += envelope.unread }
    return Found(pieces: envelope.pieces, documentCount: documentCount, isCut: envelope.scanner.isLenient)
  }

  private func isNested(_ place: Int) -> Bool { isObject(place) || scanner.bytes[place] == UInt8(ascii: "[") }

  private func isObject(_ place: Int) -> Bool { scanner.bytes[place] == UInt8(ascii: "{") }

  private mutating func collect(_ value: Range<Int>, _ surroundings: Surroundings, depth: Int) {
    guard isObject(value.lowerBound) else {
      var elements: [Range<Int>] = []
      scanner.forEachElement(of: value) {
        elements.append($0); return true
      }
      for element in elements {
        if surroundings.isFacebookPost, isObject(element.lowerBound), !hasMember("post", element) {
          // When it was changed, and such.
          unread += members(of: element).map { UnreadField(name: $0.key.name, byteCount: $0.value.count) }
        } else if isObject(element.lowerBound) {
          collect(element, surroundings, depth: depth)
        } else {
          pieces.append(Piece(range: element, kind: .other))
        }
      }
      return
    }
    let members = members(of: value)
    // A message has polls and replies in it, which are none.
    let containers = depth < Self.depthLimit && !surroundings.isTelegram ? containers(of: members) : []
    guard !containers.isEmpty else {
      var piece = Piece(range: value, id: surroundings.id, source: surroundings.source, unread: unread)
      if surroundings.isTelegram { piece.kind = .telegramMessage }
      piece.facts = surroundings.facts
      unread = []
      return pieces.append(piece)
    }
    let starts = Set(containers.map(\.value.lowerBound))
    let sourceKey = sourceKey(members, containers)
    if depth > 0, isPrivateChat(members, containers) {
      return pieces.append(Piece(range: value, kind: .privateChat))
    }
    let others = members.filter { !starts.contains($0.value.lowerBound) && !isBlank($0.value) }
    var surroundings = surroundings
    let frame = frame(containers)
    surroundings.isFacebookPost = frame == .facebookPost
    unread += surroundings.facts.add(others.filter { $0.key.name != sourceKey }, in: frame)
    let handedDown = Set(surroundings.facts.facts.map(\.range.lowerBound))
    // An id is that of the record in an object beside it.
    let handsIDDown = containers.contains { isObject($0.value.lowerBound) }
    for member in others
    where member.key.name != sourceKey && !(handsIDDown && member.key.field?.field == .id)
      && !handedDown.contains(member.name.lowerBound - 1)
    {
      unread.append(UnreadField(name: member.key.name, byteCount: member.value.count))
    }
    if let named = members.first(where: { $0.key.name == sourceKey }) {
      surroundings.source = text(of: named.value) ?? surroundings.source
    }
    let id = members.first { $0.key.field?.field == .id }
    for container in containers {
      let inner = within(container, id: id, isAlone: containers.count == 1, surroundings)
      collect(container.value, inner, depth: depth + 1)
    }
  }

  /// What the containers of an object make of the rest of it.
  private func frame(_ containers: [Member]) -> RecordFacts.Frame {
    guard containers.count == 1, let container = containers.first else { return .several }
    if isObject(container.value.lowerBound) {
      return FieldNames.answers.contains(container.key.name.lowercased()) ? .several : .one
    }
    var isPost = false
    scanner.forEachElement(of: container.value) { element in
      isPost = isObject(element.lowerBound) && hasMember("post", element)
      return false
    }
    return isPost && container.key.name == "data" ? .facebookPost : .several
  }

  private func hasMember(_ name: String, _ object: Range<Int>) -> Bool {
    var found = false
    scanner.forEachMember(of: object) { key, _ in
      found = scanner.bytes[key].elementsEqual(name.utf8)
      return !found
    }
    return found
  }

  /// Whether an object is a chat of a Telegram account that is no channel and no group.
  private func isPrivateChat(_ members: [Member], _ containers: [Member]) -> Bool {
    guard containers.contains(where: { $0.key.name == "messages" && isTelegram($0.value) }),
      let type = members.first(where: { $0.key.name == "type" })?.value
    else { return false }
    return [
      "\"personal_chat\"", "\"saved_messages\"", "\"bot_chat\"", "\"replies\"", "\"verification_codes\"",
    ]
    .contains { scanner.bytes[type].elementsEqual($0.utf8) }
  }

  /// What a container says of the records in it.
  ///
  /// - Parameters:
  ///   - id: of the object that the container is in.
  ///   - isAlone: whether that object has no other containers.
  private func within(
    _ container: Member, id: Member?, isAlone: Bool, _ outer: Surroundings
  ) -> Surroundings {
    var inner = outer
    inner.id = nil
    if isObject(container.value.lowerBound) {
      inner.id = id.flatMap { text(of: $0.value) }
      // Objects by their ids, which have digits where names have none.
      if id == nil, !isAlone, container.key.field == nil, container.key.name.utf8.contains(where: isDigit) {
        inner.id = container.key.name
      }
    } else if container.key.name == "messages", isTelegram(container.value) {
      inner.isTelegram = true
    }
    return inner
  }

  /// The key of the name that a channel of Telegram or a feed has as a whole.
  private func sourceKey(_ members: [Member], _ containers: [Member]) -> String? {
    if containers.contains(where: { $0.key.name == "messages" && isTelegram($0.value) }) { return "name" }
    return members.contains { ["home_page_url", "feed_url"].contains($0.key.name) } ? "title" : nil
  }

  private func isTelegram(_ messages: Range<Int>) -> Bool {
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

  /// The members in which records stand; none where the object is a record itself.
  private func containers(of members: [Member]) -> [Member] {
    let bodies = members.filter { member in
      member.key.field?.field == .body && !isBlank(member.value)
        && !(member.key.isContainer && isList(of: member.value, .title))
    }
    if bodies.contains(where: { ($0.key.field?.rank ?? 0) <= FieldName.someText.rank }) { return [] }
    // With a title or a summary it may be a record, or a feed.
    let mayBeRecord =
      !bodies.isEmpty || members.contains { $0.key.field?.field == .title && !isBlank($0.value) }
    return members.filter { member in
      let isAllowed = member.key.isContainer || !mayBeRecord && member.key.mayHoldRecords
      return isAllowed && isNested(member.value.lowerBound) && holdsRecords(member.value, depth: 4)
        && !FieldName.isAside(member.key.name)
    }
  }

  /// Whether a value is an object or a list of objects with titles, or a tweet, which has none.
  private func isList(of value: Range<Int>, _ field: ArticleField) -> Bool {
    func has(_ object: Range<Int>) -> Bool {
      members(of: object).contains { $0.key.field?.field == field || $0.key.name == "full_text" }
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

  private func members(of object: Range<Int>) -> [Member] {
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

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// null, "", [], {}.
  private func isBlank(_ value: Range<Int>) -> Bool {
    value.count <= 2 && !isDigit(scanner.bytes[value.lowerBound])
      || scanner.bytes[value].elementsEqual("null".utf8)
  }

  /// A string or a number, or the one in `{"$oid": …}`.
  private func text(of value: Range<Int>) -> String? {
    let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[value])
    guard bytes.count <= 1000 else { return nil }
    if bytes.first.map(isDigit) == true {
      return String(decoding: bytes, as: UTF8.self)
    }
    guard case .text(let text) = NestedValue(UnsafeRawBufferPointer(bytes), for: .id, called: "").value,
      !text.isEmpty
    else { return nil }
    return text
  }
}
