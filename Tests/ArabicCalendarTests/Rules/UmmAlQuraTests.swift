import Testing

@testable import ArabicCalendar

struct UmmAlQuraTests {
  /// First days of years, as Saudi Arabia's official calendar has them; the first is the tables' own.
  @Test(arguments: [
    (1400, "1979-11-21"), (1420, "1999-04-17"), (1440, "2018-09-11"), (1445, "2023-07-19"),
    (1446, "2024-07-07"),
  ])
  func firstOfMuharram(year: Int, expected: String) {
    #expect(UmmAlQura.day(year: year, month: 1, day: 1)?.description == expected)
  }

  @Test(arguments: [
    (1444, 9, 30), (1446, 0, 1), (1446, 13, 1), (1446, 1, 0), (1446, 1, 31), (1299, 1, 1), (1501, 1, 1),
  ])
  func noDay(year: Int, month: Int, day: Int) {
    #expect(UmmAlQura.day(year: year, month: month, day: day) == nil)
  }

  @Test func monthsFollowEachOtherWithoutGap() throws {
    var next = try #require(UmmAlQura.day(year: 1400, month: 1, day: 1)).ordinal
    for year in 1400...1460 {
      for month in 1...12 {
        let lengths = (29...30).filter { UmmAlQura.day(year: year, month: month, day: $0) != nil }
        let first = try #require(UmmAlQura.day(year: year, month: month, day: 1))
        #expect(first.ordinal == next, "\(year)-\(month)")
        next += try #require(lengths.last)
      }
    }
  }
}
