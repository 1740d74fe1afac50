public import ArabicCalendar
public import Foundation

/// Finds the article in a web page's mark-up.
///
/// ```swift
/// let page = try HTMLPageExtractor().extract(bytes, charset: "windows-1256", url: "https://example.com/news/1")
/// page.article.title          // "فوز لبنان على سوريا في تصفيات كأس آسيا"
/// page.article.publishedFrom  // "JSON-LD datePublished"
/// page.lines                  // every visible line, and what became of it
/// ```
/// It knows no site. What the page states for machines goes first (JSON-LD, OpenGraph, Dublin Core, microdata, `<time>`), then
/// its structure; the text is found by where running text is dense, and its lines are judged as those of page texts are.
/// - Units: a line is what stands between two places where a browser begins a new one; lines count from 1.
/// - Differs: where a page shows a part of its article only and JSON-LD states all of it, the body is JSON-LD's, and the lines
///   tell what became of those shown. NO-BREAK SPACE becomes a space, as where a browser copies. Text that is hidden is no line.
/// - Errors: those of `TextDecoder`, `.pageTooLarge`, `.nestedTooDeep`, `.noArticleInPage` also for home pages and lists.
/// - Known failure: a home page whose first teaser is as long as an article, and that says nothing of itself, is read as one.
public struct HTMLPageExtractor: Sendable {
  /// Makes an extractor; it keeps no state.
  public init() {}

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - charset: the encoding that an HTTP header names; else the page's own word goes.
  ///   - url: the address that the page was fetched from.
  ///   - fetchedAt: when it was fetched; only from it can "منذ 3 ساعات" become a date.
  public func extract(
    _ bytes: Data, charset: String? = nil, url: String? = nil, fetchedAt: PublicationDate? = nil
  ) throws(IngestError) -> ExtractedPage {
    let declared = charset ?? HTMLCharset.declared(in: bytes)
    let decoded = try TextDecoder().decode(bytes, declared: declared)
    var markup = decoded.text
    var page = HTMLPage(try HTMLReader.read(&markup))
    readFacts(&page, url: url)
    HeadReader(page).read(&page, fetchedAt: fetchedAt)
    var body = BodyReader(page)
    body.read(&page)
    PageVerdict(page).settleRest(&page)
    try PageVerdict(page).check()
    return finished(page, decoding: decoded.decoding)
  }

  /// Title, addresses and names that the mark-up states, and where the body stands.
  private func readFacts(_ page: inout HTMLPage, url: String?) {
    let elements = ElementReasons(page.document)
    let title = TitleChooser(page, suspicions: elements.reasons(headline: nil)).choose()
    page.headline = title.block
    page.article.title = title.title
    if let headline = title.block { page.read(headline, into: "title", title.title) }
    page.reasons = elements.reasons(headline: title.block)
    page.article.source = page.facts.siteName ?? title.siteName
    page.body = BodyFinder(page).find()
    let url = url ?? page.document.savedFrom
    let base = page.document.base.flatMap { WebAddress.resolve($0, against: url) } ?? url
    page.article.url = address(page, url: url, base: base)
    page.article.image = page.facts.image.flatMap {
      WebAddress.resolve($0, against: page.article.url ?? base).map(ArchivedAddress.original)
    }
  }

  /// The address that the page gives itself, else the one it was fetched from. One that leads to the site's first page is
  /// a template's mistake.
  private func address(_ page: HTMLPage, url: String?, base: String?) -> String? {
    let stated = page.facts.addresses.compactMap { WebAddress.resolve($0, against: base) }
      .map(ArchivedAddress.original)
    return stated.first { !WebAddress.path(of: $0).isEmpty } ?? url.map(ArchivedAddress.original)
      ?? stated.first
  }

  private func finished(_ page: HTMLPage, decoding: Decoding) -> ExtractedPage {
    var article = page.article
    article.body = HTMLBodyText(page).text
    var lines: [ExplainedLine] = []
    lines.reserveCapacity(page.uses.count)
    for (block, use) in page.uses.all.enumerated() {
      let text = page.document.string(block)
      lines.append(ExplainedLine(number: block + 1, text: text, use: use ?? .body))
      guard case .removed(let reason)? = use else { continue }
      article.removedLines.append(RemovedLine(number: block + 1, text: text, reason: reason))
    }
    var decoding = decoding
    decoding.repairedCount += page.facts.repairedCount
    return ExtractedPage(article: article, lines: lines, decoding: decoding)
  }
}
