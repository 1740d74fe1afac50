import Foundation

/// Objects and arrays of JSON that stand where a text does: paragraphs, authors, `{"rendered": …}`, `{"$date": …}`.
struct NestedValue {
  /// What a column of a table looks like.
  enum Shape: Equatable {
    /// This many values, more than one.
    case list(count: Int)
    /// Values by the numbers of their rows.
    case rows(Set<String>)
  }

  let value: RecordFields.Value
  /// Texts in it that are no part of the value.
  private(set) var unread: [UnreadField] = []
  /// Of what a record has one of and may be a column.
  let shape: Shape?

  /// Reads the value for a field.
  ///
  /// - Parameters:
  ///   - bytes: the value as it stands in the input.
  ///   - name: what it is called there.
  init(_ bytes: UnsafeRawBufferPointer, for field: ArticleField, called name: String) {
    guard let nested = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    else {
      (value, shape) = (.wrongType, nil)
      return
    }
    shape = Self.shape(of: nested)
    // Records of their own, which have titles: `"article": {"title": …}`.
    if field == .body, Self.isRecord(nested) {
      value = .wrongType
    } else if field == .published, let digits = Self.epoch(nested) {
      value = .number(digits)
    } else if field == .published, let clock = Self.clock(nested) {
      value = .text(clock)
    } else {
      var reader = NestedTexts(field)
      let texts = reader.texts(nested, path: name)
      value = texts.isEmpty ? (Self.isEmpty(nested) ? .text("") : .wrongType) : Self.joined(texts, for: field)
      if field == .title || field == .body { unread = reader.unread }
      // Of a title, a date or an address a record has one.
      let others = texts.dropFirst().reduce(0) { $1 == texts[0] ? $0 : $0 + $1.utf8.count }
      if others > 0, ![.body, .author, .section, .source].contains(field) {
        unread.append(UnreadField(name: name, byteCount: others))
      }
    }
  }

  private static func joined(_ texts: [String], for field: ArticleField) -> RecordFields.Value {
    switch field {
    case .body: .text(texts.joined(separator: "\n\n"))
    case .author, .section, .source: .text(texts.joined(separator: ", "))
    default: .text(texts[0])
    }
  }

  /// The shape of a value that may be a column; nil for all others.
  private static func shape(of value: Any) -> Shape? {
    if let list = value as? [Any] {
      return list.count > 1 && list.allSatisfy({ $0 is String || $0 is NSNull || $0 is NSNumber })
        ? .list(count: list.count) : nil
    }
    guard let rows = value as? [String: Any], !rows.isEmpty,
      rows.keys.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return .rows(Set(rows.keys))
  }

  /// Whether a value is a record of its own, or a list of such.
  static func isRecord(_ value: Any) -> Bool {
    let object = (value as? [Any])?.first ?? value
    guard let members = object as? [String: Any] else { return false }
    // Tweets have no titles.
    if members["full_text"] != nil, members["created_at"] != nil { return true }
    return members.contains { key, value in FieldName(key)?.field == .title && !(value is NSNull) }
  }

  /// MongoDB's Extended JSON has instants as text or as milliseconds, these as a number or as `{"$numberLong": …}`; Firestore has seconds.
  private static func epoch(_ value: Any) -> String? {
    guard let object = value as? [String: Any],
      let date = object["$date"] ?? object["$timestamp"] ?? object["seconds"] ?? object["_seconds"]
    else { return nil }
    if let number = date as? NSNumber { return "\(number)" }
    return ((date as? [String: Any])?["$numberLong"] ?? (date as? [String: Any])?["t"]).map { "\($0)" }
  }

  /// Java's programs write a time as the list of its parts: `[2021, 3, 15, 10, 20]`.
  private static func clock(_ value: Any) -> String? {
    guard let parts = value as? [Int], (3...7).contains(parts.count), (1000...9999).contains(parts[0]) else {
      return nil
    }
    let digits = parts.map { ($0 < 10 ? "0" : "") + "\($0)" }
    let day = digits[..<3].joined(separator: "-")
    return parts.count < 5 ? day : day + "T" + digits[3..<min(6, parts.count)].joined(separator: ":")
  }

  private static func isEmpty(_ value: Any) -> Bool {
    switch value {
    case let list as [Any]: list.allSatisfy(isEmpty)
    case let object as [String: Any]: object.values.allSatisfy(isEmpty)
    case let text as String: text.isEmpty
    default: value is NSNull
    }
  }
}
