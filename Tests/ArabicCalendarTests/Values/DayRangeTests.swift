import TestSupport
import Testing

@testable import ArabicCalendar

@Suite("Ranges of days")
struct DayRangeTests {
  private func range(_ text: String) throws -> DayRange {
    try #require(ArabicDateParser().typedRange(text)?.days)
  }

  @Test("A description reads as the same range, whatever the days", arguments: [UInt64(5)])
  func description(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      // Two days of any of the calendar's years, often ends of months and years.
      let ordinals = (0..<2).map { _ in Int.random(in: 0...3_652_058, using: &generator) }.sorted()
      var ends = ordinals.compactMap(CalendarDay.init(ordinal:))
      if Bool.random(using: &generator) {
        ends[0] = try #require(PublicationDate(year: ends[0].year, month: ends[0].month)?.firstDay)
        ends[1] = try #require(PublicationDate(year: ends[1].year, month: ends[1].month)?.lastDay)
      }
      let open = Int.random(in: 0...3, using: &generator)
      let days = DayRange(first: open == 0 ? nil : ends[0], last: open == 1 ? nil : ends[1])
      #expect(try range(days.description) == days, "seed \(seed)")
    }
  }

  @Test(
    "All days that a date can mean must lie in the range",
    arguments: [
      ("2020", "2020", true), ("2020-11", "2020", false), ("2020-11", "2020-11", true),
      ("2020-11-01..2020-11-29", "2020-11", false), ("2020..", "2020", true), ("2020-02..", "2020", false),
      ("..2020", "2020", true), ("..2020-12-30", "2020", false), ("2020-11", "2020-11-30T23:59", true),
      ("2020-11", "2020-12-01", false), ("2019..2021", "2020", true), ("..2020-11-15", "2020-11", false),
    ])
  func contains(days: String, date: String, expected: Bool) throws {
    let date = try #require(PublicationDate(iso8601: date))
    #expect(try range(days).contains(date) == expected)
  }

  @Test(
    "What two ranges have in common",
    arguments: [
      ("2020", "2020-11", "2020-11"), ("2020..", "..2021-06", "2020-01-01..2021-06-30"),
      ("2020..", "2021..", "2021-01-01.."), ("2020", "2021", "2021-01-01..2020-12-31"),
    ])
  func intersection(first: String, second: String, expected: String) throws {
    #expect(try range(first).intersection(range(second)).description == expected)
    #expect(try range(second).intersection(range(first)).description == expected)
  }
}
