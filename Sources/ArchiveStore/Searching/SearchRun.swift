import GRDB
import InvertedIndex

/// One search from request to answer, inside one read transaction.
///
/// The matching set comes first, as a set of bits a segment: totals, facets, timelines, orders by date and exports are about
/// it. Then the best hits are found by score: those of the matching set have a bonus, and partial matches stand among them.
struct SearchRun {
  let context: SearchContext
  let snapshot: IndexSnapshot
  private var request: SearchRequest { context.request }

  init(_ request: SearchRequest, snapshot: IndexSnapshot, db: Database, tools: SearchTools) throws {
    self.snapshot = snapshot
    context = try SearchContext(request, snapshot: snapshot, db: db, tools: tools)
  }

  func answer() throws -> SearchAnswer {
    var ranking = CandidateRanking(context)
    let candidates =
      try request.grouping == .story ? grouped(by: &ranking) : ordered(request.end, by: &ranking)
    let page = Array(candidates.hits.dropFirst(request.offset).prefix(request.limit))
    let assembly = HitAssembly(context)
    return SearchAnswer(
      total: candidates.total,
      hits: try page.enumerated().map { try assembly.hit($1, rank: request.offset + $0 + 1) },
      order: context.order, terms: try assembly.terms(), notes: context.notes,
      suggestions: try suggestions(), relaxations: try relaxations(total: candidates.total),
      facets: try request.facetLimit.map { try facets(limit: $0) },
      explanation: request.wantsExplanation ? try explanation(of: page, ranking.effort) : nil)
  }

  /// Every hit with its body, in order.
  func forEachHit(_ body: (SearchHit, String) throws -> Void) throws -> HitStreamSummary {
    var ranking = CandidateRanking(context)
    let candidates = try ordered(request.end, by: &ranking)
    let assembly = HitAssembly(context)
    for (index, candidate) in candidates.hits.enumerated() {
      let (hit, text) = try assembly.hitAndBody(candidate, rank: index + 1)
      try body(hit, text)
    }
    return HitStreamSummary(
      total: candidates.total ?? candidates.hits.count, order: context.order, notes: context.notes)
  }

  /// The body of a hit with all that matched in it.
  func marked(_ body: String, of hit: SearchHit) -> HighlightedText {
    SnippetMaker(scanner: context.scanner).marked(body, isPartialMatch: hit.isPartialMatch)
  }

  private func ordered(_ wanted: Int, by ranking: inout CandidateRanking) throws -> RankedHits {
    try context.order == .relevance
      ? ranking.candidates(wanted) : DateRanking(context).candidates(wanted)
  }

  /// The best hit of each story. Goes down the ranked list as far as the page needs, four times as far each time.
  private func grouped(by ranking: inout CandidateRanking) throws -> RankedHits {
    var stories = StoryCollapse(reader: StoryReader(db: context.db))
    // At least these are ranked by all that their texts tell: the order must not depend on how far one goes.
    var wanted = max(min(request.end, Int.max / 8) * 2, Rescorer.depth)
    while true {
      let candidates = try ordered(wanted, by: &ranking)
      let collapsed = try stories.collapse(candidates.hits)
      if collapsed.count >= request.end || candidates.hits.count < wanted || wanted > Int.max / 8 {
        return RankedHits(total: candidates.total, hits: collapsed)
      }
      wanted *= 4
    }
  }

  private func facets(limit: Int) throws -> [Facet] {
    var counter = FacetCounter()
    for segment in context.segments {
      try counter.count(context.countedSet(of: segment), in: segment.segment)
    }
    return try counter.facets(limit: limit, context.db)
  }

  private func explanation(of page: [RankedHit], _ effort: SearchEffort) throws -> SearchExplanation {
    let explainer = ScoreExplainer(context)
    let scores = try page.enumerated().map { index, candidate -> ScoreExplanation? in
      guard context.order == .relevance else { return nil }
      let place = request.grouping == .story ? candidate.place : request.offset + index
      return try explainer.explain(candidate, isRescored: place < Rescorer.depth)
    }
    var effort = effort
    effort.storedSegments = context.storedSegmentCount
    effort.uncoveredArticles = context.uncoveredCount
    return SearchExplanation(effort: effort, scores: scores)
  }
}

extension SearchRequest {
  /// Hits that the answer needs, counted from the first.
  fileprivate var end: Int { limit > Int.max - offset ? Int.max : offset + limit }
}
