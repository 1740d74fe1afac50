/// Hijri months and years, for dates that users type: `رمضان 1442 هـ`, `رمضان 1442`, `9/1442 هـ`, `1442 هـ`.
///
/// Only after a month's name may the sign after the year be left out. No publication date: no article is dated by a
/// Hijri month alone.
enum HijriPeriodRule {
  typealias Match = RuleMatch<ClosedRange<CalendarDay>>

  static func match(_ line: ScannedLine, at start: Int) -> Match? {
    namedMonth(line, at: start) ?? numberedMonth(line, at: start) ?? year(line, at: start)
  }

  private static func namedMonth(_ line: ScannedLine, at start: Int) -> Match? {
    guard case .hijriMonth(let month) = line.word(at: start) else { return nil }
    let yearIndex = JoinerRule.end(line, at: start + 1)
    guard let year = line.number(at: yearIndex, digits: 4...4),
      let days = UmmAlQura.days(ofMonth: month, year: year)
    else { return nil }
    return RuleMatch(value: days, end: endOfEra(line, at: yearIndex + 1) ?? yearIndex + 1)
  }

  /// `9/1442 هـ`, `1442-09 هـ`.
  private static func numberedMonth(_ line: ScannedLine, at start: Int) -> Match? {
    guard line.mark(at: start + 1) == "-" || line.mark(at: start + 1) == "/",
      let end = endOfEra(line, at: start + 3)
    else { return nil }
    let pairs = [(start, start + 2), (start + 2, start)]
    for (yearIndex, monthIndex) in pairs {
      if let year = line.number(at: yearIndex, digits: 4...4),
        let month = line.number(at: monthIndex, digits: 1...2),
        let days = UmmAlQura.days(ofMonth: month, year: year)
      {
        return RuleMatch(value: days, end: end)
      }
    }
    return nil
  }

  private static func year(_ line: ScannedLine, at start: Int) -> Match? {
    guard let year = line.number(at: start, digits: 4...4), let end = endOfEra(line, at: start + 1),
      let days = UmmAlQura.days(ofYear: year)
    else { return nil }
    return RuleMatch(value: days, end: end)
  }

  /// The index after the sign of the era; nil where there is none.
  private static func endOfEra(_ line: ScannedLine, at start: Int) -> Int? {
    let index = line.mark(at: start) == "-" && line.isJoint(at: start) ? start + 1 : start
    return line.word(at: index) == .hijriEra ? index + 1 : nil
  }
}
