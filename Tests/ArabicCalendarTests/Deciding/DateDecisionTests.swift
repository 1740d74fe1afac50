import Testing

@testable import ArabicCalendar

struct DateDecisionTests {
  @Test(arguments: [
    // The same day twice: the more precise one.
    ("2025-01-14T10:30", "14 يناير 2025\n14/01/2025 10:30"),
    // The day is sure, the time is not.
    ("2025-01-14", "14/01/2025 10:30\n14/01/2025 11:30"),
    ("-", "14 يناير 2025\n15 يناير 2025"),
    ("2025-01-14", "نُشر: 14 يناير 2025\n15 يناير 2025"),
    ("-", "نُشر: 14 يناير 2025\nنُشر: 15 يناير 2025"),
    ("-", "نُشر: 14 يناير 2025 | تحديث: 13 يناير 2025"),
    // A year or a month counts only where it is the whole text.
    ("-", "2025\nلبنان"),
    ("2025", " 2025 \n"),
    ("-", "- 2025"),
    ("-", "- يناير 2025"),
  ])
  func severalDates(expected: String, text: String) {
    #expect(published(text) == expected)
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "1970-01-01T02:00:00+02:00", "Thu, 01 Jan 1970 00:00:00 +0000",
    "0001-01-01T00:00:00",
    "1799-12-31", "2101-01-01", "1701",
  ])
  func notCredible(text: String) {
    #expect(published(text) == "-")
  }

  @Test func aDateIsNotAfterItsFetch() {
    #expect(published("2025-01-15", fetchedAt: "2025-01-14T23:00Z") == "2025-01-15")
    #expect(published("2025-01-16", fetchedAt: "2025-01-14T23:00Z") == "-")
    #expect(published("03/12/2025", fetchedAt: "2025-03-14") == "-")
    #expect(published("1970-01-01") == "1970-01-01")
  }

  @Test func aWrittenDateCountsBeforeAnInferredOne() {
    let text = "14 يناير 2025 | منذ 3 ساعات"
    #expect(published(text, fetchedAt: "2025-01-14T12:00Z") == "2025-01-14")
  }
}
