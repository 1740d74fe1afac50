import InvertedIndex

extension SearchRun {
  /// The matching set by period.
  func timeline(by unit: Timeline.Unit, wantsCoverage: Bool) throws -> Timeline {
    var counter = PeriodCounter(unit: unit)
    var coverage = wantsCoverage ? PeriodCounter(unit: unit) : nil
    var total = 0
    for segment in context.segments {
      let set = try context.matchingSet(of: segment)
      let precisions = try segment.segment.attributes().precisions
      total += set.count
      counter.count(set, rowIDs: segment.segment.rowIDs, precisions: precisions)
      coverage?.count(segment.all(), rowIDs: segment.segment.rowIDs, precisions: precisions)
    }
    return Timeline(
      unit: unit, periods: counter.periods(coverage: coverage), total: total,
      undatedCount: counter.undatedCount, impreciseCount: counter.impreciseCount, notes: context.notes)
  }
}
