/// What a known word, or phrase of up to three words, means to a date.
enum DateWord: Hashable {
  /// Gregorian, 1...12.
  case month(Int)
  /// A former Libyan name, 1...12: see ``LibyanMonths``.
  case libyanMonth(Int)
  /// A stem that needs a number: see ``NumberedMonths``.
  case numberedMonth(NumberedMonths.Pair)
  /// Hijri, 1...12.
  case hijriMonth(Int)
  case weekday(Weekday)
  case period(DayPeriod)
  /// The letter meem: "evening" after a time, "Common Era" after a year.
  case meem
  case hijriEra
  case commonEra
  /// "Corresponding to": between the two calendars.
  case corresponding
  case label(LabelWords.Role)
  case byline
  /// "The hour", before a time.
  case clockWord
  /// The `h` of `14h30`.
  case hourLetter
  case zone(ZoneNames.Zone)
  case zoneMarker
  /// "Ago", before its number.
  case ago
  case agoBehind
  case unit(RelativeWords.Unit, dual: Bool)
  case count(Int)
  /// "And", between hours and minutes.
  case and
  /// "Day": a unit, and also the filler before a weekday.
  case dayWord
  /// Days back from today.
  case dayName(Int)
  /// Stands between the parts of one date: "of", "month", "year".
  case joiner
  /// Stands before a date and adds nothing: "in", "on".
  case filler
  /// The `T` of ISO 8601.
  case clockLetter
  /// `st`, `nd`, `rd`, `th`, `er`.
  case ordinalSuffix
}
