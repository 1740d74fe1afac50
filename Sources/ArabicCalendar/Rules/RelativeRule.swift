/// Dates that count back from the fetch time: `منذ 3 ساعات`, `قبل يومين`, `أمس`, `3 hours ago`.
enum RelativeRule {
  /// How far back.
  enum Distance: Hashable {
    /// Minutes before the fetch time.
    case minutes(Int)
    /// Whole days before the day of the fetch; `needsClock` where the word alone (`اليوم`) says too little.
    case days(Int, needsClock: Bool)
  }

  static func match(_ line: ScannedLine, at start: Int) -> RuleMatch<Distance>? {
    switch line.word(at: start) {
    case .dayName(let days): return RuleMatch(value: .days(days, needsClock: days == 0), end: start + 1)
    case .ago: return sum(line, at: start + 1)
    default:
      guard let amount = sum(line, at: start), line.word(at: amount.end) == .agoBehind else { return nil }
      return RuleMatch(value: amount.value, end: amount.end + 1)
    }
  }

  /// One amount, or hours and minutes: `منذ 3 ساعات و20 دقيقة`.
  private static func sum(_ line: ScannedLine, at start: Int) -> RuleMatch<Distance>? {
    guard let first = amount(line, at: start) else { return nil }
    guard case .minutes(let minutes) = first.value, line.word(at: first.end) == .and,
      let second = amount(line, at: first.end + 1), case .minutes(let more) = second.value
    else { return first }
    return RuleMatch(value: .minutes(minutes + more), end: second.end)
  }

  private static func amount(_ line: ScannedLine, at start: Int) -> RuleMatch<Distance>? {
    if let count = count(line, at: start), let unit = unit(line, at: start + 1), !unit.isDual {
      return RuleMatch(value: distance(count, in: unit.unit), end: start + 2)
    }
    guard let unit = unit(line, at: start) else { return nil }
    let hasOne = !unit.isDual && line.word(at: start + 1) == .count(1)
    return RuleMatch(value: distance(unit.isDual ? 2 : 1, in: unit.unit), end: hasOne ? start + 2 : start + 1)
  }

  private static func count(_ line: ScannedLine, at index: Int) -> Int? {
    if case .count(let count) = line.word(at: index) { return count }
    return line.number(at: index, digits: 1...3)
  }

  private static func unit(_ line: ScannedLine, at index: Int) -> (unit: RelativeWords.Unit, isDual: Bool)? {
    switch line.word(at: index) {
    case .unit(let unit, let isDual): (unit, isDual)
    case .dayWord: (.day, false)
    default: nil
    }
  }

  private static func distance(_ count: Int, in unit: RelativeWords.Unit) -> Distance {
    unit.isWholeDays ? .days(count * unit.minutes / 1440, needsClock: false) : .minutes(count * unit.minutes)
  }
}
