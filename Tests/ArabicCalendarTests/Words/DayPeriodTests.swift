import Testing

@testable import ArabicCalendar

struct DayPeriodTests {
  @Test(
    arguments: [
      (DayPeriod.morning, 12, 0), (.morning, 0, 0), (.morning, 11, 11), (.morning, 13, nil),
      (.morning, 22, nil),
      (.dawn, 4, 4), (.dawn, 12, 0), (.dawn, 7, nil), (.noon, 12, 12), (.noon, 1, 13), (.noon, 11, 11),
      (.noon, 5, nil),
      (.afternoon, 4, 16), (.afternoon, 16, 16), (.afternoon, 10, nil), (.evening, 12, 12), (.evening, 0, 12),
      (.evening, 11, 23), (.evening, 22, 22), (.evening, 24, nil), (.night, 11, 23), (.night, 2, 2),
      (.night, 12, nil),
      (.night, 5, nil), (.night, 23, 23), (.englishMorning, 12, 0), (.englishEvening, 1, 13),
    ] as [(DayPeriod, Int, Int?)])
  func hours(period: DayPeriod, written: Int, expected: Int?) {
    #expect(period.hour(written: written) == expected)
  }
}
