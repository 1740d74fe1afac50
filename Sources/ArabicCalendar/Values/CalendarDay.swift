/// A day of the proleptic Gregorian calendar, years 1...9999, with no clock and no zone.
///
/// ```swift
/// CalendarDay(year: 2020, month: 11, day: 16)?.description  // "2020-11-16"
/// CalendarDay(year: 2025, month: 2, day: 31)                // nil
/// ```
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1...9999.
  public let year: Int
  /// 1...12.
  public let month: Int
  /// 1...31, and never past the month's end.
  public let day: Int

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, inYear: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// For callers that have checked the three numbers.
  init(validYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is `ordinal` days after 0001-01-01, or nil outside years 1...9999.
  public init?(ordinal: Int) {
    guard (0...Self.greatestOrdinal).contains(ordinal) else { return nil }
    // Years are counted from 1 March, so that the leap day ends its year; `shifted` counts from 0000-03-01.
    let shifted = ordinal + Self.daysBeforeYearOne
    let era = shifted / Self.daysIn400Years
    let dayOfEra = shifted % Self.daysIn400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      validYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since 0001-01-01, which is 0.
  public var ordinal: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return marchYear / 400 * Self.daysIn400Years + dayOfEra - Self.daysBeforeYearOne
  }

  /// 0001-01-01 was a Monday.
  public var weekday: Weekday {
    Weekday(rawValue: (ordinal + 1) % 7 + 1) ?? .sunday
  }

  /// Year, month and day as ISO 8601 writes them: `2020-11-16`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    ISO8601Writer.append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Earlier days come first.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The length of a month in days; 0 where `month` is outside 1...12.
  static func dayCount(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static let daysIn400Years = 146_097
  /// From 0000-03-01 to 0001-01-01.
  private static let daysBeforeYearOne = 306
  /// 9999-12-31.
  private static let greatestOrdinal = 3_652_058
}
