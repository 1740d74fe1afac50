public import NewsQuery

/// One search.
public struct SearchRequest: Sendable {
  /// The order of hits.
  public enum Order: String, Sendable, CaseIterable {
    case relevance, newest, oldest
  }

  /// Which articles count as hits.
  public enum Matching: String, Sendable, CaseIterable {
    /// The matching set first, then partial matches where it does not fill the page.
    case best
    /// The matching set alone.
    case all
    /// Any word's stem or all words' root keys, by score alone.
    case any
  }

  /// What one hit stands for.
  public enum Grouping: String, Sendable, CaseIterable {
    /// One article.
    case article
    /// One story: the best article of it stands for all copies.
    case story
  }

  /// The parsed query.
  public var query: Query
  /// Dates, sources, sections.
  public var filter: ArticleFilter
  /// The order of hits. A query of filters only has nothing to rank by: relevance is then newest first.
  public var order: Order
  /// Which articles count as hits; orders by date always take the matching set alone.
  public var matching: Matching
  /// Hits to return at most.
  public var limit: Int
  /// Hits to skip.
  public var offset: Int
  /// Whether to read articles and cut snippets; without, hits carry the articles' facts and scores only.
  public var wantsSnippets: Bool
  /// Values to count hits by, at most this many a property; nil for no facets.
  public var facetLimit: Int?
  /// Whether to say how the search went about it and what scores are made of.
  public var wantsExplanation: Bool
  /// Whether to look up the written forms of the query's words.
  public var wantsForms: Bool
  /// Whether the answer must tell how many hits there are. Without, an order by date looks for phrases only as far as the page
  /// needs; counts that cost nothing are told all the same.
  public var wantsTotal = true
  /// Whether to advise a user whose words hardly any article holds, or who finds nothing: suggestions and relaxations.
  public var wantsAdvice = false
  /// What one hit stands for; limit and offset count hits.
  public var grouping = Grouping.article
  /// Whether to score every article, sparing none for its bound: slow, to check that nothing is lost.
  public var isExhaustive = false

  /// The first ten hits by relevance.
  public init(
    query: Query, filter: ArticleFilter = ArticleFilter(), order: Order = .relevance,
    matching: Matching = .best,
    limit: Int = 10, offset: Int = 0, wantsSnippets: Bool = true,
    facetLimit: Int? = nil, wantsExplanation: Bool = false, wantsForms: Bool = true
  ) {
    self.query = query
    self.filter = filter
    self.order = order
    self.matching = matching
    self.limit = limit
    self.offset = offset
    self.wantsSnippets = wantsSnippets
    self.facetLimit = facetLimit
    self.wantsExplanation = wantsExplanation
    self.wantsForms = wantsForms
  }
}
