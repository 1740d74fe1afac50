/// The moment a page was fetched, as what relative dates count from.
///
/// A page prints "yesterday" by its own clock. Where the fetch time has no zone it is taken as the page's own; else the
/// day must be the same all over the Arab world (UTC+0 to UTC+4), or there is no answer.
struct FetchTime {
  private let fetchedAt: PublicationDate

  /// Nil where the fetch time is unknown, or is no day.
  init?(_ fetchedAt: PublicationDate?) {
    guard let fetchedAt, fetchedAt.hasDay else { return nil }
    self.fetchedAt = fetchedAt
  }

  /// The minute `minutes` minutes before, in the fetch time's own zone; nil where the fetch time has no clock.
  func moment(minutesBefore minutes: Int) -> PublicationDate? {
    guard fetchedAt.hasClock else { return nil }
    let clock = WallClock(hour: fetchedAt.hour, minute: fetchedAt.minute, second: nil)
    let minute = PublicationDate(
      day: fetchedAt.firstDay, clock: clock, utcOffsetMinutes: fetchedAt.utcOffsetMinutes)
    return minute.shifted(byMinutes: -minutes, utcOffsetMinutes: fetchedAt.utcOffsetMinutes)
  }

  /// The day `days` days before the page's today.
  func day(daysBefore days: Int) -> CalendarDay? {
    today.flatMap { CalendarDay(ordinal: $0.ordinal - days) }
  }

  /// The latest such day on or before the page's today, at most `maximum` days back. Nil for tomorrow's day: it may be a
  /// year ago, or a zone ahead.
  func latestDay(month: Int, day: Int, daysBack maximum: Int) -> CalendarDay? {
    guard let today else { return nil }
    let years = [today.year, today.year - 1]
    let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
    guard !days.contains(where: { $0.ordinal == today.ordinal + 1 }) else { return nil }
    return days.first { $0 <= today && today.ordinal - $0.ordinal <= maximum }
  }

  private var today: CalendarDay? {
    guard let utc = fetchedAt.utc else { return fetchedAt.firstDay }
    guard let east = utc.shifted(byMinutes: 4 * 60, utcOffsetMinutes: nil), east.firstDay == utc.firstDay
    else {
      return nil
    }
    return utc.firstDay
  }
}
