import Foundation

/// Turns days of the Umm al-Qura calendar into Gregorian ones, through Foundation's tables.
enum UmmAlQura {
  /// Nil where there is no such day, or the year is outside ``DateLimits/hijriYears``.
  static func day(year: Int, month: Int, day: Int) -> CalendarDay? {
    guard DateLimits.hijriYears.contains(year), (1...12).contains(month), (1...30).contains(day) else {
      return nil
    }
    let wanted = DateComponents(year: year, month: month, day: day)
    guard let date = calendar.date(from: wanted) else { return nil }
    // A thirtieth day of a month of 29 would come back as the first of the next.
    let found = calendar.dateComponents([.year, .month, .day], from: date)
    guard found.year == year, found.month == month, found.day == day else { return nil }
    return CalendarDay(
      ordinal: ordinalOf2001 + Int((date.timeIntervalSinceReferenceDate / 86_400).rounded(.down)))
  }

  /// All days of a month; nil as in ``day(year:month:day:)``.
  static func days(ofMonth month: Int, year: Int) -> ClosedRange<CalendarDay>? {
    guard let first = day(year: year, month: month, day: 1),
      let last = day(year: year, month: month, day: 30) ?? day(year: year, month: month, day: 29)
    else { return nil }
    return first...last
  }

  /// All days of a year; nil as in ``day(year:month:day:)``.
  static func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    guard let first = days(ofMonth: 1, year: year), let last = days(ofMonth: 12, year: year) else {
      return nil
    }
    return first.lowerBound...last.upperBound
  }

  /// 2001-01-01, where Foundation counts from.
  private static let ordinalOf2001 = 730_485

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    return calendar
  }()
}
