import ArabicText
import Foundation
import GRDB

/// One search from plan to answer, inside one read transaction.
///
/// The matching set comes first, as a set of bits a segment: totals, facets, histograms, orders by date and exports are about
/// it. Then the best of it are found by score, and looser hits where it does not fill the page.
final class SearchRun {
  /// A hit on its way to the page.
  struct Candidate {
    var hit: TopHits.Hit
    let isPartialMatch: Bool
    /// Place among all hits, from 0, before copies were taken together.
    var place = 0
    var story: Int64?
  }

  let plan: SearchPlan
  let segments: [SearchSegment]
  let request: SearchRequest
  let db: Database
  private let vocabulary: VocabularyReader
  private let scanner: TextScanner
  private let names: NameFilter
  private let patterns: [WordPattern]
  private let tables: ScoreTables
  private let tools: SearchTools
  private let evaluator: MatchEvaluator
  private var effort = SearchEffort()
  /// Hits to take from the ranked list, counted from the first.
  private(set) var wanted: Int

  init(_ request: SearchRequest, _ catalog: IndexSnapshot, _ db: Database, _ tools: SearchTools) throws {
    self.request = request
    self.db = db
    wanted = request.end
    vocabulary = VocabularyReader(db: db, log: catalog.counts)
    let analyzer = tools.analyzer
    self.tools = tools
    var compiler = QueryCompiler(vocabulary, articleCount: catalog.state.articleCount, analyzer: analyzer)
    plan = try compiler.compile(request.query)
    names = try NameFilter(request.filter, db, analyzer)
    scanner = TextScanner(plan: plan, analyzer: analyzer)
    patterns = plan.words.map(\.pattern)
    tables = ScoreTables(plan.words)
    let conditions = ArticleConditions(
      [.days(request.filter.days)] + names.articleConditions + plan.conditions)
    evaluator = MatchEvaluator(ids: conditions.ids, marks: tools.marks, db)
    let reader = FTS5PostingsReader(catalog.live, vocabulary, scanner: scanner)
    let stored = try zip(catalog.stored, catalog.outdated).compactMap {
      try SearchSegment($0, outdated: $1?.bits, conditions)
    }
    let live = try FTS5Segment.segments(reader).compactMap {
      try SearchSegment($0, outdated: nil, conditions)
    }
    let recent = try zip(catalog.recent, catalog.outdatedRecent).compactMap {
      try SearchSegment($0, outdated: $1?.bits, conditions)
    }
    segments = stored + recent + live
    effort.storedSegments = stored.count
    effort.liveArticles = (recent + live).reduce(0) { $0 + $1.segment.articleCount }
  }

  func answer() throws -> SearchAnswer {
    let (total, candidates) = try request.grouping == .story ? grouped() : ordered()
    let page = candidates.dropFirst(request.offset).prefix(request.limit)
    let maker = SnippetMaker(scanner: scanner)
    let reader = ArticleTable(db: db)
    let hits = try page.enumerated().map { index, candidate in
      try hit(candidate, rank: request.offset + index + 1, reader, maker)
    }
    return SearchAnswer(
      total: total, hits: hits, order: order, terms: try terms(), notes: notes,
      facets: try request.facetLimit.map { try facets(limit: $0) },
      explanation: request.wantsExplanation ? try explanation(of: Array(page)) : nil)
  }

  /// Every hit with its body, in order.
  func forEachHit(_ body: (SearchHit, String) throws -> Void) throws -> HitStreamSummary {
    let (total, candidates) = try ordered()
    let maker = SnippetMaker(scanner: scanner)
    let reader = ArticleTable(db: db)
    for (index, candidate) in candidates.enumerated() {
      let text = try reader.text(of: candidate.hit.id)
      try body(hit(candidate, rank: index + 1, text, maker), text.body)
    }
    return HitStreamSummary(total: total ?? candidates.count, order: order, notes: notes)
  }

  var notes: [String] { plan.notes + names.notes }

  /// Where the query has only filters there is nothing to rank by.
  var order: SearchRequest.Order {
    plan.words.isEmpty && request.order == .relevance ? .newest : request.order
  }

  private func ordered() throws -> (total: Int?, candidates: [Candidate]) {
    try order == .relevance ? ranked() : byDate()
  }

  /// The best hit of each story. Goes down the ranked list as far as the page needs, four times as far each time.
  private func grouped() throws -> (total: Int?, candidates: [Candidate]) {
    var stories = StoryCollapse(reader: StoryReader(db: db))
    // So many are ranked by all that their texts tell, whatever the page: the order must not depend on how far one goes.
    wanted = max(min(request.end, Int.max / 8) * 2, Rescorer.depth)
    while true {
      let (total, candidates) = try ordered()
      let collapsed = try stories.collapse(candidates)
      if collapsed.count >= request.end || candidates.count < wanted || wanted > Int.max / 8 {
        return (total, collapsed)
      }
      wanted *= 4
    }
  }

