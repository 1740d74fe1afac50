import ArabicText
import GRDB
import InvertedIndex

/// What the steps of one search share: the plan, and the segments as the request's filter leaves them.
///
/// Lives for one search, inside one read transaction.
final class SearchContext {
  let request: SearchRequest
  let plan: SearchPlan
  let segments: [SearchSegment]
  let vocabulary: VocabularyReader
  let scanner: TextScanner
  let tables: ScoreTables
  let tools: SearchTools
  let db: Database
  /// What the user should know.
  let notes: [String]
  /// Segments of the ranking file that are looked into, and articles that are in none of them.
  let storedSegmentCount: Int
  let uncoveredCount: Int
  /// All of the archive, whatever the filter.
  private let allSegments: [(segment: any Segment, outdated: OrdinalSet?)]
  private let evaluator: MatchEvaluator

  init(_ request: SearchRequest, snapshot: IndexSnapshot, db: Database, tools: SearchTools) throws {
    self.request = request
    self.db = db
    self.tools = tools
    vocabulary = VocabularyReader(db: db, log: snapshot.counts)
    var compiler = QueryCompiler(
      vocabulary, articleCount: snapshot.state.articleCount, analyzer: tools.analyzer,
      wantsNeighbours: request.order == .relevance && request.matching != .all)
    plan = try compiler.compile(request.query)
    let names = try NameFilter(request.filter, db: db, analyzer: tools.analyzer)
    notes = plan.notes + names.notes
    scanner = TextScanner(
      words: plan.words, sequences: plan.sequences, freeWords: plan.freeWords, analyzer: tools.analyzer)
    tables = ScoreTables(plan.words)
    let conditions = ArticleConditions(
      [.days(request.filter.days)] + names.articleConditions + plan.conditions)
    evaluator = MatchEvaluator(
      marks: tools.marks,
      writtenMatches: WrittenTexts(db: db, analyzer: tools.analyzer).ids
    ) { matcher in
      try FTS5RowVisitor.rowIDs(matching: matcher.expression, ids: conditions.ids, db)
    }
    let reader = FTS5PostingsReader(snapshot.uncovered, vocabulary: vocabulary, scanner: scanner)
    func permitted(_ segment: any Segment, _ outdated: OrdinalSet?) throws -> SearchSegment? {
      try SearchSegment(segment, outdated: outdated, conditions)
    }
    let covered = snapshot.stored.map { ($0.segment as any Segment, $0.outdated) }
    let others =
      snapshot.recent.map { ($0.segment as any Segment, $0.outdated) }
      + FTS5Segment.segments(reader).map { ($0 as any Segment, nil) }
    allSegments = covered + others
    let stored = try covered.compactMap(permitted)
    let uncovered = try others.compactMap(permitted)
    segments = stored + uncovered
    storedSegmentCount = stored.count
    uncoveredCount = uncovered.reduce(0) { $0 + $1.segment.articleCount }
  }

  /// The order of hits. Where the query has only filters there is nothing to rank by.
  var order: SearchRequest.Order {
    plan.words.isEmpty && request.order == .relevance ? .newest : request.order
  }

  /// The posting lists of the query's words in a segment.
  func lists(in segment: SearchSegment) throws -> [WordPostings] {
    try segment.lists(of: plan.words, tools.sums)
  }

  /// The matching set of a segment, or as much of it as lies in a range of row ids.
  func matchingSet(of segment: SearchSegment, in ids: ClosedRange<RowID>? = nil) throws -> OrdinalSet {
    guard let matching = plan.matching else { return OrdinalSet(blockCount: segment.segment.blockCount) }
    let scope = segment.permitted(in: ids)
    var found = try evaluator.articles(matching: matching, in: segment.segment, among: scope)
    if let scope { found.formIntersection(scope) }
    return found
  }

  /// Articles that hold a word as it must be written, whatever else the query asks for.
  func writtenCount(of word: QueryWord) throws -> Int? {
    guard let spelling = word.spelling, spelling.mayDiffer, let forms = word.forms else { return nil }
    let term = word.lightStems[0]
    let matcher = Matcher.written(
      .forms([FormPlace([FormPlace.Word(term: term, forms: forms)])], in: nil),
      WrittenMatch(phrases: [[WrittenMatch.Word(term: term, spelling: spelling)]], field: nil))
    return try allSegments.reduce(0) { count, covered in
      var found = try evaluator.articles(matching: matcher, in: covered.segment)
      if let outdated = covered.outdated { found.subtract(outdated) }
      return count + found.count
    }
  }

  /// What holds any word's light stem or every word's selective root key, less what is excluded and `set`.
  func partialSet(of segment: SearchSegment, without set: OrdinalSet? = nil) throws -> OrdinalSet {
    var found = OrdinalSet(blockCount: segment.segment.blockCount)
    let lists = try lists(in: segment)
    if plan.words.allSatisfy(\.isSelectiveRoot) {
      for (index, lists) in lists.enumerated() {
        guard let root = lists.root else {
          found.keep(0..<0)
          break
        }
        if index == 0 { root.insert(into: &found) } else { root.intersect(&found) }
      }
    }
    for lists in lists { lists.light?.insert(into: &found) }
    for matcher in plan.excluded {
      found.subtract(try evaluator.articles(matching: matcher, in: segment.segment, among: found))
    }
    if let set { found.subtract(set) }
    segment.restrict(&found)
    return found
  }

  /// What the answer's total counts.
  func countedSet(of segment: SearchSegment) throws -> OrdinalSet {
    order == .relevance && ranksPartialMatchesAlike
      ? try partialSet(of: segment) : try matchingSet(of: segment)
  }

  /// What an article of the matching set has before others.
  var matchBonus: Float { request.matching == .any ? 0 : Score.matchBonus }

  /// Whether articles of the matching set and others are hits alike.
  var ranksPartialMatchesAlike: Bool {
    request.matching == .any && plan.matching != nil && plan.allowsPartialMatches
  }
}

/// What searches of one connection share. Used by one thread at a time.
struct SearchTools {
  let analyzer: Analyzer
  let marks: QueryFormMap
  let sums: FrequencySums
}
