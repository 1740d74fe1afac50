import Testing

@testable import NewsIngest

@Suite struct DaySerialTests {
  @Test(
    arguments: [
      (1.0, false, "1900-01-01"), (59.0, false, "1900-02-28"), (61.0, false, "1900-03-01"),
      (44259.0, false, "2021-03-04"),
      (42797.0, true, "2021-03-04"), (44259.5, false, "2021-03-04T12:00:00"), (0.5, false, nil),
      (-3, false, nil),
      (9e9, false, nil),
    ] as [(Double, Bool, String?)])
  func countsDays(number: Double, countsFrom1904: Bool, expected: String?) {
    #expect(DaySerial.iso8601(number, countsFrom1904: countsFrom1904) == expected)
  }
}
