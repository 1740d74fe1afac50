import Foundation

/// Objects and arrays of JSON that stand where a text does: paragraphs, authors, `{"rendered": …}`, `{"$date": …}`.
struct NestedValue {
  /// What a column of a table looks like.
  enum Shape: Equatable {
    /// So many values, more than one.
    case list(count: Int)
    /// Values by the numbers of their rows.
    case rows(Set<String>)
  }

  let value: RecordFields.Value
  /// Texts in it that are none of the value.
  private(set) var unread: [UnreadField] = []
  /// Of titles and texts that may be columns.
  let shape: Shape?

  /// Reads the value for a field.
  ///
  /// - Parameters:
  ///   - bytes: the value as it stands in the input.
  ///   - name: what it is called there.
  init(_ bytes: UnsafeRawBufferPointer, for field: ArticleField, called name: String = "") {
    guard let nested = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    else {
      (value, shape) = (.wrongType, nil)
      return
    }
    let isText = field == .title || field == .body
    shape = isText ? Self.shape(of: nested) : nil
    // Records of their own, which have titles: `"article": {"title": …}`.
    if field == .body, Self.isRecord(nested) {
      value = .wrongType
    } else if field == .published, let digits = Self.epoch(nested) {
      value = .number(digits)
    } else {
      var reader = NestedTexts(field)
      let texts = reader.texts(nested, name)
      value = texts.isEmpty ? (Self.isEmpty(nested) ? .text("") : .wrongType) : Self.joined(texts, field)
      if isText { unread = reader.unread }
    }
  }

  private static func joined(_ texts: [String], _ field: ArticleField) -> RecordFields.Value {
    switch field {
    case .body: .text(texts.joined(separator: "\n\n"))
    case .author, .section, .source: .text(texts.joined(separator: ", "))
    default: .text(texts[0])
    }
  }

  /// The shape of a value that may be a column; nil for all others.
  static func shape(of value: Any) -> Shape? {
    if let list = value as? [Any] {
      return list.count > 1 && list.allSatisfy({ $0 is String || $0 is NSNull || $0 is NSNumber })
        ? .list(count: list.count) : nil
    }
    guard let rows = value as? [String: Any], !rows.isEmpty,
      rows.keys.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return .rows(Set(rows.keys))
  }

  private static func isRecord(_ value: Any) -> Bool {
    let object = (value as? [Any])?.first ?? value
    guard let members = object as? [String: Any] else { return false }
    // Tweets have no titles.
    if members["full_text"] != nil, members["created_at"] != nil { return true }
    return members.contains { key, value in FieldName(key)?.field == .title && !(value is NSNull) }
  }

  /// MongoDB's Extended JSON has instants as text or as milliseconds, these as a number or as `{"$numberLong": …}`.
  private static func epoch(_ value: Any) -> String? {
    guard let object = value as? [String: Any], let date = object["$date"] ?? object["$timestamp"] else {
      return nil
    }
    if let number = date as? NSNumber { return "\(number)" }
    return ((date as? [String: Any])?["$numberLong"] ?? (date as? [String: Any])?["t"]).map { "\($0)" }
  }

  private static func isEmpty(_ value: Any) -> Bool {
    switch value {
    case let list as [Any]: list.allSatisfy(isEmpty)
    case let object as [String: Any]: object.isEmpty
    case let text as String: text.isEmpty
    default: value is NSNull
    }
  }
}
