import InvertedIndex

/// Finds the best hits by score: those of the matching set, which have a bonus, and partial matches among them.
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
      let hits = try rank(sets, capacity: depth).map { RankedHit(hit: $0, isPartialMatch: false) }
      return RankedHits(
        total: sets.reduce(0) { $0 + $1.count }, hits: try rescored(hits, needed: wanted))
    }
    let sets = try matchingSets()
    let total = try zip(context.segments, sets).reduce(0) { total, part in
      try total + (part.1?.count ?? context.lists(in: part.0)[0].light?.count ?? 0)
    }
    var hits = try rank(sets, capacity: depth).map { hit in
      RankedHit(hit: hit.adding(context.matchBonus), isPartialMatch: false)
    }
    if request.matching != .all, plan.allowsPartialMatches {
      let partialSets = try zip(context.segments, sets).map { segment, set in
        try context.partialSet(of: segment, without: set ?? context.matchingSet(of: segment))
      }
      // A partial match that is worse than all of a full page is of no use.
      let floor = hits.count == depth ? hits[depth - 1].hit.score : -.infinity
      hits += try rank(partialSets, capacity: depth, floor: floor).map {
        RankedHit(hit: $0, isPartialMatch: true)
      }
      hits.sort { $1.hit.isWorse(than: $0.hit) }
      hits.removeLast(max(0, hits.count - depth))
    }
    return RankedHits(total: total, hits: try rescored(hits, needed: wanted))
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

  private mutating func rank(_ sets: [OrdinalSet?], capacity: Int, floor: Float = -.infinity) throws
    -> [TopHits.Hit]
  {
    let parts = try zip(context.segments, sets).map { segment, set in
      BlockMaxRanker.Part(
        segment.segment, words: try context.lists(in: segment), tables: context.tables, candidates: set)
    }
    let ranker = BlockMaxRanker(
      parts, tables: context.tables, capacity: capacity, floor: floor, isExhaustive: request.isExhaustive)
    let hits = ranker.hits()
    effort.add(ranker.effort)
    return hits
  }

  /// Rescores the first hits and sorts them again; the rest keep their order after them.
  ///
  /// Those that no addition could bring among the first `needed` are spared, and stand after the others.
  private mutating func rescored(_ hits: [RankedHit], needed: Int) throws -> [RankedHit] {
    let rescorer = Rescorer(words: plan.words)
    let end = min(Rescorer.depth, hits.count)
    let sure = request.isExhaustive ? end : min(needed, end)
    var rescored = try withAdditions(hits[..<sure], rescorer: rescorer)
    var spared: [RankedHit] = []
    if sure < end, let least = rescored.map(\.hit.score).min() {
      var promising: [RankedHit] = []
      for candidate in hits[sure..<end] {
        let hit = candidate.hit
        let lists = try context.lists(in: context.segments[hit.segment])
        let bound = hit.score + rescorer.greatestAddition(of: lists, at: hit.ordinal)
        if bound >= least { promising.append(candidate) } else { spared.append(candidate) }
      }
      rescored += try withAdditions(promising[...], rescorer: rescorer)
    }
    rescored.sort { $1.hit.isWorse(than: $0.hit) }
    return rescored + spared + hits[end...]
  }

  /// The hits in their order, with what their texts add to their scores.
  private mutating func withAdditions(_ hits: ArraySlice<RankedHit>, rescorer: Rescorer) throws -> [RankedHit]
  {
    var hits = Array(hits)
    let places = Dictionary(grouping: hits.indices) { hits[$0].hit.segment }
    for (segment, places) in places.sorted(by: { $0.key < $1.key }) {
      var next = places.makeIterator()
      try context.segments[segment].segment.readOccurrences(
        in: places.map { hits[$0].hit.ordinal }, of: plan.words, context.scanner.neighbours,
        context.tools.marks
      ) { _, occurrences in
        if let place = next.next() { hits[place].hit.score += rescorer.addition(occurrences).total }
      }
    }
    effort.rescoredArticles += hits.count
    return hits
  }
}
