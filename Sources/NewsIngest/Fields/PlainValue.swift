import Foundation

/// Values of tables and JSON as plain text: databases of web pages keep entities and tags in them.
enum PlainValue {
  /// On one line where it was mark-up; else as it stands.
  static func line(_ text: String) -> String {
    guard isMarkup(text) else { return text }
    let text = resolved(text)
    return HTMLText.collapsed(hasTags(text) ? MarkupText.plain(text) : text)
  }

  /// Paragraphs with a blank line between where it was mark-up; else as it stands.
  ///
  /// - Errors: `.pageTooLarge`, `.nestedTooDeep`.
  static func paragraphs(_ text: String) throws(IngestError) -> String {
    guard isMarkup(text) else { return text }
    guard hasTags(text) else {
      let resolved = resolved(text)
      return hasTags(resolved) ? try paragraphs(resolved) : resolved
    }
    // Beside tags that make paragraphs line ends and empty lines do, too: most such mark-up is what an editor typed.
    return try MarkupText.paragraphs(of: MarkupText.partedByEmptyLines(text))
  }

  /// Every text is asked this, and few are.
  private static func isMarkup(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memchr(base, Int32(UInt8(ascii: "&")), bytes.count) != nil
        || memchr(base, Int32(UInt8(ascii: "<")), bytes.count) != nil
    }
  }

  private static func hasTags(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "<")) && text.contains(tag)
  }

  /// Twice where the first time leaves one of those that programs write twice: `&amp;quot;`.
  private static func resolved(_ text: String) -> String {
    let once = CharacterReference.resolved(text)
    return once.contains(entity) ? CharacterReference.resolved(once) : once
  }

  nonisolated(unsafe) private static let entity = /&(?:quot|nbsp|amp|lt|gt|#[0-9]{2,5});/

  nonisolated(unsafe) private static let tag =
    /<\/?(?:p|br|div|span|a|b|i|u|s|strong|em|h[1-6]|ul|ol|li|img|table|tbody|tr|td|th|blockquote|figure|figcaption|iframe|script|style|font|center|section|article|header|footer|hr|video|audio|sup|sub|small|cite|q|pre|code|ins|del|picture|noscript|html|body|mark|bdi|bdo)(?:\s[^<>]*)?\/?>/
    .ignoresCase()
}
