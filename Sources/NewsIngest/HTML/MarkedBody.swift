/// Joins the body's lines to paragraphs, and compares them with the text that JSON-LD states.
struct MarkedBody {
  private let page: MarkedPage
  private let blocks: [Int]

  init(_ page: MarkedPage) {
    self.page = page
    blocks = page.uses.indices.filter { page.uses[$0] == nil || page.uses[$0] == .body }
  }

  /// Paragraphs with a blank line between. Where JSON-LD's text is much longer, or another one, it is taken: the page shows a
  /// part of the article then.
  var text: String {
    let shown = joined
    guard let stated = page.facts.body, Self.isBetter(stated, than: shown) else { return shown }
    return stated.split(whereSeparator: \.isNewline).map { HTMLText.collapsed(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func isBetter(_ stated: String, than shown: String) -> Bool {
    let statedCount = stated.utf8.count
    guard statedCount >= shortestStated else { return false }
    if shown.utf8.count * 2 < statedCount { return true }
    let words = Set(LineKey(stated).words)
    let shownWords = LineKey(shown).words
    return shownWords.count { words.contains($0) } * 2 < shownWords.count
  }

  /// In bytes; a shorter statement is a summary.
  private static let shortestStated = 400

  private var joined: String {
    var body = ""
    for (position, block) in blocks.enumerated() {
      if position > 0 { body += isLineOfSame(blocks[position - 1], block) ? "\n" : "\n\n" }
      body += page.document.string(block)
    }
    return body
  }

  /// Whether two lines are of one paragraph, as verses are, or items of one list.
  private func isLineOfSame(_ upper: Int, _ lower: Int) -> Bool {
    let document = page.document
    let element = document.blockElement(lower)
    let tag = document.elements[element].tag
    if tag == .listItem {
      let above = document.blockElement(upper)
      return document.elements[above].tag == .listItem
        && document.elements[above].parent == document.elements[element].parent
    }
    return lower == upper + 1 && document.blocks[lower].breakCount == 1 && tag.isPartOfText
      && document.blockElement(upper) == element
  }
}
