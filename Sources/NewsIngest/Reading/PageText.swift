public import ArabicCalendar

/// The text of a page, to be read again with what is known of its site.
public struct PageText: Sendable {
  private let text: String
  private let fetchedAt: PublicationDate?

  /// - Parameter fetchedAt: when the page was fetched.
  public init(_ text: String, fetchedAt: PublicationDate? = nil) {
    self.text = text
    self.fetchedAt = fetchedAt
  }

  /// Reads the page with the history of the site that `first` is from.
  ///
  /// - Parameter first: what the page gave without it; its source and address stay.
  public func read(again first: Article, with history: SiteLineCounts) throws(IngestError) -> Article {
    guard history.pageCount > 0 else { return first }
    var article = try PageTextExtractor().extract(text, fetchedAt: fetchedAt, history: history)
    article.source = first.source
    article.url = first.url
    return article
  }
}
