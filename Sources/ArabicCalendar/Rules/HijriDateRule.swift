/// Hijri dates: `15 رمضان 1446 هـ`, `1 شوال 1444`, `15/9/1446 هـ`. In digits the sign must be there.
///
/// The day is that of the Umm al-Qura calendar; a local sighting may differ by a day.
enum HijriDateRule {
  /// - Parameter sighted: whether day 30 may stand in a month of 29 days: a sighting may give one more than Umm al-Qura.
  static func match(_ line: ScannedLine, at start: Int, sighted: Bool = false) -> RuleMatch<WrittenDate>? {
    named(line, at: start, sighted: sighted) ?? numeric(line, at: start, sighted: sighted)
  }

  private static func named(_ line: ScannedLine, at start: Int, sighted: Bool) -> RuleMatch<WrittenDate>? {
    guard let day = line.number(at: start, digits: 1...2) else { return nil }
    let monthIndex = JoinerRule.end(line, at: start + 1)
    guard case .hijriMonth(let month) = line.word(at: monthIndex) else { return nil }
    let yearIndex = JoinerRule.end(line, at: monthIndex + 1)
    guard let year = line.number(at: yearIndex, digits: 4...4),
      let converted = converted(year: year, month: month, day: day, sighted: sighted)
    else { return nil }
    let hasEra = line.word(at: yearIndex + 1) == .hijriEra
    return RuleMatch(value: converted, end: hasEra ? yearIndex + 2 : yearIndex + 1)
  }

  private static func numeric(_ line: ScannedLine, at start: Int, sighted: Bool) -> RuleMatch<WrittenDate>? {
    guard let triple = NumericDateRule.triple(line, at: start), line.word(at: triple.end) == .hijriEra else {
      return nil
    }
    let value = triple.value
    let converted =
      value.isYearFirst
      ? converted(year: value.first, month: value.second, day: value.third, sighted: sighted)
      : converted(year: value.third, month: value.second, day: value.first, sighted: sighted)
    return converted.map { RuleMatch(value: $0, end: triple.end + 1) }
  }

  private static func converted(year: Int, month: Int, day: Int, sighted: Bool) -> WrittenDate? {
    guard let found = UmmAlQura.day(year: year, month: month, day: day) else {
      guard sighted, day == 30, let last = UmmAlQura.day(year: year, month: month, day: 29) else {
        return nil
      }
      return CalendarDay(ordinal: last.ordinal + 1).map(WrittenDate.approximateDay)
    }
    return DateLimits.certainHijriYears.contains(year) ? .day(found) : .approximateDay(found)
  }
}
