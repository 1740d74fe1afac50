package import ArabicCalendar

/// What an article's facts must be: filters of the options or of the query, resolved against one archive.
package indirect enum ArticleCondition: Hashable {
  /// All days that the article's date can mean lie in the range; undated articles never pass.
  case days(DayRange)
  /// Ids of sources, any of which will do.
  case sources([Int64])
  /// Ids of sections, any of which will do.
  case sections([Int64])
  /// Ascending.
  case articles([RowID])
  case any([ArticleCondition])
  case all([ArticleCondition])
  case not(ArticleCondition)

  /// Removes from `bits` the articles of `segment` that are otherwise.
  func restrict(_ bits: inout OrdinalSet, in segment: any Segment) throws {
    switch self {
    case .days(let days):
      let ids = RowID.range(from: days.first, to: days.last)
      bits.keep(ids.map { segment.ordinals(in: $0) } ?? 0..<segment.articleCount)
      for ordinal in try segment.ordinals(endingAfter: days) { bits.remove(ordinal) }
    case .sources(let ids): Self.keep(ids, of: try segment.attributes().sources, in: &bits)
    case .sections(let ids): Self.keep(ids, of: try segment.attributes().sections, in: &bits)
    case .articles(let ids):
      var found = OrdinalSet(blockCount: segment.blockCount)
      for id in ids { if let ordinal = segment.ordinal(of: id) { found.insert(ordinal) } }
      bits.formIntersection(found)
    case .any(let conditions):
      var found = OrdinalSet(blockCount: segment.blockCount)
      for condition in conditions { found.formUnion(try condition.restricted(bits, in: segment)) }
      bits.formIntersection(found)
    case .all(let conditions): for condition in conditions { try condition.restrict(&bits, in: segment) }
    case .not(let condition): bits.subtract(try condition.restricted(bits, in: segment))
    }
  }

  private func restricted(_ bits: OrdinalSet, in segment: any Segment) throws -> OrdinalSet {
    var bits = bits
    try restrict(&bits, in: segment)
    return bits
  }

  private static func keep(_ ids: [Int64], of column: UnsafeBufferPointer<UInt32>, in bits: inout OrdinalSet)
  {
    let wanted = Set(ids.map { UInt32(truncatingIfNeeded: $0) })
    for ordinal in column.indices where !wanted.contains(column[ordinal]) { bits.remove(ordinal) }
  }
}

/// All that articles must be, whatever the query's words: what the options say, and the filters at the query's top.
package struct ArticleConditions {
  /// The days of all conditions on days; nil where there are none.
  private(set) var days: DayRange?
  /// The others.
  private(set) var others: [ArticleCondition] = []

  package init(_ conditions: [ArticleCondition]) {
    for condition in conditions {
      if case .days(let days) = condition {
        self.days = self.days?.intersection(days) ?? days
      } else {
        others.append(condition)
      }
    }
  }

  /// The row ids that may pass; nil for all.
  package var ids: ClosedRange<RowID>? { days.flatMap { RowID.range(from: $0.first, to: $0.last) } }
}

extension Segment {
  /// The ordinals of articles that begin within `days` and may end after: a row id has the first day of a bare year or month.
  func ordinals(endingAfter days: DayRange) throws -> [Int] {
    var ordinals: [Int] = []
    for (period, precision) in days.cutPeriods {
      let first = period.firstDay
      let candidates = self.ordinals(in: RowID.first(of: first)...RowID.last(of: first))
      guard !candidates.isEmpty else { continue }
      let precisions = try attributes().precisions
      ordinals += candidates.filter { precisions[$0] == precision.rawValue }
    }
    return ordinals
  }
}

extension DayRange {
  /// The year and the month that begin in the range, or before it, and end after it.
  package var cutPeriods: [(period: PublicationDate, precision: DatePrecision)] {
    guard let last else { return [] }
    let periods = [
      (PublicationDate(year: last.year), DatePrecision.year),
      (PublicationDate(year: last.year, month: last.month), .month),
    ]
    return periods.compactMap { period, precision in
      period.flatMap { $0.lastDay > last ? ($0, precision) : nil }
    }
  }
}
