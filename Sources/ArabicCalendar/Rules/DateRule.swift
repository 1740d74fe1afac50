/// The rules for dates, in their order.
enum DateRule {
  /// A date and whether it came from the Hijri calendar alone.
  struct Match {
    let date: WrittenDate
    let end: Int
  }

  static func match(_ line: ScannedLine, at start: Int) -> Match? {
    guard let first = single(line, at: start) else { return sightedThirtieth(line, at: start) }
    guard first.date.oneDay != nil, let second = otherCalendar(line, after: first) else {
      return first.match
    }
    return merged(first, with: second)
  }

  /// A day that Umm al-Qura does not have says nothing alone; the Gregorian date after it does.
  private static func sightedThirtieth(_ line: ScannedLine, at start: Int) -> Match? {
    sighted(line, at: start).flatMap { first in
      otherCalendar(line, after: first).map { merged(first, with: $0) }
    }
  }

  private struct Single {
    let date: WrittenDate
    let end: Int
    let isHijri: Bool
    var match: Match { Match(date: date, end: end) }
  }

  private static func single(_ line: ScannedLine, at start: Int) -> Single? {
    // Before the Gregorian ones: in digits only the sign after the date tells them apart.
    if let found = HijriDateRule.match(line, at: start) {
      return Single(date: found.value, end: found.end, isHijri: true)
    }
    // Before month names: both may start with a number, but only three numbers make this one.
    if let found = NumericDateRule.match(line, at: start) {
      return Single(date: found.value, end: found.end, isHijri: false)
    }
    return NamedDateRule.match(line, at: start).map { Single(date: $0.value, end: $0.end, isHijri: false) }
  }

  /// The same day in the other calendar: `15 رمضان 1446 هـ الموافق 15 مارس 2025 م`.
  private static func otherCalendar(_ line: ScannedLine, after first: Single) -> Single? {
    var index = first.end
    for _ in 0..<4 {
      switch line.kind(at: index) {
      case .mark("-"), .mark("/"), .mark("|"), .mark(","), .mark("("), .mark(":"), .word(.corresponding),
        .word(.filler):
        index += 1
      default: break
      }
    }
    guard index > first.end, let second = single(line, at: index) ?? sighted(line, at: index),
      second.isHijri != first.isHijri,
      second.date.oneDay != nil
    else { return nil }
    return second
  }

  private static func sighted(_ line: ScannedLine, at start: Int) -> Single? {
    HijriDateRule.match(line, at: start, sighted: true).map {
      Single(date: $0.value, end: $0.end, isHijri: true)
    }
  }

  /// The Gregorian day where the two differ by no more than a sighting of the moon can. Else only the first is taken, and
  /// the second contradicts it later.
  private static func merged(_ first: Single, with second: Single) -> Match {
    guard let one = first.date.oneDay, let other = second.date.oneDay,
      abs(one.ordinal - other.ordinal) <= 2
    else { return first.match }
    return Match(date: first.isHijri ? second.date : first.date, end: second.end)
  }
}
