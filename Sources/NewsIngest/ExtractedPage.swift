/// An article taken out of one page, and what it took.
public struct ExtractedPage: Sendable, Equatable {
  /// The article.
  public var article: Article
  /// What became of every visible line or block of the page, in page order.
  public var lines: [ExplainedLine]
  /// How the page's bytes became text.
  public var decoding: Decoding

  /// Makes a page of its parts.
  public init(article: Article, lines: [ExplainedLine], decoding: Decoding) {
    self.article = article
    self.lines = lines
    self.decoding = decoding
  }
}
