/// A Gregorian month by name: `آذار`, `كانون2`, `ت1`, and several names of one month: `كانون الثاني/يناير`,
/// `نيسان (أبريل)`.
///
/// Two names of different months (`يناير-فبراير`) are no month.
enum MonthNameRule {
  /// The month, 1...12, and whether only its former Libyan name says so.
  struct Month {
    let number: Int
    let isLibyan: Bool
  }

  static func match(_ line: ScannedLine, at start: Int) -> RuleMatch<Month>? {
    guard var match = name(line, at: start) else { return nil }
    while let other = otherName(line, at: match.end) {
      guard other.value.number == match.value.number else { return nil }
      let month = Month(
        number: match.value.number, isLibyan: match.value.isLibyan && other.value.isLibyan)
      match = RuleMatch(value: month, end: other.end)
    }
    return match
  }

  private static func name(_ line: ScannedLine, at index: Int) -> RuleMatch<Month>? {
    switch line.word(at: index) {
    case .month(let number): RuleMatch(value: Month(number: number, isLibyan: false), end: index + 1)
    case .libyanMonth(let number): RuleMatch(value: Month(number: number, isLibyan: true), end: index + 1)
    case .numberedMonth(let pair): numbered(line, at: index + 1, pair: pair)
    default: nil
    }
  }

  private static func numbered(
    _ line: ScannedLine, at index: Int, pair: NumberedMonths.Pair
  ) -> RuleMatch<Month>? {
    let hasHyphen = line.mark(at: index) == "-" && line.isJoint(at: index)
    let numberIndex = hasHyphen ? index + 1 : index
    guard let number = line.number(at: numberIndex, digits: 1...1), let month = pair.month(numbered: number)
    else { return nil }
    return RuleMatch(value: Month(number: month, isLibyan: false), end: numberIndex + 1)
  }

  /// `/ name`, `- name`, `(name)` or the name alone.
  private static func otherName(_ line: ScannedLine, at index: Int) -> RuleMatch<Month>? {
    switch line.mark(at: index) {
    case "/", "-": return name(line, at: index + 1)
    case "(":
      guard let inner = name(line, at: index + 1), line.mark(at: inner.end) == ")" else { return nil }
      return RuleMatch(value: inner.value, end: inner.end + 1)
    case nil: return name(line, at: index)
    default: return nil
    }
  }
}
