import InvertedIndex

/// Finds the first hits in the order of their dates.
struct DateRanking {
  private let context: SearchContext

  init(_ context: SearchContext) { self.context = context }

  /// The first `wanted` hits.
  ///
  /// Phrases, which each article's text is read for, are looked for slice by slice where no total is asked for.
  func candidates(_ wanted: Int) throws -> RankedHits {
    let order = DateOrder(isNewestFirst: context.order == .newest)
    let segments = context.segments
    let sparesCounting = !context.request.wantsTotal && context.plan.matching?.holdsPhrase == true
    let slices: [ClosedRange<RowID>?] = sparesCounting ? order.slices(of: segments.map(\.segment)) : [nil]
    var total = 0
    var ids: [RowID] = []
    var seen = 0
    for slice in slices where seen == 0 || total < wanted {
      for segment in segments {
        let set = try context.matchingSet(of: segment, in: slice)
        total += set.count
        ids += order.candidates(wanted, of: set, in: segment.segment)
      }
      seen += 1
    }
    ids.sort()
    return RankedHits(
      total: seen == slices.count ? total : nil,
      hits: try order.first(wanted, of: ids, context.db).map {
        RankedHit(hit: TopHits.Hit(id: $0, score: 0), isPartialMatch: false)
      })
  }
}

extension Matcher {
  fileprivate var holdsPhrase: Bool {
    switch self {
    // FTS5 is asked for NEAR and fields once, for all articles.
    case .term, .filter, .near, .field, .forms: false
    case .phrase, .written: true
    case .any(let operands): operands.contains(where: \.holdsPhrase)
    case .all(let wanted, let excluded): (wanted + excluded).contains(where: \.holdsPhrase)
    }
  }
}
