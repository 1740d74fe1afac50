import Testing

@testable import ArabicCalendar

struct ISO8601WriterTests {
  @Test(
    arguments: [
      (nil, nil, "0987-06-05T04:03"), (2, nil, "0987-06-05T04:03:02"), (nil, 0, "0987-06-05T04:03Z"),
      (2, 840, "0987-06-05T04:03:02+14:00"), (nil, -210, "0987-06-05T04:03-03:30"),
      (nil, -5, "0987-06-05T04:03-00:05"),
    ] as [(Int?, Int?, String)])
  func zerosAndSigns(second: Int?, offset: Int?, expected: String) throws {
    let day = try #require(CalendarDay(year: 987, month: 6, day: 5))
    let clock = WallClock(hour: 4, minute: 3, second: second)
    let date = PublicationDate(day: day, clock: clock, utcOffsetMinutes: offset)
    #expect(ISO8601Writer.text(of: date) == expected)
  }
}
