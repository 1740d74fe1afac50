/// Tells where a text under a lesser name is the article's, for the one under the better name is a notice or cut off:
/// `"content": "ONLY AVAILABLE IN PAID PLANS", "description": "…"`.
enum FullerText {
  /// A shorter text never goes before one under a better name.
  private static let fewestWords = 10

  /// Whether a text goes before the one under the better name.
  ///
  /// - Parameter isCut: whether the latter ends with a mark that says so (``withoutMark(_:)``).
  static func isFuller(_ text: String, than better: String, isCut: Bool) -> Bool {
    // Words are counted where the sizes allow it: most summaries are shorter than their texts.
    guard text.utf8.count > better.utf8.count, !isPage(text) else { return false }
    let count = wordCount(text)
    return count >= fewestWords && count > wordCount(better) * (isCut ? 1 : 2)
  }

  /// A text without the `… [+3042 chars]` at its end, with which interfaces say that there is more; nil where it has none.
  static func withoutMark(_ text: String) -> String? {
    guard text.utf8.reversed().first(where: { $0 > 0x20 }) == UInt8(ascii: "]"),
      let mark = text.suffix(50).firstMatch(of: mark)
    else { return nil }
    return String(text[..<mark.range.lowerBound])
  }

  nonisolated(unsafe) private static let mark = /\s*(?:…|\.\.\.|&hellip;)?\s*\[\+?[0-9]+ chars\]\s*$/

  /// Whether a text is the code of a whole page, with its menus.
  private static func isPage(_ text: String) -> Bool {
    let start = text.prefix(100).lowercased()
    return start.contains("<!doctype") || start.contains("<html")
  }

  /// How many words stand outside of tags.
  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    var isInTag = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      let isWord = byte > 0x20 && !isInTag
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return count
  }
}
