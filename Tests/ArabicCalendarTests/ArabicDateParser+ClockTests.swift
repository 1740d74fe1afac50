import Testing

@testable import ArabicCalendar

@Suite struct ArabicDateParserClockTests {
  @Test(
    arguments: [
      ("10:30", "2024-03-05T10:30"), ("10:30:15", "2024-03-05T10:30:15"),
      ("10:30:00.000", "2024-03-05T10:30"),
      ("22.15", "2024-03-05T22:15"), ("14h30", "2024-03-05T14:30"), ("9:05 PM", "2024-03-05T21:05"),
      ("١٠:٣٠ مساءً", "2024-03-05T22:30"), ("الساعة 10 صباحاً", "2024-03-05T10:00"),
      ("10 م", "2024-03-05T22:00"),
      ("10:30 GMT", "2024-03-05T10:30Z"), ("10:30:00+03:00", "2024-03-05T10:30+03:00"),
      ("10", nil), ("25:00", nil), ("10:30 - 11:30", nil), ("2024-03-05 10:30", nil), ("10:30 الثلاثاء", nil),
      ("", nil),
      ("22:15 ص", nil), ("منذ 3 ساعات", nil),
    ] as [(String, String?)])
  func holdsATimeAndNothingElse(text: String, expected: String?) throws {
    let day = try #require(CalendarDay(year: 2024, month: 3, day: 5))
    #expect(ArabicDateParser().publicationDate(on: day, atClock: text)?.iso8601 == expected)
  }
}
