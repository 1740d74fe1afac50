package import ArabicCalendar

/// An article's internal row id: its publication day in the high bits, a sequence in the low 24.
///
/// Sorting by id is sorting by date, and a range of days is a range of ids, free of joins. Undated articles lie below every
/// day and have 2^40 numbers to themselves.
package struct RowID: RawRepresentable, Hashable, BitwiseCopyable, Sendable {
  /// The number that the database and the ranking file hold.
  package let rawValue: Int64

  package init(rawValue: Int64) { self.rawValue = rawValue }

  // `RawRepresentable` and `Strideable` have others to offer, which are slower.
  package static func == (left: RowID, right: RowID) -> Bool { left.rawValue == right.rawValue }
}

extension RowID: Strideable {
  package static func < (left: RowID, right: RowID) -> Bool { left.rawValue < right.rawValue }

  package func distance(to other: RowID) -> Int { Int(other.rawValue - rawValue) }

  package func advanced(by distance: Int) -> RowID { RowID(rawValue: rawValue + Int64(distance)) }
}

/// The number alone, in SQL and in messages.
extension RowID: CustomStringConvertible {
  package var description: String { rawValue.description }
}

// MARK: Days

extension RowID {
  package static let sequenceBits: Int64 = 24
  /// Articles that one day can hold.
  package static let dayCapacity = 1 << Int(sequenceBits)
  /// The first id of undated articles.
  package static let firstUndated = RowID(rawValue: 1)
  /// The first id of any dated article.
  package static let firstDated = RowID(rawValue: 1 << 40)
  /// Above the ids of all days.
  package static let max = RowID(rawValue: .max)

  /// The first id of `day`, or of undated articles.
  package static func first(of day: CalendarDay?) -> RowID {
    guard let day else { return firstUndated }
    return RowID(rawValue: firstDated.rawValue + Int64(day.ordinal) << sequenceBits)
  }

  /// The last id of `day`, or of undated articles.
  package static func last(of day: CalendarDay?) -> RowID {
    guard let day else { return firstDated.advanced(by: -1) }
    return first(of: day).advanced(by: dayCapacity - 1)
  }

  /// The ids of all articles from one day to another, both included; undated ones only where neither end is given.
  static func range(from: CalendarDay?, to: CalendarDay?) -> ClosedRange<RowID>? {
    guard from != nil || to != nil else { return nil }
    let lower = from.map { first(of: $0) } ?? firstDated
    let upper = to.map { last(of: $0) } ?? max
    return lower <= upper ? lower...upper : max...max
  }

  package var isDated: Bool { self >= Self.firstDated }

  /// The day of a dated article; nil of undated ones.
  package var day: CalendarDay? {
    guard isDated else { return nil }
    return CalendarDay(ordinal: Int((rawValue - Self.firstDated.rawValue) >> Self.sequenceBits))
  }

  /// The first id of the day that a dated article's id lies in.
  package var startOfDay: RowID { RowID(rawValue: rawValue & ~(Int64(Self.dayCapacity) - 1)) }

  /// The first id of the day that lies `count` days after.
  package func startOfDay(after count: Int) -> RowID { startOfDay.advanced(by: count * Self.dayCapacity) }
}
