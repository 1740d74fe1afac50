/// Gregorian dates in digits: day first (`14/01/2025`, `14-1-2025`, `14.01.2025`) or year first (`2025/01/14`).
///
/// Arabic news puts the day before the month, so `03/04/2025` is 3 April. The American order is considered only
/// where an English `AM` or `PM` follows; then a date that both orders allow is no date.
enum NumericDateRule {
  /// Three numbers with the same mark between them.
  struct Triple {
    let first: Int
    let second: Int
    let third: Int
    let mark: Unicode.Scalar
    /// The year has four digits.
    let isYearFirst: Bool
  }

  static func match(_ line: ScannedLine, at start: Int) -> RuleMatch<WrittenDate>? {
    guard let triple = triple(line, at: start), line.word(at: triple.end) != .hijriEra,
      let day = day(of: triple.value, isAmerican: isEnglishClock(line, after: triple.end)),
      DateLimits.years.contains(day.year)
    else { return nil }
    return RuleMatch(value: .day(day), end: EraRule.endOfCommonEra(line, at: triple.end))
  }

  /// The numbers alone, for both calendars.
  static func triple(_ line: ScannedLine, at start: Int) -> RuleMatch<Triple>? {
    guard let mark = line.mark(at: start + 1), mark == "/" || mark == "-" || mark == ".",
      line.mark(at: start + 3) == mark, isFree(line, before: start),
      isEvenlySpaced(line, at: start, mark: mark),
      let second = line.number(at: start + 2, digits: 1...2)
    else { return nil }
    let end = start + 5
    guard isFree(line, after: end) else { return nil }
    if let first = line.number(at: start, digits: 1...2),
      let third = line.number(at: start + 4, digits: 4...4)
    {
      let value = Triple(first: first, second: second, third: third, mark: mark, isYearFirst: false)
      return RuleMatch(value: value, end: end)
    }
    if let first = line.number(at: start, digits: 4...4),
      let third = line.number(at: start + 4, digits: 1...2)
    {
      let value = Triple(first: first, second: second, third: third, mark: mark, isYearFirst: true)
      return RuleMatch(value: value, end: end)
    }
    return nil
  }

  private static func day(of triple: Triple, isAmerican: Bool) -> CalendarDay? {
    if triple.isYearFirst {
      return CalendarDay(year: triple.first, month: triple.second, day: triple.third)
    }
    let dayFirst = CalendarDay(year: triple.third, month: triple.second, day: triple.first)
    guard isAmerican, triple.mark == "/" else { return dayFirst }
    let monthFirst = CalendarDay(year: triple.third, month: triple.first, day: triple.second)
    guard let dayFirst, let monthFirst else { return dayFirst ?? monthFirst }
    return dayFirst == monthFirst ? dayFirst : nil
  }

  private static func isEnglishClock(_ line: ScannedLine, after end: Int) -> Bool {
    guard let clock = ClockRule.match(line, at: line.mark(at: end) == "," ? end + 1 : end) else {
      return false
    }
    switch line.word(at: clock.end - 1) {
    case .period(.englishMorning), .period(.englishEvening): return true
    default: return false
    }
  }

  /// All joints are without spaces, or all are spaced on both sides; full stops are never spaced.
  private static func isEvenlySpaced(_ line: ScannedLine, at start: Int, mark: Unicode.Scalar) -> Bool {
    let joints = (start + 1)...(start + 4)
    if joints.allSatisfy({ line.isGlued(at: $0) }) { return true }
    return mark != "." && joints.allSatisfy { line.kind(at: $0) != nil && !line.isGlued(at: $0) }
  }

  /// No joint before it: `5-14-01-2025` is a number of another kind.
  private static func isFree(_ line: ScannedLine, before start: Int) -> Bool {
    guard line.isGlued(at: start) else { return true }
    switch line.kind(at: start - 1) {
    case .mark("-"), .mark("/"), .mark("."), .mark("+"), .mark("_"), .number: return false
    default: return true
    }
  }

  /// No joint with a number follows, except a dash and a time.
  private static func isFree(_ line: ScannedLine, after end: Int) -> Bool {
    switch line.mark(at: end) {
    case "-": return !line.isJoint(at: end) || ClockRule.match(line, at: end + 1) != nil
    case "/", ".", "_", ":": return !line.isJoint(at: end)
    default: return true
    }
  }
}
