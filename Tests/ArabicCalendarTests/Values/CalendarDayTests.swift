import Testing

@testable import ArabicCalendar

struct CalendarDayTests {
  @Test(arguments: [
    (1, 1, 1, 0, "0001-01-01", Weekday.monday),
    (1970, 1, 1, 719_162, "1970-01-01", .thursday),
    (2000, 2, 29, 730_178, "2000-02-29", .tuesday),
    (2001, 1, 1, 730_485, "2001-01-01", .monday),
    (2020, 11, 16, 737_744, "2020-11-16", .monday),
    (2025, 1, 14, 739_264, "2025-01-14", .tuesday),
    (9999, 12, 31, 3_652_058, "9999-12-31", .friday),
  ])
  func knownDays(year: Int, month: Int, day: Int, ordinal: Int, text: String, weekday: Weekday) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.ordinal == ordinal)
    #expect(date.description == text)
    #expect(date.weekday == weekday)
    #expect(CalendarDay(ordinal: ordinal) == date)
  }

  @Test(arguments: [
    (2025, 2, 31), (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
    (2025, 1, -1), (0, 1, 1), (-1, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (2025, Int.max, 1),
    (2025, 1, Int.max),
    (2025, Int.min, Int.min),
  ])
  func daysThatAreNone(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [-1, 3_652_059, Int.max, Int.min])
  func ordinalsThatAreNone(ordinal: Int) {
    #expect(CalendarDay(ordinal: ordinal) == nil)
  }

  @Test func everyOrdinalIsOneDayInOrder() throws {
    var previous = try #require(CalendarDay(ordinal: 0))
    for ordinal in 1...3_652_058 where ordinal < 200_000 || ordinal > 690_000 && ordinal < 770_000 {
      guard let day = CalendarDay(ordinal: ordinal) else {
        Issue.record("no day for \(ordinal)")
        return
      }
      if day.ordinal != ordinal || day <= previous && ordinal != 690_001 {
        Issue.record("\(ordinal) is \(day), after \(previous)")
        return
      }
      if CalendarDay(year: day.year, month: day.month, day: day.day) != day {
        Issue.record("\(day) is no day")
        return
      }
      previous = day
    }
  }
}