  // MARK: The matching set

  /// The matching set of a segment, or as much of it as lies in a range of row ids.
  func matchingSet(of segment: SearchSegment, in ids: ClosedRange<Int64>? = nil) throws -> OrdinalSet {
    guard let matching = plan.matching else { return OrdinalSet(windowCount: segment.segment.windowCount) }
    let scope = segment.permitted(in: ids)
    let found = try evaluator.articles(matching: matching, in: segment.segment, among: scope)
    if let scope { found.formIntersection(scope) }
    return found
  }

  /// Whether the matching set is just the articles of the only word's light stems.
  private var isOneWord: Bool {
    guard patterns.count == 1 else { return false }
    let terms = patterns[0].lightStems.map(Matcher.term)
    return plan.matching == (terms.count == 1 ? terms[0] : .any(terms))
  }

  // MARK: Relevance

  private func ranked() throws -> (Int?, [Candidate]) {
    guard plan.matching != nil else { return (0, []) }
    if request.matching == .any, plan.allowsLooser {
      let sets = try segments.map { try looserSet(of: $0, without: nil) }
      let hits = try rank(sets, capacity: max(wanted, Rescorer.depth))
      return (
        sets.reduce(0) { $0 + ($1?.count ?? 0) }, try rescored(hits, isPartialMatch: false, needed: wanted)
      )
    }
    let (total, hits, sets) = try rankMatchingSet()
    let depth = max(wanted, Rescorer.depth)
    guard request.matching != .all, hits.count < wanted, plan.allowsLooser else {
      return (total, try rescored(hits, isPartialMatch: false, needed: wanted))
    }
    let looser = try zip(segments, sets).map { segment, set in
      try looserSet(of: segment, without: set ?? matchingSet(of: segment))
    }
    let rest = try rank(looser, capacity: depth - hits.count)
    let matched = try rescored(hits, isPartialMatch: false, needed: hits.count)
    let left = Rescorer.depth - min(hits.count, Rescorer.depth)
    return (
      total, matched + (try rescored(rest, isPartialMatch: true, depth: left, needed: wanted - hits.count))
    )
  }

  private func rankMatchingSet() throws -> (total: Int, hits: [TopHits.Hit], sets: [OrdinalSet?]) {
    var total = 0
    var sets: [OrdinalSet?] = []
    let isOneWord = isOneWord
    for segment in segments {
      if isOneWord, segment.permitted == nil {
        total += try segment.lists(of: patterns, tools.sums)[0].light?.count ?? 0
        sets.append(nil)
      } else {
        let set = try matchingSet(of: segment)
        total += set.count
        sets.append(set)
      }
    }
    return (total, try rank(sets, capacity: max(wanted, Rescorer.depth)), sets)
  }

  /// What holds any word's light stem or every word's telling root key, less what is excluded and `set`.
  private func looserSet(of segment: SearchSegment, without set: OrdinalSet?) throws -> OrdinalSet? {
    let bits = OrdinalSet(windowCount: segment.segment.windowCount)
    let lists = try segment.lists(of: patterns, tools.sums)
    if plan.words.allSatisfy(\.isSelectiveRoot) {
      for (index, lists) in lists.enumerated() {
        guard let root = lists.root else {
          bits.keep(0..<0)
          break
        }
        if index == 0 { root.insert(into: bits) } else { root.intersect(bits) }
      }
    }
    for lists in lists { lists.light?.insert(into: bits) }
    for matcher in plan.excluded {
      bits.subtract(try evaluator.articles(matching: matcher, in: segment.segment, among: bits))
    }
    if let set { bits.subtract(set) }
    return segment.permitted(bits)
  }

  private func rank(_ sets: [OrdinalSet?], capacity: Int) throws -> [TopHits.Hit] {
    let parts = try zip(segments, sets).map { segment, set in
      BlockMaxRanker.Part(
        segment.segment, try segment.lists(of: patterns, tools.sums), tables, candidates: set)
    }
    let ranker = BlockMaxRanker(
      parts, tables: tables, capacity: capacity, isExhaustive: request.isExhaustive)
    let hits = ranker.hits()
    effort.add(ranker.effort)
    return hits
  }

