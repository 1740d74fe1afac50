import ArabicCalendar

extension Timeline {
  /// How a period is written: `2020-11-16`, `2020-W47`, `2020-11`, `2020`.
  ///
  /// - Source: ISO 8601. A week belongs to the year of its Thursday, so 2021-01-01 lies in 2020-W53.
  public func name(of period: Period) -> String {
    let day = period.start.description
    return switch unit {
    case .day: day
    case .week: Self.weekName(from: period.start)
    case .month: String(day.prefix(7))
    case .year: String(day.prefix(4))
    }
  }

  private static func weekName(from monday: CalendarDay) -> String {
    let thursday = CalendarDay(ordinal: monday.ordinal + 3) ?? monday
    let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
    let number = (thursday.ordinal - newYear.ordinal) / 7 + 1
    return thursday.description.prefix(4) + "-W" + (number < 10 ? "0\(number)" : "\(number)")
  }
}
