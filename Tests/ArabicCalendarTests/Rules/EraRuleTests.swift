import Testing

@testable import ArabicCalendar

struct EraRuleTests {
  @Test(arguments: [
    (2, "2025 م"),
    (2, "2025م"),
    (2, "2025 للميلاد"),
    (1, "2025 هـ"),
    (1, "2025"),
  ])
  func endOfTheSign(expected: Int, text: String) {
    #expect(EraRule.endOfCommonEra(ScannedLine(text), at: 1) == expected)
  }

  /// After a year the letter is an era, after a time an evening.
  @Test(arguments: [
    ("2025-01-14T10:30", "14 يناير 2025 م 10:30"),
    ("2025-01-14T22:30", "14 يناير 2025 10:30 م"),
    ("2025-01-14T22:30", "14 يناير 2025م 10:30م"),
  ])
  func oneLetterTwoMeanings(expected: String, text: String) {
    #expect(published(text) == expected)
  }
}
