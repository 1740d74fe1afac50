import Testing

@testable import ArabicCalendar

struct RelativeRuleTests {
  @Test(arguments: [
    (RelativeRule.Distance.minutes(180), "منذ 3 ساعات"),
    (.minutes(180), "قبل ثلاث ساعات"),
    (.minutes(60), "منذ ساعة"),
    (.minutes(60), "منذ ساعة واحدة"),
    (.minutes(120), "منذ ساعتين"),
    (.minutes(200), "منذ 3 ساعات و20 دقيقة"),
    (.minutes(5), "منذ ٥ دقائق"),
    (.minutes(0), "منذ 30 ثانية"),
    (.minutes(180), "3 hours ago"),
    (.days(2, needsClock: false), "قبل يومين"),
    (.days(1, needsClock: false), "منذ يوم"),
    (.days(11, needsClock: false), "منذ 11 يوما"),
    (.days(7, needsClock: false), "منذ أسبوع"),
    (.days(21, needsClock: false), "قبل 3 أسابيع"),
    (.days(1, needsClock: false), "أمس"),
    (.days(2, needsClock: false), "أول من أمس"),
    (.days(0, needsClock: true), "اليوم"),
  ])
  func distances(expected: RelativeRule.Distance, text: String) {
    let line = ScannedLine(text)
    let match = RelativeRule.match(line, at: 0)
    #expect(match?.value == expected)
    #expect(match?.end == line.count)
  }

  /// "A month ago" names no day and no certain month.
  @Test(arguments: [
    "منذ شهر",
    "قبل سنة",
    "منذ",
    "قبل 14 يناير 2025",
    "3 ساعات",
    "منذ 3 يومين",
    "3 hours",
  ])
  func noDistance(text: String) {
    #expect(RelativeRule.match(ScannedLine(text), at: 0) == nil)
  }
}
