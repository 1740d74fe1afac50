package import ArabicCalendar

/// An article's internal row id: its publication day in the high bits, a sequence in the low 24.
///
/// Sorting by id is sorting by date, and a range of days is a range of ids, free of joins. Undated articles lie below every
/// day and have 2^40 numbers to themselves.
package enum RowID {
  package static let sequenceBits: Int64 = 24
  /// The first id of any dated article.
  package static let firstDated: Int64 = 1 << 40
  /// The first id of undated articles.
  package static let firstUndated: Int64 = 1
  /// Articles that one day can hold.
  package static let dayCapacity = 1 << Int(sequenceBits)

  /// The first id of `day`, or of undated articles.
  package static func first(of day: CalendarDay?) -> Int64 {
    guard let day else { return firstUndated }
    return firstDated + Int64(day.ordinal) << sequenceBits
  }

  /// The last id of `day`, or of undated articles.
  package static func last(of day: CalendarDay?) -> Int64 {
    guard let day else { return firstDated - 1 }
    return first(of: day) + Int64(dayCapacity) - 1
  }

  /// The ids of all articles from one day to another, both included; undated ones only where neither end is given.
  static func range(from: CalendarDay?, to: CalendarDay?) -> ClosedRange<Int64>? {
    guard from != nil || to != nil else { return nil }
    let lower = from.map { first(of: $0) } ?? firstDated
    let upper = to.map { last(of: $0) } ?? Int64.max
    return lower <= upper ? lower...upper : Int64.max...Int64.max
  }

  /// The first id of the day that a dated article's id lies in.
  package static func startOfDay(_ id: Int64) -> Int64 { id & ~(Int64(dayCapacity) - 1) }

  package static func isDated(_ id: Int64) -> Bool { id >= firstDated }

  /// The day of a dated article's id.
  package static func day(of id: Int64) -> CalendarDay? {
    isDated(id) ? CalendarDay(ordinal: Int((id - firstDated) >> sequenceBits)) : nil
  }
}
