public import ArabicCalendar

/// Finds the article in a page's text: the text as a browser shows it, with menus and buttons, or plain text.
///
/// ```swift
/// let article = try PageTextExtractor().extract("رياضة\n\nفوز لبنان على سوريا في تصفيات كأس آسيا\n\n…")
/// article.section  // "رياضة"
/// article.title    // "فوز لبنان على سوريا في تصفيات كأس آسيا"
/// ```
/// It knows no site. A line goes for what it says (known phrases in Arabic, English and French), for its shape,
/// and for its place among the others; a line that nothing speaks against stays, since losing text is worse
/// than keeping a button. Every visible line ends in the body, in a field or in `removedLines`.
/// - Errors: `.emptyInput`, `.noArticleInPage`.
public struct PageTextExtractor: Sendable {
  /// Makes an extractor; it keeps no state.
  public init() {}

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - fetchedAt: when the page was fetched; only from it can "منذ 3 ساعات" become a date.
  ///   - history: what is known of the lines of its site's pages.
  public func extract(
    _ text: String, fetchedAt: PublicationDate? = nil, history: SiteLineCounts? = nil
  ) throws(IngestError) -> Article {
    try read(text, fetchedAt: fetchedAt, history: history).article
  }

  /// Tells what became of each visible line, in page order.
  ///
  /// - Parameters: as for `extract`.
  public func explain(
    _ text: String, fetchedAt: PublicationDate? = nil, history: SiteLineCounts? = nil
  ) throws(IngestError) -> [ExplainedLine] {
    let page = try read(text, fetchedAt: fetchedAt, history: history)
    return zip(page.lines, page.uses.all).map { line, use in
      ExplainedLine(number: line.number, text: line.text, use: use ?? .body)
    }
  }

  private func read(
    _ text: String, fetchedAt: PublicationDate?, history: SiteLineCounts?
  ) throws(IngestError) -> TextPage {
    var page = TextPage(text, history: history)
    guard !page.lines.isEmpty else { throw .emptyInput }
    // The comments have to be known first: they are made of paragraphs, too.
    PageBody.findParagraphs(&page)
    // The head needs to know where the running text begins.
    var head = PageHead(fetchedAt: fetchedAt)
    head.read(&page)
    // What is boilerplate among the paragraphs depends on all that was settled above.
    PageBody.settle(&page)
    // A source that the article itself names comes before the publisher of the page.
    page.takePublisher()
    try finish(&page)
    return page
  }

  private func finish(_ page: inout TextPage) throws(IngestError) {
    let bodyLines = page.lines.indices.filter { page.uses[$0] == nil }.map { page.lines[$0] }
    if page.headline == nil && bodyLines.isEmpty || page.isMenuPage { throw .noArticleInPage }
    page.article.body = BodyText.join(bodyLines)
    for (line, use) in zip(page.lines, page.uses.all) {
      guard case .removed(let reason)? = use else { continue }
      page.article.removedLines.append(
        RemovedLine(number: line.number, text: line.text, reason: reason))
    }
    page.article.image = page.lines.lazy.compactMap { Boilerplate.fileName(in: $0) }
      .first { $0.isImageName }
    page.article.url = page.address
    page.article.pageLines = page.zones.learnt
  }
}

extension String {
  /// Whether a file of this name is a picture.
  fileprivate var isImageName: Bool {
    ![".mp3", ".mp4", ".pdf", "m3u8"].contains { lowercased().hasSuffix($0) }
  }
}

extension TextPage {
  /// Whether the page is a list of pages and headlines: a menu stands on it, and neither a date nor a sentence.
  fileprivate var isMenuPage: Bool {
    guard paragraphs == nil, article.published == nil, article.author == nil else { return false }
    let hasMenu = boilerplate.contains { $0?.reason == .navigation }
    let hasText = lines.indices.contains { index in
      !isRemoved(index) && (lines[index].endsWithFullStop || lines[index].wordCount >= Self.shortestText)
    }
    return hasMenu && !hasText && lines.count >= Self.shortestMenu
  }

  private static let shortestText = 8
  private static let shortestMenu = 5

  /// Takes the publisher for the source where nothing else was.
  fileprivate mutating func takePublisher() {
    guard let publisher else { return }
    article.source = article.source ?? publisher.name
    for index in lines.indices where isPublisher(index) && uses[index] == .removed(.metadata) {
      read(index, into: "source", article.source)
    }
  }

  /// The page's address, where exactly one stands outside the body.
  fileprivate var address: String? {
    let addresses = lines.indices.filter { isRemoved($0) && Boilerplate.isAddress(lines[$0]) }
    let distinct = Set(addresses.map { lines[$0].trimmed })
    return distinct.count == 1 ? distinct.first : nil
  }
}
