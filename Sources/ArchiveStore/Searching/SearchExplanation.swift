import InvertedIndex

/// How a search went about it, and what each hit's score is made of.
public struct SearchExplanation: Sendable {
  /// The work that was done and spared.
  public let effort: SearchEffort
  /// One a hit of the page; nil in orders by date.
  public let scores: [ScoreExplanation?]
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
  /// Articles whose text was looked into for all that only a text tells.
  public var rescoredArticles = 0

  mutating func add(_ effort: BlockMaxRanker.Effort) {
    blocks += effort.blocks
    scoredBlocks += effort.scoredBlocks
    scoredArticles += effort.scoredArticles
  }
}

/// What a hit's score is made of.
public struct ScoreExplanation: Sendable, Equatable {
  /// What the article has for standing in the matching set.
  public let matchBonus: Double
  /// One a word of the query.
  public let words: [WordScore]
  /// What neighbouring words of the query add that stand near each other. As all that a text tells, within the first hundred hits only.
  public let proximity: Double
  /// What the ten words add that hold the most of the query.
  public let passage: Double

  /// The score.
  public var total: Double { words.reduce(matchBonus + proximity + passage) { $0 + $1.total } }
}

/// What one word of the query adds to a hit's score.
public struct WordScore: Sendable, Equatable {
  /// The word as typed.
  public let word: String
  /// What its light stem adds.
  public let light: Double
  /// What its root key adds.
  public let root: Double
  /// What the query's very form adds. This and what follows count within the first hundred hits only.
  public let form: Double
  /// What it adds that the word stands early.
  public let lead: Double
  /// What a word of like spelling adds, where the word itself does not occur.
  public let kin: Double

  /// All of it.
  public var total: Double { light + root + form + lead + kin }
}
