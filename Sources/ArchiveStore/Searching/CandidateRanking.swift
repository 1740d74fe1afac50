import InvertedIndex

/// Finds the best hits by score: those of the matching set, and partial matches after them where they do not fill the page.
struct CandidateRanking {
  private let context: SearchContext
  private var request: SearchRequest { context.request }
  private var plan: SearchPlan { context.plan }
  private(set) var effort = SearchEffort()

  init(_ context: SearchContext) { self.context = context }

  /// The first `wanted` hits.
  mutating func candidates(_ wanted: Int) throws -> RankedHits {
    guard plan.matching != nil else { return RankedHits(total: 0, hits: []) }
    let depth = max(wanted, Rescorer.depth)
    if context.ranksPartialMatchesAlike {
      let sets = try context.segments.map { try context.partialSet(of: $0) }
      let hits = try rank(sets, capacity: depth)
      return RankedHits(
        total: sets.reduce(0) { $0 + $1.count },
        hits: try rescored(hits, isPartialMatch: false, needed: wanted))
    }
    let sets = try matchingSets()
    let total = try zip(context.segments, sets).reduce(0) { total, part in
      try total + (part.1?.count ?? context.lists(in: part.0)[0].light?.count ?? 0)
    }
    let hits = try rank(sets, capacity: depth)
    guard request.matching != .all, hits.count < wanted, plan.allowsPartialMatches else {
      return RankedHits(total: total, hits: try rescored(hits, isPartialMatch: false, needed: wanted))
    }
    let partialSets = try zip(context.segments, sets).map { segment, set in
      try context.partialSet(of: segment, without: set ?? context.matchingSet(of: segment))
    }
    let rest = try rank(partialSets, capacity: depth - hits.count)
    let matched = try rescored(hits, isPartialMatch: false, needed: hits.count)
    let left = Rescorer.depth - min(hits.count, Rescorer.depth)
    let partial = try rescored(rest, isPartialMatch: true, depth: left, needed: wanted - hits.count)
    return RankedHits(total: total, hits: matched + partial)
  }

  /// The matching set of each segment; nil where it is all that the only word's lists hold.
  private func matchingSets() throws -> [OrdinalSet?] {
    let isOneWord = isOneWord
    return try context.segments.map { segment in
      isOneWord && segment.permitted == nil ? nil : try context.matchingSet(of: segment)
    }
  }

  /// Whether the matching set is just the articles of the only word's light stems.
  private var isOneWord: Bool {
    guard plan.words.count == 1 else { return false }
    let terms = plan.words[0].lightStems.map(Matcher.term)
    return plan.matching == (terms.count == 1 ? terms[0] : .any(terms))
  }

  private mutating func rank(_ sets: [OrdinalSet?], capacity: Int) throws -> [TopHits.Hit] {
    let parts = try zip(context.segments, sets).map { segment, set in
      BlockMaxRanker.Part(
        segment.segment, words: try context.lists(in: segment), tables: context.tables, candidates: set)
    }
    let ranker = BlockMaxRanker(
      parts, tables: context.tables, capacity: capacity, isExhaustive: request.isExhaustive)
    let hits = ranker.hits()
    effort.add(ranker.effort)
    return hits
  }

  /// Rescores the first hits, as many as `depth`, and sorts them again; the rest keep their order after them.
  ///
  /// Those that no addition could bring among the first `needed` are spared, and stand after the others.
  private mutating func rescored(
    _ hits: [TopHits.Hit], isPartialMatch: Bool, depth: Int = Rescorer.depth, needed: Int
  ) throws -> [RankedHit] {
    let rescorer = Rescorer(words: plan.words)
    let end = min(depth, hits.count)
    let sure = request.isExhaustive ? end : min(needed, end)
    var rescored = try withAdditions(hits[..<sure], rescorer: rescorer)
    var spared: [TopHits.Hit] = []
    if sure < end, let least = rescored.map(\.score).min() {
      var promising: [TopHits.Hit] = []
      for hit in hits[sure..<end] {
        let lists = try context.lists(in: context.segments[hit.segment])
        let bound = hit.score + rescorer.greatestAddition(of: lists, at: hit.ordinal)
        if bound >= least { promising.append(hit) } else { spared.append(hit) }
      }
      rescored += try withAdditions(promising[...], rescorer: rescorer)
    }
    rescored.sort { $1.isWorse(than: $0) }
    return (rescored + spared + hits[end...]).map { RankedHit(hit: $0, isPartialMatch: isPartialMatch) }
  }

  /// The hits in their order, with what their texts add to their scores.
  private mutating func withAdditions(_ hits: ArraySlice<TopHits.Hit>, rescorer: Rescorer) throws
    -> [TopHits.Hit]
  {
    var hits = Array(hits)
    let places = Dictionary(grouping: hits.indices) { hits[$0].segment }
    for (segment, places) in places.sorted(by: { $0.key < $1.key }) {
      var next = places.makeIterator()
      try context.segments[segment].segment.readOccurrences(
        in: places.map { hits[$0].ordinal }, of: plan.words, context.tools.marks
      ) { _, occurrences in
        if let place = next.next() { hits[place].score += rescorer.addition(occurrences).total }
      }
    }
    effort.rescoredArticles += hits.count
    return hits
  }
}
