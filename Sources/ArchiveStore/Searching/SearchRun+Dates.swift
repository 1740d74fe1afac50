extension SearchRun {
  /// Hits in the order of their dates.
  ///
  /// Phrases, which each article's text is read for, are looked for slice by slice where no total is asked for.
  func byDate() throws -> (total: Int?, candidates: [Candidate]) {
    let order = DateOrder(isNewestFirst: order == .newest)
    let sparesCounting = !request.wantsTotal && plan.matching?.holdsPhrase == true
    let slices: [ClosedRange<Int64>?] = sparesCounting ? order.slices(of: segments.map(\.segment)) : [nil]
    var total = 0
    var ids: [Int64] = []
    var seen = 0
    for slice in slices where seen == 0 || total < wanted {
      for segment in segments {
        let set = try matchingSet(of: segment, in: slice)
        total += set.count
        ids += order.candidates(wanted, of: set, in: segment.segment)
      }
      seen += 1
    }
    ids.sort()
    let page = try order.first(wanted, of: ids, db)
    return (
      seen == slices.count ? total : nil,
      page.map { Candidate(hit: TopHits.Hit(id: $0, score: 0), isPartialMatch: false) }
    )
  }
}

extension Matcher {
  fileprivate var holdsPhrase: Bool {
    switch self {
    // FTS5 is asked for NEAR and fields once, for all articles.
    case .term, .filter, .near, .field: false
    case .phrase: true
    case .any(let operands): operands.contains(where: \.holdsPhrase)
    case .all(let wanted, let excluded): (wanted + excluded).contains(where: \.holdsPhrase)
    }
  }
}
