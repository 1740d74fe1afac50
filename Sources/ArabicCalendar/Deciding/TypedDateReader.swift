/// Reads a date that is the whole of a line: nothing but the date, its weekday, clock and zone.
struct TypedDateReader {
  private let line: ScannedLine

  init(_ line: ScannedLine) {
    self.line = line
  }

  func date() -> PublicationDate? {
    var index = 0
    var weekday: Weekday?
    leading: while let word = line.word(at: index) {
      switch word {
      case .weekday(let day): weekday = day
      case .dayWord, .filler, .joiner: break
      default: break leading
      }
      index += 1
      if line.mark(at: index) == "," { index += 1 }
    }
    guard let found = whole(at: index), weekday == nil || weekday == day(of: found)?.weekday else {
      return nil
    }
    return found
  }

  /// A date that counts back from `now`, alone on the line: "أمس", "قبل أسبوع".
  func relativeDate(now: PublicationDate?) -> PublicationDate? {
    guard let match = RelativeRule.match(line, at: 0), match.end == line.count, let now = FetchTime(now)
    else { return nil }
    switch match.value {
    case .minutes(let minutes): return now.moment(minutesBefore: minutes)
    // A user who types "today" means the day.
    case .days(let days, _): return now.day(daysBefore: days).map { PublicationDate(day: $0) }
    }
  }

  /// A Hijri month or year, alone on the line.
  func hijriPeriod() -> ClosedRange<CalendarDay>? {
    var index = 0
    while line.word(at: index) == .joiner || line.word(at: index) == .filler { index += 1 }
    guard let match = HijriPeriodRule.match(line, at: index), match.end == line.count else { return nil }
    return match.value
  }

  private func day(of date: PublicationDate) -> CalendarDay? {
    date.hasDay ? date.firstDay : nil
  }

  private func whole(at start: Int) -> PublicationDate? {
    if let match = DateRule.match(line, at: start) {
      guard let day = match.date.oneDay else {
        return match.end == line.count ? match.date.publicationDate : nil
      }
      return timed(day, at: match.end)
    }
    return monthInDigits(at: start) ?? yearAlone(at: start)
  }

  private func timed(_ day: CalendarDay, at start: Int) -> PublicationDate? {
    if start == line.count { return PublicationDate(day: day) }
    var index = start
    switch line.kind(at: index) {
    case .mark("|"), .mark("-"), .mark(","), .word(.clockLetter): index += 1
    default: break
    }
    guard let clock = ClockRule.match(line, at: index) else { return nil }
    let zone = ZoneRule.match(line, at: clock.end, hasSecond: true)
    guard (zone?.end ?? clock.end) == line.count else { return nil }
    let offset = zone.flatMap { ZoneOffset.minutes(of: $0.value, on: day, at: clock.value) }
    return PublicationDate(day: day, clock: clock.value, utcOffsetMinutes: offset)
  }

  /// `2020-11`, `2020/11`, `11/2020`, in any digits.
  private func monthInDigits(at start: Int) -> PublicationDate? {
    guard start + 3 == line.count, line.mark(at: start + 1) == "-" || line.mark(at: start + 1) == "/" else {
      return nil
    }
    if let year = line.year(at: start), let month = line.number(at: start + 2, digits: 1...2) {
      return PublicationDate(year: year, month: month)
    }
    guard let month = line.number(at: start, digits: 1...2), let year = line.year(at: start + 2) else {
      return nil
    }
    return PublicationDate(year: year, month: month)
  }

  private func yearAlone(at start: Int) -> PublicationDate? {
    guard let year = line.year(at: start), EraRule.endOfCommonEra(line, at: start + 1) == line.count else {
      return nil
    }
    return PublicationDate(year: year)
  }
}
