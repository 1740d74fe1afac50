import Foundation

/// Objects and arrays of JSON that stand where a text does: paragraphs, authors, `{"rendered": …}`, `{"$date": …}`.
enum NestedValue {
  /// The value for a field.
  ///
  /// - Parameter bytes: the value as it stands in the input.
  static func value(_ bytes: UnsafeRawBufferPointer, for field: ArticleField) -> RecordFields.Value {
    guard let nested = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    else {
      return .wrongType
    }
    // Records of their own, which have titles: `"article": {"title": …}`.
    if field == .body, isRecord(nested) { return .wrongType }
    if field == .published, let digits = epoch(nested) { return .number(digits) }
    let texts = texts(nested, field)
    if texts.isEmpty { return isEmpty(nested) ? .text("") : .wrongType }
    switch field {
    case .body: return .text(texts.joined(separator: isInline(nested) ? "" : "\n\n"))
    case .author, .section, .source: return .text(texts.joined(separator: ", "))
    default: return .text(texts[0])
    }
  }

  private static func isRecord(_ value: Any) -> Bool {
    let object = (value as? [Any])?.first ?? value
    return (object as? [String: Any])?.contains { key, value in
      FieldName(key)?.field == .title && !(value is NSNull)
    } ?? false
  }

  /// The keys that hold the text of an object, the better ones first.
  private static func keys(_ field: ArticleField) -> [String] {
    switch field {
    case .source, .section, .author: ["name", "title", "display_name", "screen_name", "label", "$oid", "ar"]
    case .url, .image: ["url", "href", "src", "link", "rendered", "full"]
    case .published: ["$date", "rendered", "value", "@value", "date", "iso"]
    case .id: ["$oid", "$numberLong", "$uuid", "rendered", "#text", "value"]
    case .title, .body:
      [
        "rendered", "raw", "text", "plain", "html", "#text", "_", "@value", "value", "content", "body",
        "data", "ar", "fr", "en",
      ]
    }
  }

  /// Arrays may hold strings and objects side by side.
  private static func texts(_ value: Any, _ field: ArticleField) -> [String] {
    switch value {
    case let text as String: return text.allSatisfy(\.isWhitespace) && field != .body ? [] : [text]
    case let list as [Any]: return list.flatMap { texts($0, field) }
    case let object as [String: Any]:
      for key in keys(field) {
        if let found = object[key].map({ texts($0, field) }), !found.isEmpty { return found }
      }
      return []
    default: return []
    }
  }

  /// MongoDB's Extended JSON has instants as text or as milliseconds, these as a number or as `{"$numberLong": …}`.
  private static func epoch(_ value: Any) -> String? {
    guard let object = value as? [String: Any], let date = object["$date"] ?? object["$timestamp"] else {
      return nil
    }
    if let number = date as? NSNumber { return "\(number)" }
    return ((date as? [String: Any])?["$numberLong"] ?? (date as? [String: Any])?["t"]).map { "\($0)" }
  }

  /// The kinds of Telegram's text parts, which follow each other in one line.
  private static let inlineKinds: Set<String> = [
    "plain", "bold", "italic", "underline", "strikethrough", "spoiler", "link", "text_link", "mention",
    "mention_name",
    "hashtag", "cashtag", "email", "phone", "code", "pre", "bot_command", "custom_emoji", "bank_card",
    "blockquote",
  ]

  private static func isInline(_ value: Any) -> Bool {
    (value as? [Any])?.contains { part in
      ((part as? [String: Any])?["type"] as? String).map { inlineKinds.contains($0) } ?? false
    } ?? false
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
