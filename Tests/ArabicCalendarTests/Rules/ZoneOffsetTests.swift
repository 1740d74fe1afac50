import Testing

@testable import ArabicCalendar

struct ZoneOffsetTests {
  @Test(
    arguments: [
      ("Asia/Beirut", 2025, 1, 14, 22, 120), ("Asia/Beirut", 2025, 7, 14, 22, 180),
      ("Africa/Cairo", 2024, 7, 14, 9, 180),
      // Egypt had no summer time in those years.
      ("Africa/Cairo", 2020, 7, 14, 9, 120), ("Asia/Riyadh", 2025, 7, 14, 9, 180),
      ("Asia/Dubai", 2025, 1, 14, 9, 240),
      ("America/New_York", 2025, 7, 14, 9, -240), ("Nowhere/Land", 2025, 1, 14, 9, nil),
      // Beirut's clocks went back from 00:00 to 23:00 at the end of 26 October 2024, and on over 00:00 on 31 March.
      ("Asia/Beirut", 2024, 10, 26, 23, nil), ("Asia/Beirut", 2024, 10, 26, 22, 180),
      ("Asia/Beirut", 2024, 10, 27, 0, 120),
      ("Asia/Beirut", 2024, 3, 31, 0, nil),
    ] as [(String, Int, Int, Int, Int, Int?)])
  func regions(name: String, year: Int, month: Int, day: Int, hour: Int, expected: Int?) throws {
    let day = try #require(CalendarDay(year: year, month: month, day: day))
    let clock = WallClock(hour: hour, minute: 30, second: nil)
    #expect(ZoneOffset.minutes(of: .region(name), on: day, at: clock) == expected)
  }

  @Test func fixedAndUnspecified() throws {
    let day = try #require(CalendarDay(year: 2025, month: 1, day: 14))
    #expect(ZoneOffset.minutes(of: .fixed(minutes: -300), on: day, at: .midnight) == -300)
    #expect(ZoneOffset.minutes(of: .unspecified, on: day, at: .midnight) == nil)
  }
}
