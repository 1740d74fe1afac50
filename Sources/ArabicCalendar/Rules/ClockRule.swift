/// Times of day: `10:30`, `10:30:45`, `14h30`, `10:30 مساءً`, `الساعة 10 صباحاً`, `الساعة 22.15`.
enum ClockRule {
  /// Nil also where hour and period contradict (`22:15 ص`).
  static func match(_ line: ScannedLine, at start: Int) -> RuleMatch<WallClock>? {
    let hasWord = line.word(at: start) == .clockWord
    let hourIndex = !hasWord ? start : line.mark(at: start + 1) == ":" ? start + 2 : start + 1
    guard let hour = line.number(at: hourIndex, digits: 1...2) else { return nil }
    if line.word(at: hourIndex + 1) == .hourLetter {
      return french(line, at: hourIndex + 2, hour: hour, mayBeWhole: hasWord)
    }
    guard let digits = minutes(line, after: hourIndex, mayUseStop: hasWord) else {
      return hasWord ? wholeHour(line, at: hourIndex + 1, hour: hour) : nil
    }
    return clock(hour: hour, minute: digits.minute, second: digits.second, line, end: digits.end)
  }

  /// `14h30` and `14 h 30`; `14h` may be a length of time, except after `à`.
  private static func french(
    _ line: ScannedLine, at index: Int, hour: Int, mayBeWhole: Bool
  ) -> RuleMatch<WallClock>? {
    let minute = line.number(at: index, digits: 2...2)
    guard minute != nil || mayBeWhole else { return nil }
    return clock(
      hour: hour, minute: minute ?? 0, second: nil, line, end: minute == nil ? index : index + 1)
  }

  private struct Minutes {
    let minute: Int
    let second: Int?
    let end: Int
  }

  private static func minutes(_ line: ScannedLine, after hourIndex: Int, mayUseStop: Bool) -> Minutes? {
    let mark = line.mark(at: hourIndex + 1)
    guard mark == ":" || (mayUseStop && mark == "." && line.isJoint(at: hourIndex + 1)),
      line.isGlued(at: hourIndex + 1) == line.isGlued(at: hourIndex + 2),
      let minute = line.number(at: hourIndex + 2, digits: 2...2)
    else { return nil }
    let end = hourIndex + 3
    guard line.mark(at: end) == ":", line.isJoint(at: end),
      let second = line.number(at: end + 1, digits: 2...2)
    else { return Minutes(minute: minute, second: nil, end: end) }
    let hasFraction =
      line.mark(at: end + 2) == "." && line.isJoint(at: end + 2)
      && line.number(at: end + 3, digits: 1...9) != nil
    return Minutes(minute: minute, second: second, end: hasFraction ? end + 4 : end + 2)
  }

  /// `10 صباحاً` needs its period: `الساعة 10` alone may be either.
  private static func wholeHour(_ line: ScannedLine, at index: Int, hour: Int) -> RuleMatch<WallClock>? {
    guard period(line, at: index) != nil else { return nil }
    return clock(hour: hour, minute: 0, second: nil, line, end: index)
  }

  private static func clock(
    hour: Int, minute: Int, second: Int?, _ line: ScannedLine, end: Int
  ) -> RuleMatch<WallClock>? {
    guard let period = period(line, at: end) else {
      return WallClock(checkedHour: hour, minute: minute, second: second)
        .map { RuleMatch(value: $0.withoutZeroSecond, end: end) }
    }
    guard let adjusted = period.hour(written: hour) else { return nil }
    return WallClock(checkedHour: adjusted, minute: minute, second: second)
      .map { RuleMatch(value: $0.withoutZeroSecond, end: end + 1) }
  }

  private static func period(_ line: ScannedLine, at index: Int) -> DayPeriod? {
    switch line.word(at: index) {
    case .period(let period): period
    case .meem: .evening
    default: nil
    }
  }
}
