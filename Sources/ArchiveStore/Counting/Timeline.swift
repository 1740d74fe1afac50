public import ArabicCalendar
import InvertedIndex

/// The hits of a search by day, week, month or year.
public struct Timeline: Sendable, Equatable {
  /// The length of a period.
  public enum Unit: String, Sendable, CaseIterable {
    /// A calendar day.
    case day
    /// Seven days from a Monday, as ISO 8601 has it.
    case week
    /// A calendar month.
    case month
    /// A calendar year.
    case year
  }

  /// One period.
  public struct Period: Sendable, Equatable {
    /// Its first day.
    public let start: CalendarDay
    /// Hits published in it.
    public let articles: Int
    /// All articles published in it that the filter lets through; nil unless asked for.
    public let coverage: Int?

    /// Hits as a part of all coverage, 0...1; nil where that is unknown or nothing.
    public var share: Double? {
      coverage.flatMap { $0 > 0 ? Double(articles) / Double($0) : nil }
    }
  }

  /// What the periods are.
  public let unit: Unit
  /// From the first period with a hit to the last, without gaps.
  public let periods: [Period]
  /// All hits.
  public let total: Int
  /// Hits without a date.
  public let undatedCount: Int
  /// Hits whose date is known only more coarsely than the period: a bare year is no month.
  public let impreciseCount: Int
  /// What the user should know.
  public let notes: [String]
}

/// Counts articles by period. Articles of one segment come in the order of their days.
struct PeriodCounter {
  let unit: Timeline.Unit
  private(set) var undatedCount = 0
  private(set) var impreciseCount = 0
  /// By the ordinal of a period's first day.
  private var counts: [Int: Int] = [:]

  init(unit: Timeline.Unit) { self.unit = unit }

  mutating func count(
    _ set: OrdinalSet, rowIDs: UnsafeBufferPointer<RowID>, precisions: UnsafeBufferPointer<UInt8>
  ) {
    let needed = neededPrecision.rawValue
    var (undated, imprecise) = (0, 0)
    var run = (day: Int64.min, count: 0)
    set.forEach { ordinal in
      guard precisions[ordinal] >= needed else {
        if precisions[ordinal] == DatePrecision.undated.rawValue { undated += 1 } else { imprecise += 1 }
        return
      }
      // By number: it is asked of every hit, and another target's functions are calls.
      let day = rowIDs[ordinal].rawValue >> RowID.sequenceBits
      if day != run.day {
        add(run.count, atDay: run.day)
        run = (day, 0)
      }
      run.count += 1
    }
    add(run.count, atDay: run.day)
    undatedCount += undated
    impreciseCount += imprecise
  }

  private mutating func add(_ count: Int, atDay number: Int64) {
    guard count > 0, let day = RowID(rawValue: number << RowID.sequenceBits).day else { return }
    counts[start(day).ordinal, default: 0] += count
  }

  private var neededPrecision: DatePrecision {
    switch unit {
    case .day, .week: .day
    case .month: .month
    case .year: .year
    }
  }

  /// The first day of the period that `day` lies in.
  private func start(_ day: CalendarDay) -> CalendarDay {
    switch unit {
    case .day: day
    // Day 0 was a Monday.
    case .week: CalendarDay(ordinal: day.ordinal - day.ordinal % 7) ?? day
    case .month: CalendarDay(year: day.year, month: day.month, day: 1) ?? day
    case .year: CalendarDay(year: day.year, month: 1, day: 1) ?? day
    }
  }

  /// The period after the one that begins on `start`; nil at the calendar's end.
  private func next(_ start: CalendarDay) -> CalendarDay? {
    switch unit {
    case .day: CalendarDay(ordinal: start.ordinal + 1)
    case .week: CalendarDay(ordinal: start.ordinal + 7)
    case .month: CalendarDay(ordinal: start.ordinal + 31).map(self.start)
    case .year: CalendarDay(ordinal: start.ordinal + 366).map(self.start)
    }
  }

  /// From the first period with an article to the last, without gaps.
  ///
  /// - Parameter coverage: counts of all articles, for shares.
  func periods(coverage: PeriodCounter? = nil) -> [Timeline.Period] {
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    var periods: [Timeline.Period] = []
    var next = CalendarDay(ordinal: first)
    while let start = next, start.ordinal <= last {
      let covered = coverage.map { $0.counts[start.ordinal] ?? 0 }
      periods.append(
        Timeline.Period(start: start, articles: counts[start.ordinal] ?? 0, coverage: covered))
      next = self.next(start)
    }
    return periods
  }
}
