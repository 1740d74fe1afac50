/// What a search found.
public struct SearchAnswer: Sendable {
  /// Articles in the matching set: every word of the query, within the filter. With `Matching.any`, all hits. Copies count,
  /// whether or not hits are grouped. Nil where the request asked for no total and counting was spared.
  public let total: Int?
  /// The page of hits.
  public let hits: [SearchHit]
  /// What the hits are ordered by: as asked for, but by date where the query has only filters, which score nothing.
  public let order: SearchRequest.Order
  /// How the query's words were understood.
  public let terms: [QueryTerm]
  /// What the user should know, one line each: limits met, filters that name nothing.
  public let notes: [String]
  /// What may have been meant by words that hardly any article holds; empty unless asked for, as is what follows.
  public let suggestions: [Suggestion]
  /// What would be found without each part of the request; empty where anything is in the matching set.
  public let relaxations: [Relaxation]
  /// How the articles that `total` counts spread over sources, sections and years; nil unless asked for.
  public let facets: [Facet]?
  /// How the search went about it; nil unless asked for.
  public let explanation: SearchExplanation?
}

/// One article found.
public struct SearchHit: Sendable {
  /// Place in the answer, from 1.
  public let rank: Int
  /// Comparable within one answer only; 0 in orders by date.
  public let score: Double
  /// Whether the article is outside the matching set.
  public let isPartialMatch: Bool
  /// The article's facts without its body.
  public let article: ArticleSummary
  /// The title with the words that matched.
  public let title: HighlightedText
  /// Passages of the body; empty where the search asked for none.
  public let snippets: [Snippet]
  /// The story that it stands for; nil where it has no copies, and where the search did not group.
  public let story: Story?
}

/// A word of the query as the archive knows it.
public struct QueryTerm: Sendable, Equatable {
  /// The word as typed.
  public let text: String
  /// The stem it was looked up by.
  public let stem: String
  /// Articles that hold it in any form.
  public let documentCount: Int
  /// The commonest written forms, folded, with the number of articles that hold each.
  public let forms: [WrittenForm]
}
