/// Text out of strings that hold tags and entities: a feed's items, and JSON-LD, which should have none.
enum MarkupText {
  /// On one line, entities resolved, white space collapsed. Tags stay: a headline may hold "<".
  static func line(_ text: String) -> String { HTMLText.collapsed(CharacterReference.resolved(text)) }

  /// A piece of mark-up as a page's text is read: paragraphs with a blank line between, and nothing that is hidden.
  ///
  /// ```swift
  /// try MarkupText.paragraphs(of: "<p>وصل <b>الوفد</b></p><p>وغادر</p>")  // "وصل الوفد\n\nوغادر"
  /// ```
  /// - Errors: `.pageTooLarge`, `.nestedTooDeep`.
  static func paragraphs(of markup: String) throws(IngestError) -> String {
    // The parser stops at NUL.
    var page = markup.utf8.contains(0) ? markup.replacing("\0", with: "") : markup
    let document = try HTMLReader.read(&page)
    return document.paragraphs(document.blocks.indices)
  }

  /// Paragraphs as lines: tags that begin lines do so, others go, entities are resolved.
  static func plain(_ text: String) -> String {
    let unescaped = text.contains("&lt;") && !text.contains("<") ? CharacterReference.resolved(text) : text
    guard unescaped.utf8.contains(UInt8(ascii: "<")) else { return CharacterReference.resolved(unescaped) }
    // The parser takes line ends for spaces, but here they are the paragraphs'.
    var page = unescaped.split(whereSeparator: \.isNewline).joined(separator: "<br><br>")
    guard let document = try? HTMLReader.read(&page) else { return CharacterReference.resolved(unescaped) }
    return document.blocks.indices.map { document.string($0) }.joined(separator: "\n")
  }

  /// Mark-up with the paragraphs that WordPress makes of empty lines; where it has no paragraphs of its own, line ends are lines.
  static func partedByEmptyLines(_ markup: String) -> String {
    guard markup.contains(where: \.isNewline) else { return markup }
    let endsLines = !["<p", "<P", "<br", "<BR", "<div", "<DIV", "<!-- wp:"].contains { markup.contains($0) }
    let parted = markup.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let isEmpty = line.allSatisfy(\.isWhitespace)
      return isEmpty ? "<p>" : endsLines ? line + "<br>" : String(line)
    }
    return parted.joined(separator: "\n")
  }
}
