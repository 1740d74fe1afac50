/// What a rule read, and the index of the first symbol behind it.
struct RuleMatch<Value> {
  let value: Value
  let end: Int
}

/// A date before its clock, zone, label and weekday are looked at.
enum WrittenDate: Hashable {
  case day(CalendarDay)
  /// A Hijri day of before ``DateLimits/certainHijriYears``: right to within a day.
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
