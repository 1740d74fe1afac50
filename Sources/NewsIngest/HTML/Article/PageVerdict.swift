/// Settles what is left of a page, and tells whether there is an article in it.
struct PageVerdict {
  private let document: HTMLDocument
  private let facts: PageFacts
  private let bodyBlocks: [Int]
  private let page: HTMLPage

  init(_ page: HTMLPage) {
    self.page = page
    document = page.document
    facts = page.facts
    let inBody = page.body.flatMap { Array($0) }
    bodyBlocks = inBody.filter { page.uses[$0] == nil && page.reason($0) == nil }
  }

  /// Lines outside the body go: for their element's reason, or for where they stand.
  func settleRest(_ page: inout HTMLPage) {
    let body = Set(bodyBlocks)
    let first = page.headline ?? bodyBlocks.first ?? 0
    for block in page.uses.all.indices where page.uses[block] == nil && !body.contains(block) {
      page.remove(block, page.reason(block) ?? (block < first ? .beforeArticle : .afterArticle))
    }
  }

  /// How few words a text may have that the page does not call an article.
  private static let fewestWords = 25

  /// - Throws: `.noArticleInPage` for a page without text, and for lists of other pages.
  func check() throws(IngestError) {
    let words = bodyBlocks.reduce(0) { $0 + document.blocks[$1].wordCount }
    if facts.isArticle {
      if page.article.title.isEmpty && words < Self.fewestWords { throw .noArticleInPage }
      return
    }
    let teasers = teaserCount
    let isList = teasers >= 3 && words < teasers * 60 || facts.isWebsite && teasers >= 2 && words < 80
    if isList || words < Self.fewestWords && !(isFlash(words) && teasers == 0) { throw .noArticleInPage }
  }

  /// Whether a short text is an article all the same, as flash news are: below a headline, with a date of its own or in
  /// several paragraphs.
  private func isFlash(_ words: Int) -> Bool {
    guard words >= Self.fewestFlashWords, page.headline != nil, !facts.isWebsite else { return false }
    return page.article.published != nil || bodyBlocks.count(where: page.isParagraph) >= 2
  }

  private static let fewestFlashWords = 5

  /// Headings that link elsewhere, in and around the body. Those of boxes do not count.
  private var teaserCount: Int {
    guard let first = page.body.first?.lowerBound, let last = page.body.last?.upperBound else { return 0 }
    return (first..<last).count { block in
      page.reason(block) == nil && document.blocks[block].linkDensity >= 0.75
        && document.blocks[block].wordCount >= 3
        && (document.isHeading(block) || isFollowedByText(block))
    }
  }

  private func isFollowedByText(_ block: Int) -> Bool {
    block + 1 < document.blocks.count && page.isParagraph(block + 1)
  }
}
