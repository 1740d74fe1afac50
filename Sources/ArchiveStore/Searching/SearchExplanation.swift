import InvertedIndex

/// How a search went about it, and what each hit's score is made of.
public struct SearchExplanation: Sendable {
  /// The work that was done and spared.
  public let effort: SearchEffort
  /// One a hit of the page: what each word added to its score; empty in orders by date.
  public let scores: [[ScorePart]]
}

/// The work that a search did and was spared.
public struct SearchEffort: Sendable, Equatable {
  /// Segments of the ranking file that were looked into.
  public var storedSegments = 0
  /// Articles that no segment of the ranking file holds: read from FTS5, or from their texts where they are few.
  public var uncoveredArticles = 0
  /// Blocks of 256 articles that could hold a hit.
  public var blocks = 0
  /// Blocks whose bound was good enough for the page, so that articles in them were scored.
  public var scoredBlocks = 0
  /// Articles that were scored.
  public var scoredArticles = 0
  /// Articles whose text was looked into for the words' very forms and their nearness.
  public var rescoredArticles = 0

  mutating func add(_ effort: BlockMaxRanker.Effort) {
    blocks += effort.blocks
    scoredBlocks += effort.scoredBlocks
    scoredArticles += effort.scoredArticles
  }
}

/// What one word of the query, or the nearness of all, adds to a hit's score.
public struct ScorePart: Sendable, Equatable {
  /// The word as typed; nil for nearness.
  public let word: String?
  /// What its light stem adds.
  public let light: Double
  /// What its root key adds.
  public let root: Double
  /// What the query's very form adds; for nearness, what that adds. Both count within the first hundred hits only.
  public let form: Double

  /// All of it.
  public var total: Double { light + root + form }
}
