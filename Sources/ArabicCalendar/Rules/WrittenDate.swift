/// A date as its words say it, without clock, zone, label and weekday.
enum WrittenDate: Hashable {
  case day(CalendarDay)
  /// A day of a Hijri year before ``DateLimits/certainHijriYears``: off by a day at most.
  case approximateDay(CalendarDay)
  case month(year: Int, month: Int)
  case year(Int)
  /// A day with no year.
  case dayOfYear(month: Int, day: Int)

  /// Nil where there is no one day.
  var oneDay: CalendarDay? {
    switch self {
    case .day(let day), .approximateDay(let day): day
    case .month, .year, .dayOfYear: nil
    }
  }

  /// Nil for a day with no year.
  var publicationDate: PublicationDate? {
    switch self {
    case .day(let day), .approximateDay(let day): PublicationDate(day: day)
    case .month(let year, let month): PublicationDate(year: year, month: month)
    case .year(let year): PublicationDate(year: year)
    case .dayOfYear: nil
    }
  }
}
