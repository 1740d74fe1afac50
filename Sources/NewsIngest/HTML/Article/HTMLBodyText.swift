/// Joins the body's lines to paragraphs, and compares them with the text that JSON-LD states.
struct HTMLBodyText {
  private let page: HTMLPage
  private let blocks: [Int]

  init(_ page: HTMLPage) {
    self.page = page
    blocks = page.uses.all.indices.filter { page.uses[$0] == nil || page.uses[$0] == .body }
  }

  /// Paragraphs with a blank line between. Where JSON-LD's text is much longer, or another one, it is taken: the page shows a
  /// part of the article then.
  var text: String {
    let shown = page.document.paragraphs(blocks)
    guard let stated = page.facts.body, Self.isBetter(stated, than: shown) else { return shown }
    return stated.split(whereSeparator: \.isNewline).map { HTMLText.collapsed(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func isBetter(_ stated: String, than shown: String) -> Bool {
    let statedCount = stated.utf8.count
    guard statedCount >= shortestStated else { return false }
    if shown.utf8.count * 2 < statedCount { return true }
    let statedWords = LineKey(stated).words
    let shownWords = LineKey(shown).words
    if isBeginning(statedWords, of: shownWords) { return false }
    let words = Set(statedWords)
    return shownWords.count { words.contains($0) } * 2 < shownWords.count
  }

  /// Whether the shown text holds the stated one's beginning and is about as long or longer. Blanks do not count: sites join
  /// paragraphs without.
  private static func isBeginning(_ stated: [String], of shown: [String]) -> Bool {
    let stated = stated.joined()
    let shown = shown.joined()
    return shown.utf8.count * 5 >= stated.utf8.count * 4 && shown.contains(stated.prefix(comparedCount))
  }

  /// In letters: this many alike are no accident.
  private static let comparedCount = 80

  /// In bytes; a shorter statement is a summary.
  private static let shortestStated = 400
}
