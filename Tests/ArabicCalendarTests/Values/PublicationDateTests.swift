import TestSupport
import Testing

@testable import ArabicCalendar

struct PublicationDateTests {
  @Test(arguments: [
    ("2020", PublicationDate.Precision.year, "2020-01-01", "2020-12-31"),
    ("2020-02", .month, "2020-02-01", "2020-02-29"),
    ("2021-02", .month, "2021-02-01", "2021-02-28"),
    ("2020-11-16", .day, "2020-11-16", "2020-11-16"),
    ("2020-11-16T09:06", .minute, "2020-11-16", "2020-11-16"),
    ("2020-11-16T09:06:30", .second, "2020-11-16", "2020-11-16"),
    ("2020-11-16T09:06Z", .minute, "2020-11-16", "2020-11-16"),
    ("2020-11-16T09:06:30+02:00", .second, "2020-11-16", "2020-11-16"),
  ])
  func precisionAndSpan(
    text: String, precision: PublicationDate.Precision, first: String, last: String
  ) throws {
    let date = try #require(PublicationDate(iso8601: text))
    #expect(date.precision == precision)
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.iso8601 == text)
    #expect(date.description == text)
  }

  @Test(arguments: [
    ("2020-11-16T09:06+02:00", "2020-11-16T07:06Z"),
    ("2020-11-16T01:06:30+02:00", "2020-11-15T23:06:30Z"),
    ("2020-12-31T23:00-05:00", "2021-01-01T04:00Z"),
    ("2020-11-16T09:06Z", "2020-11-16T09:06Z"),
    ("2020-11-16T09:06", "-"),
    ("2020-11-16", "-"),
    ("2020", "-"),
    ("0001-01-01T00:00+02:00", "-"),
    ("9999-12-31T23:00-02:00", "-"),
  ])
  func sameMomentAtUTC(text: String, expected: String) throws {
    let date = try #require(PublicationDate(iso8601: text))
    #expect(date.utc?.iso8601 ?? "-" == expected)
  }

  @Test func wallTimeIsAsPublished() throws {
    let date = try #require(PublicationDate(iso8601: "2020-11-16T09:06:30-03:30"))
    #expect((date.hour, date.minute, date.second) == (9, 6, 30))
    #expect(date.utcOffsetMinutes == -210)
  }

  @Test func coarserDates() throws {
    let day = try #require(CalendarDay(year: 2020, month: 11, day: 16))
    #expect(PublicationDate(day: day).iso8601 == "2020-11-16")
    #expect(PublicationDate(year: 2020, month: 11)?.iso8601 == "2020-11")
    #expect(PublicationDate(year: 2020)?.iso8601 == "2020")
    #expect(PublicationDate(year: 2020, month: 13) == nil)
    #expect(PublicationDate(year: 0) == nil)
  }

  @Test func randomDatesRoundTrip() {
    let seed: UInt64 = 20_201_116
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      guard let day = CalendarDay(ordinal: Int.random(in: 0...3_652_058, using: &random)) else {
        Issue.record("no day, seed \(seed)")
        return
      }
      let second = Bool.random(using: &random) ? Int.random(in: 0...59, using: &random) : nil
      let clock = WallClock(
        hour: Int.random(in: 0...23, using: &random), minute: Int.random(in: 0...59, using: &random),
        second: second)
      let offset = Bool.random(using: &random) ? Int.random(in: -720...840, using: &random) : nil
      let dates = [
        PublicationDate(day: day, clock: clock, utcOffsetMinutes: offset), PublicationDate(day: day),
        PublicationDate(year: day.year, month: day.month), PublicationDate(year: day.year),
      ].compactMap { $0 }
      #expect(dates.count == 4, "seed \(seed)")
      for date in dates where PublicationDate(iso8601: date.iso8601) != date {
        Issue.record("\(date) does not come back, seed \(seed)")
      }
    }
  }
}
