/// Gregorian dates with a month name, in any of the orders in use.
enum NamedDateRule {
  /// `14 يناير 2025`, `يناير 14، 2025`, `2025 يناير 14`, then `يناير 2025`, then `14 يناير` without a year.
  static func match(_ line: ScannedLine, at start: Int) -> RuleMatch<WrittenDate>? {
    let match =
      dayFirst(line, at: start) ?? yearFirst(line, at: start) ?? monthFirst(line, at: start)
    guard let match, line.word(at: match.end) != .hijriEra else { return nil }
    return match
  }

  private static func dayFirst(_ line: ScannedLine, at start: Int) -> RuleMatch<WrittenDate>? {
    guard let day = line.number(at: start, digits: 1...2) else { return nil }
    let suffixEnd = line.word(at: start + 1) == .ordinalSuffix ? start + 2 : start + 1
    guard let month = MonthNameRule.match(line, at: JoinerRule.end(line, at: suffixEnd)) else { return nil }
    let yearIndex = JoinerRule.end(line, at: month.end)
    guard let year = line.year(at: yearIndex) ?? shortYear(line, at: yearIndex) else {
      return withoutYear(month: month.value, day: day, end: month.end)
    }
    guard !month.value.isLibyan || LibyanMonths.years.contains(year) else { return nil }
    return whole(year: year, month: month.value.number, day: day, end: yearIndex + 1, line)
  }

  /// `16 Nov 20 10:30:00`: RFC 822 has years of two digits, and only a whole clock after them tells them from hours.
  private static func shortYear(_ line: ScannedLine, at index: Int) -> Int? {
    guard let year = line.number(at: index, digits: 2...2), line.number(at: index + 1, digits: 2...2) != nil,
      let clock = ClockRule.match(line, at: index + 1), clock.end >= index + 6
    else { return nil }
    // The pivot of RFC 2822.
    return year < 50 ? 2000 + year : 1900 + year
  }

  private static func monthFirst(_ line: ScannedLine, at start: Int) -> RuleMatch<WrittenDate>? {
    guard let month = MonthNameRule.match(line, at: start), !month.value.isLibyan else { return nil }
    let next = JoinerRule.end(line, at: month.end)
    if let year = line.year(at: next) {
      let date = WrittenDate.month(year: year, month: month.value.number)
      return RuleMatch(value: date, end: EraRule.endOfCommonEra(line, at: next + 1))
    }
    guard let day = line.number(at: next, digits: 1...2) else { return nil }
    let suffixEnd = line.word(at: next + 1) == .ordinalSuffix ? next + 2 : next + 1
    let yearIndex = JoinerRule.end(line, at: suffixEnd)
    guard let year = line.year(at: yearIndex) else {
      return withoutYear(month: month.value, day: day, end: suffixEnd)
    }
    return whole(year: year, month: month.value.number, day: day, end: yearIndex + 1, line)
  }

  private static func yearFirst(_ line: ScannedLine, at start: Int) -> RuleMatch<WrittenDate>? {
    guard let year = line.year(at: start),
      let month = MonthNameRule.match(line, at: JoinerRule.end(line, at: start + 1)), !month.value.isLibyan
    else { return nil }
    let dayIndex = JoinerRule.end(line, at: month.end)
    guard let day = line.number(at: dayIndex, digits: 1...2), line.mark(at: dayIndex + 1) != ":" else {
      return nil
    }
    return whole(year: year, month: month.value.number, day: day, end: dayIndex + 1, line)
  }

  private static func whole(
    year: Int, month: Int, day: Int, end: Int, _ line: ScannedLine
  ) -> RuleMatch<WrittenDate>? {
    guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
    return RuleMatch(value: .day(date), end: EraRule.endOfCommonEra(line, at: end))
  }

  private static func withoutYear(
    month: MonthNameRule.Month, day: Int, end: Int
  ) -> RuleMatch<WrittenDate>? {
    // 2000 was a leap year: 29 February passes.
    guard !month.isLibyan, CalendarDay(year: 2000, month: month.number, day: day) != nil else { return nil }
    return RuleMatch(value: .dayOfYear(month: month.number, day: day), end: end)
  }
}
