import Foundation

/// Collects the texts of objects and arrays that stand where a text does.
struct NestedTexts {
  private let field: ArticleField
  /// Texts besides those that were chosen, by their path: `body.lead`.
  private(set) var unread: [UnreadField] = []

  init(_ field: ArticleField) { self.field = field }

  /// The texts of a value, each a paragraph. Arrays may hold strings and objects side by side.
  ///
  /// - Parameter isInNode: whether an editor's node has the value as its content, of which the parts make one line.
  mutating func texts(_ value: Any, path: String, isInNode: Bool = false) -> [String] {
    switch value {
    case let text as String: return text.allSatisfy(\.isWhitespace) && field != .body ? [] : [text]
    case let list as [Any]:
      guard field == .body, Self.isLine(list, isInNode: isInNode) else {
        return list.flatMap { texts($0, path: path) }.filter { !$0.allSatisfy(\.isWhitespace) }
      }
      let line = list.map { part in
        Self.isBreak(part) ? "\n" : texts(part, path: path, isInNode: true).joined()
      }.joined()
      return line.isEmpty ? [] : [line]
    case let object as [String: Any]: return texts(of: object, path: path)
    default: return []
    }
  }

  private mutating func texts(of object: [String: Any], path: String) -> [String] {
    var found: [String] = []
    var chosen = ""
    let kind = Self.kind(object)
    for key in Self.keys(field) {
      guard let value = object[key], key != "items" || !NestedValue.isRecord(value) else { continue }
      found = texts(
        value, path: "\(path).\(key)", isInNode: kind.map { !Self.documentKinds.contains($0) } ?? false)
      if !found.isEmpty {
        chosen = key
        break
      }
    }
    // A section's headline stands over its paragraphs.
    if chosen == "paragraphs", let headline = object["headline"] {
      found = texts(headline, path: path) + found
    }
    for (key, value) in object.sorted(by: { $0.key < $1.key }) where key != chosen {
      if chosen == "paragraphs", key == "headline" { continue }
      // The same once more, with or without mark-up.
      if let text = value as? String, text.isEmpty || text == found.joined() { continue }
      let hasWords = Self.hasWords(value)
      guard hasWords || kind == nil && value is String && FieldName(key) != nil else { continue }
      let byteCount = Self.byteCount(value)
      unread.append(
        UnreadField(name: "\(path).\(key)", byteCount: byteCount, textByteCount: hasWords ? byteCount : 0))
    }
    return found
  }

  private static let languages = ["ar", "ar-SA", "ar-EG", "fr", "fr-FR", "en", "en-US", "en-GB"]

  /// The keys that hold the text of an object, the better ones first.
  private static func keys(_ field: ArticleField) -> [String] {
    switch field {
    case .source, .section, .author:
      [
        "name", "title", "display_name", "screen_name", "label", "original", "select", "multi_select", "$oid",
      ] + languages
    case .url, .image: ["url", "href", "src", "link", "rendered", "full"] + languages
    case .published: ["$date", "rendered", "value", "@value", "date", "start", "iso"] + languages
    case .id: ["$oid", "$numberLong", "$uuid", "rendered", "#text", "value"]
    case .title, .body:
      [
        "full_text", "rendered", "raw", "text", "plain", "html", "plain_text", "#text", "#cdata", "__cdata",
        "_", "@value",
        "value",
        "content", "body", "data", "main", "sections", "paragraphs", "p", "blocks", "items", "root",
        "children",
        "rich_text", "title",
      ] + languages
    }
  }

  /// Whether a string in a value has more than one word: codes and types have not.
  private static func hasWords(_ value: Any) -> Bool {
    switch value {
    case let text as String: text.contains(" ")
    case let list as [Any]: list.contains(where: hasWords)
    default: false
    }
  }

  private static func byteCount(_ value: Any) -> Int {
    switch value {
    case let text as String: text.utf8.count
    case let list as [Any]: list.reduce(0) { $0 + byteCount($1) }
    default: "\(value)".utf8.count
    }
  }

  /// The kinds of Telegram's text parts, which follow each other in one line.
  private static let telegramKinds: Set<String> = [
    "plain", "bold", "italic", "underline", "strikethrough", "spoiler", "link", "text_link", "mention",
    "mention_name", "hashtag", "cashtag", "email", "phone", "code", "pre", "bot_command", "custom_emoji",
    "bank_card", "blockquote",
  ]

  /// The same of editors' nodes.
  private static let nodeKinds: Set<String> = [
    "text", "link", "mention", "emoji", "span", "hyperlink", "autolink",
  ]
  private static let breakKinds: Set<String> = ["hardBreak", "hard_break", "linebreak"]
  private static let documentKinds: Set<String> = ["doc", "document", "root"]

  private static func kind(_ part: Any) -> String? {
    guard let object = part as? [String: Any] else { return nil }
    return (object["type"] ?? object["_type"] ?? object["nodeType"]) as? String
  }

  private static func isBreak(_ part: Any) -> Bool { kind(part).map { breakKinds.contains($0) } ?? false }

  /// Whether the parts are one line: none of them is a paragraph.
  private static func isLine(_ list: [Any], isInNode: Bool) -> Bool {
    list.contains { $0 is [String: Any] }
      && list.allSatisfy { part in
        if part is String { return true }
        guard let kind = kind(part) else {
          return isInNode && (part as? [String: Any])?["text"] is String
        }
        return telegramKinds.contains(kind)
          || isInNode && (nodeKinds.contains(kind) || breakKinds.contains(kind))
      }
  }
}