  /// Rescores the first hits, as many as `Rescorer.depth` or `depth`, and sorts them anew; the rest keep their order behind.
  ///
  /// Those that no addition could bring among the first `needed` are spared, and stand behind the others.
  private func rescored(_ hits: [TopHits.Hit], isPartialMatch: Bool, depth: Int = Rescorer.depth, needed: Int)
    throws -> [Candidate]
  {
    let rescorer = Rescorer(words: plan.words)
    let end = min(depth, hits.count)
    let sure = request.isExhaustive ? end : min(needed, end)
    var rescored = try withAdditions(hits[..<sure], rescorer)
    var spared: [TopHits.Hit] = []
    if sure < end, let least = rescored.map(\.score).min() {
      var promising: [TopHits.Hit] = []
      for hit in hits[sure..<end] {
        let lists = try segments[hit.segment].lists(of: patterns, tools.sums)
        let bound = hit.score + rescorer.bound(of: lists, at: hit.ordinal)
        if bound >= least { promising.append(hit) } else { spared.append(hit) }
      }
      rescored += try withAdditions(promising[...], rescorer)
    }
    rescored.sort { $1.isWorse(than: $0) }
    return (rescored + spared + hits[end...]).map { Candidate(hit: $0, isPartialMatch: isPartialMatch) }
  }

  /// The hits in their order, with what their texts add to their scores.
  private func withAdditions(_ hits: ArraySlice<TopHits.Hit>, _ rescorer: Rescorer) throws -> [TopHits.Hit] {
    var hits = Array(hits)
    let places = Dictionary(grouping: hits.indices) { hits[$0].segment }
    for (segment, places) in places.sorted(by: { $0.key < $1.key }) {
      var next = places.makeIterator()
      try segments[segment].segment.readOccurrences(
        in: places.map { hits[$0].ordinal }, of: patterns, tools.marks
      ) { _, occurrences in
        if let place = next.next() { hits[place].score += rescorer.addition(occurrences).total }
      }
    }
    effort.rescoredArticles += hits.count
    return hits
  }

  // MARK: Hits

  private func hit(_ candidate: Candidate, rank: Int, _ reader: ArticleTable, _ maker: SnippetMaker) throws
    -> SearchHit
  {
    try request.wantsSnippets
      ? hit(candidate, rank: rank, reader.text(of: candidate.hit.id), maker)
      : hit(candidate, rank: rank, (reader.summary(of: candidate.hit.id), ""), maker)
  }

  private func hit(
    _ candidate: Candidate, rank: Int, _ text: (summary: ArticleSummary, body: String), _ maker: SnippetMaker
  ) throws -> SearchHit {
    let story = try candidate.story.flatMap { try StoryReader(db: db).summary(of: $0) }
    let title = text.summary.title
    let isPartialMatch = candidate.isPartialMatch
    let wantsSnippets = request.wantsSnippets
    return SearchHit(
      rank: rank, score: Double(candidate.hit.score), isPartialMatch: isPartialMatch, article: text.summary,
      title: wantsSnippets
        ? maker.marked(title, isPartialMatch: isPartialMatch) : HighlightedText(text: title, marks: []),
      snippets: wantsSnippets ? maker.snippets(of: text.body, isPartialMatch: isPartialMatch) : [],
      story: story)
  }

  private func terms() throws -> [QueryTerm] {
    try plan.words.map { word in
      let forms =
        word.isPrefix || !request.wantsForms ? [] : try vocabulary.forms(of: word.lightStems[0], limit: 4)
      return QueryTerm(
        text: word.text, stem: word.lightStems[0].filter { !$0.isTermMark },
        documentCount: word.documentCount,
        forms: forms)
    }
  }

  // MARK: Counts and explanations

  private func facets(limit: Int) throws -> [Facet] {
    var counter = FacetCounter()
    for segment in segments { try counter.count(countedSet(of: segment), in: segment.segment) }
    return try counter.facets(limit: limit, db)
  }

  /// What the answer's total counts.
  private func countedSet(of segment: SearchSegment) throws -> OrdinalSet {
    guard order == .relevance, request.matching == .any, plan.matching != nil, plan.allowsLooser,
      let set = try looserSet(of: segment, without: nil)
    else { return try matchingSet(of: segment) }
    return set
  }

  private func explanation(of page: [Candidate]) throws -> SearchExplanation {
    let explainer = ScoreExplainer(plan.words, patterns, tables, tools)
    let scores = try page.enumerated().map { index, candidate in
      guard order == .relevance else { return [ScorePart]() }
      return try explainer.explain(
        segments[candidate.hit.segment], candidate.hit.ordinal,
        isRescored: (request.grouping == .story ? candidate.place : request.offset + index) < Rescorer.depth)
    }
    return SearchExplanation(effort: effort, scores: scores)
  }
}

extension SearchRequest {
  /// Hits that the answer needs, counted from the first.
  fileprivate var end: Int { limit > Int.max - offset ? Int.max : offset + limit }
}

/// What searches of one connection share. Used by one thread at a time.
struct SearchTools {
  let analyzer: Analyzer
  let marks: QueryFormMap
  let sums: FrequencySums
}

extension Character {
  fileprivate var isTermMark: Bool { self == "\u{01}" || self == "\u{02}" || self == "\u{03}" }
}
