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
  public var liveArticles = 0
  /// Windows of 256 articles that could hold a hit.
  public var windows = 0
  /// Windows whose bound was good enough for the page, so that articles in them were scored.
  public var scoredWindows = 0
  /// Articles that were scored.
  public var scoredArticles = 0
  /// Articles whose text was looked into for the words' very forms and their nearness.
  public var rescoredArticles = 0

  mutating func add(_ effort: BlockMaxRanker.Effort) {
    windows += effort.windows
    scoredWindows += effort.scoredWindows
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

/// Takes scores apart.
struct ScoreExplainer {
  private let words: [SearchPlan.Word]
  private let patterns: [WordPattern]
  private let tables: ScoreTables
  private let tools: SearchTools

  init(_ words: [SearchPlan.Word], _ patterns: [WordPattern], _ tables: ScoreTables, _ tools: SearchTools) {
    self.words = words
    self.patterns = patterns
    self.tables = tables
    self.tools = tools
  }

  /// - Parameter isRescored: whether the score holds what the article's text adds.
  func explain(_ segment: SearchSegment, _ ordinal: Int, isRescored: Bool) throws -> [ScorePart] {
    var addition = Rescorer.Addition(forms: [])
    if isRescored {
      try segment.segment.readOccurrences(in: [ordinal], of: patterns, tools.marks) { _, occurrences in
        addition = Rescorer(words: words).addition(occurrences)
      }
    }
    var parts = try words.indices.map { index in
      let lists = try segment.lists(of: patterns, tools.sums)[index]
      let light = lists.light.map { tables.light(index)[Int($0.impact(at: ordinal))] } ?? 0
      let root = lists.root.map { tables.root(index)[Int($0.impact(at: ordinal))] } ?? 0
      let form = index < addition.forms.count ? addition.forms[index] : 0
      return ScorePart(word: words[index].text, light: Double(light), root: Double(root), form: Double(form))
    }
    if words.count > 1, isRescored {
      parts.append(ScorePart(word: nil, light: 0, root: 0, form: Double(addition.proximity)))
    }
    return parts
  }
}
