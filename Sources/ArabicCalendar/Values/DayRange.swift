/// A run of whole days, both ends included, as a reader asks for articles of a time.
///
/// ```swift
/// DayRange(first: june1, last: nil).description  // "2020-06-01..": from that day on
/// ```
/// A range whose last day is before its first holds no date.
public struct DayRange: Hashable, Sendable {
  /// The first day; nil for no beginning.
  public let first: CalendarDay?
  /// The last day; nil for no end.
  public let last: CalendarDay?

  /// A range of these ends.
  public init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  /// The days of both ranges.
  public func intersection(_ other: DayRange) -> DayRange {
    DayRange(
      first: [first, other.first].compactMap(\.self).max(), last: [last, other.last].compactMap(\.self).min())
  }

  /// Whether all days that a date can mean lie in the range: the year 2020 does not lie in November 2020, nor does a
  /// November in its first half.
  public func contains(_ date: PublicationDate) -> Bool {
    (first.map { $0 <= date.firstDay } ?? true) && (last.map { date.lastDay <= $0 } ?? true)
  }
}

extension DayRange: CustomStringConvertible {
  /// The shortest text that ``ArabicDateParser/typedRange(_:now:)`` reads as this range: `2020`, `2020-11`,
  /// `2020-11-16`, `2020-11-16..2021-02-01`, `2020-11-16..`, `..2020-11-16`.
  public var description: String {
    guard let first, let last else {
      return (first?.description ?? "") + ".." + (last?.description ?? "")
    }
    if first == last { return first.description }
    let periods = [PublicationDate(year: first.year), PublicationDate(year: first.year, month: first.month)]
    let period = periods.compactMap(\.self).first { $0.firstDay == first && $0.lastDay == last }
    return period?.iso8601 ?? "\(first)..\(last)"
  }
}
