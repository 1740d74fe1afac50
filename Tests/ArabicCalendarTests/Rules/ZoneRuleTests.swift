import Testing

@testable import ArabicCalendar

struct ZoneRuleTests {
  @Test(arguments: [
    ("Z", 0), ("GMT", 0), ("UTC", 0), ("+0300", 180), ("-0530", -330), ("+03:00", 180), ("-05:00", -300),
    ("GMT+3", 180),
    ("UTC+03:00", 180), ("GMT+0200", 120), ("EST", -300), ("(GMT", 0), ("- GMT", 0), ("UTC -5", -300),
  ])
  func offsets(text: String, minutes: Int) {
    let line = ScannedLine(text)
    let match = ZoneRule.match(line, at: 0, hasSecond: true)
    #expect(match?.value == .fixed(minutes: minutes))
    #expect(match?.end == line.count)
  }

  @Test(arguments: [
    (ZoneNames.Zone.fixed(minutes: 0), "بتوقيت غرينتش"),
    (.fixed(minutes: 0), "غرينتش"),
    (.fixed(minutes: 0), "ت.غ"),
    (.fixed(minutes: 0), "بالتوقيت العالمي"),
    (.fixed(minutes: 180), "(غرينتش +3"),
    (.region("Asia/Beirut"), "بتوقيت بيروت"),
    (.region("Africa/Cairo"), "- بتوقيت القاهرة"),
    (.region("Asia/Riyadh"), "بتوقيت مكة المكرمة"),
    (.region("Asia/Dubai"), "بتوقيت أبو ظبي"),
    (.region("Asia/Jerusalem"), "بتوقيت القدس المحتلة"),
    (.unspecified, "بالتوقيت المحلي"),
    // Amman or Oman: the vowel that tells is not written.
    (.unspecified, "بتوقيت عمان"),
  ])
  func names(expected: ZoneNames.Zone, text: String) {
    let line = ScannedLine(text)
    let match = ZoneRule.match(line, at: 0, hasSecond: false)
    #expect(match?.value == expected)
    #expect(match?.end == line.count)
  }

  @Test func aSpanOfTimeIsNoOffset() {
    #expect(ZoneRule.match(ScannedLine("-11:00"), at: 0, hasSecond: false) == nil)
    for text in ["+1500", "-1300", "+0360", "- 0300", "+3", "2025"] {
      #expect(ZoneRule.match(ScannedLine(text), at: 0, hasSecond: true) == nil, "\(text)")
    }
    #expect(ZoneRule.match(ScannedLine("بيروت"), at: 0, hasSecond: false) == nil)
  }
}
