/// An article that is a copy of another.
public struct SimilarArticle: Sendable {
  /// The copy.
  public let article: ArticleSummary
  /// The share of pairs of neighbouring words that the two have in common, of their texts as they are: 0 to 1.
  public let resemblance: Double
}

/// What `ArchiveSearcher.similar` found.
public struct SimilarArticles: Sendable {
  /// The article that was asked about, in its current version.
  public let article: ArticleSummary
  /// All articles of its story; nil where it has no copies.
  public let story: Story?
  /// Its copies, the most alike first.
  public let copies: [SimilarArticle]
}
