import Testing

@testable import ArabicCalendar

struct JoinerRuleTests {
  @Test(arguments: [
    (2, "14، 2025"),
    (2, "14-2025"),
    (1, "14 - 2025"),
    (2, "14 من 2025"),
    (3, "14، عام 2025"),
    (1, "14 2025"),
    (1, "14 | 2025"),
  ])
  func endBehindTheFirstNumber(expected: Int, text: String) {
    #expect(JoinerRule.end(ScannedLine(text), at: 1) == expected)
  }
}
