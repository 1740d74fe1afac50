/// The zone after a time: `+0300`, `-05:00`, `Z`, `GMT+2`, `غرينتش`, `بتوقيت بيروت`.
enum ZoneRule {
  /// - Parameter hasSecond: whether the time has seconds; else `10:30-11:00` is a span of time, not an offset.
  static func match(_ line: ScannedLine, at start: Int, hasSecond: Bool) -> RuleMatch<ZoneNames.Zone>? {
    if let offset = offset(line, at: start, hasSecond: hasSecond) {
      return RuleMatch(value: .fixed(minutes: offset.value), end: offset.end)
    }
    var index = start
    while isBeforeName(line, at: index) { index += 1 }
    if line.word(at: index) == .zoneMarker { index += 1 }
    guard case .zone(let zone) = line.word(at: index) else { return nil }
    return withOffset(line, at: index + 1, zone: zone)
  }

  /// At most `- (`.
  private static func isBeforeName(_ line: ScannedLine, at index: Int) -> Bool {
    switch line.mark(at: index) {
    case "(", ",", "-", "/": true
    default: false
    }
  }

  /// `GMT+2`: the offset counts.
  private static func withOffset(
    _ line: ScannedLine, at index: Int, zone: ZoneNames.Zone
  ) -> RuleMatch<ZoneNames.Zone> {
    guard zone == .fixed(minutes: 0), let sign = sign(line, at: index), line.isGlued(at: index + 1) else {
      return RuleMatch(value: zone, end: index)
    }
    if let offset = offset(line, at: index, hasSecond: true) {
      return RuleMatch(value: .fixed(minutes: offset.value), end: offset.end)
    }
    guard let hours = line.number(at: index + 1, digits: 1...2),
      ISO8601Reader.utcOffsets.contains(sign * hours * 60)
    else { return RuleMatch(value: zone, end: index) }
    return RuleMatch(value: .fixed(minutes: sign * hours * 60), end: index + 2)
  }

  /// `+0300`, `+03:00` and `+03`.
  private static func offset(_ line: ScannedLine, at index: Int, hasSecond: Bool) -> RuleMatch<Int>? {
    guard let sign = sign(line, at: index), line.isGlued(at: index + 1) else { return nil }
    if let digits = line.number(at: index + 1, digits: 4...4) {
      return checked(sign: sign, hours: digits / 100, minutes: digits % 100, end: index + 2)
    }
    if sign > 0 || hasSecond, !line.isGlued(at: index + 2),
      let hours = line.number(at: index + 1, digits: 2...2)
    {
      return checked(sign: sign, hours: hours, minutes: 0, end: index + 2)
    }
    guard sign > 0 || hasSecond, line.mark(at: index + 2) == ":", line.isJoint(at: index + 2),
      let hours = line.number(at: index + 1, digits: 1...2),
      let minutes = line.number(at: index + 3, digits: 2...2)
    else { return nil }
    return checked(sign: sign, hours: hours, minutes: minutes, end: index + 4)
  }

  private static func checked(sign: Int, hours: Int, minutes: Int, end: Int) -> RuleMatch<Int>? {
    let offset = sign * (hours * 60 + minutes)
    guard minutes < 60, ISO8601Reader.utcOffsets.contains(offset) else { return nil }
    return RuleMatch(value: offset, end: end)
  }

  private static func sign(_ line: ScannedLine, at index: Int) -> Int? {
    switch line.mark(at: index) {
    case "+": 1
    case "-": -1
    default: nil
    }
  }
}
