/// A date with what stands next to it: label, weekdays, clock and zone.
struct DateCandidate {
  enum Value {
    case written(WrittenDate)
    case relative(RelativeRule.Distance)
  }

  let value: Value
  let clock: WallClock?
  let zone: ZoneNames.Zone?
  /// Nil where no label stands next to it.
  let role: LabelWords.Role?
  /// The days of the week that stand next to it.
  let weekdays: [Weekday]
  /// Whether its line holds nothing else.
  let isAlone: Bool
  /// UTF-8 byte offsets into the whole text, clock and zone included.
  let range: Range<Int>

  /// Whether it names a day, with or without its year.
  var isOfOneDay: Bool {
    switch value {
    case .written(.month), .written(.year): false
    default: true
    }
  }

  /// The date, or nil where a weekday contradicts it, the fetch time is needed and unknown, or it is too vague.
  func found(fetchedAt: PublicationDate?) -> (date: PublicationDate, isInferred: Bool)? {
    switch value {
    case .written(.dayOfYear(let month, let day)):
      guard isAlone else { return nil }
      // A weekday is a second witness for the year.
      let daysBack = weekdays.isEmpty ? DateLimits.daysBackWithoutYear : 366
      let latest = FetchTime(fetchedAt)?.latestDay(month: month, day: day, daysBack: daysBack)
      return latest.flatMap(onDay).map { ($0, true) }
    case .written(.approximateDay(let day)):
      // The weekday tells whether it is this day or one next to it.
      guard !weekdays.isEmpty else { return nil }
      return onDay(day).map { ($0, false) }
    case .written(.day(let day)):
      return onDay(day).map { ($0, false) }
    case .written(let vague):
      guard isAlone, clock == nil, weekdays.isEmpty else { return nil }
      return vague.publicationDate.map { ($0, false) }
    case .relative(let distance):
      return back(distance, from: FetchTime(fetchedAt)).map { ($0, true) }
    }
  }

  private func onDay(_ day: CalendarDay) -> PublicationDate? {
    guard weekdays.allSatisfy({ $0 == day.weekday }) else { return nil }
    guard let clock else { return PublicationDate(day: day) }
    let offset = zone.flatMap { ZoneOffset.minutes(of: $0, on: day, at: clock) }
    return PublicationDate(day: day, clock: clock, utcOffsetMinutes: offset)
  }

  private func back(_ distance: RelativeRule.Distance, from fetchTime: FetchTime?) -> PublicationDate? {
    switch distance {
    case .minutes(let minutes):
      // "3 hours ago, 10:30" says one thing twice; a weekday likewise.
      guard clock == nil, weekdays.isEmpty else { return nil }
      return fetchTime?.moment(minutesBefore: minutes)
    case .days(let days, let needsClock):
      guard !needsClock || clock != nil || role == .published else { return nil }
      return fetchTime?.day(daysBefore: days).flatMap(onDay)
    }
  }
}
