import ArabicCalendar
@testable import InvertedIndex
import Testing

@Suite("Row ids")
struct RowIDTests {
  private let first = CalendarDay(ordinal: 0)
  private let day = CalendarDay(year: 2020, month: 11, day: 16)
  private let last = CalendarDay(year: 9999, month: 12, day: 31)

  @Test("Undated articles lie below every day and have 2^40 - 1 numbers")
  func undated() {
    #expect(RowID.first(of: nil) == 1)
    #expect(RowID.last(of: nil).rawValue == 1 << 40 - 1)
    #expect(RowID.first(of: first).rawValue == 1 << 40)
    #expect(!RowID.last(of: nil).isDated)
    #expect(RowID.first(of: first).isDated)
    #expect(RowID.last(of: nil).day == nil)
  }

  @Test("A day has 2^24 numbers, and the next day begins after them")
  func days() throws {
    let next = CalendarDay(year: 2020, month: 11, day: 17)
    #expect(RowID.first(of: day).distance(to: RowID.last(of: day)) + 1 == 1 << 24)
    #expect(RowID.dayCapacity == 1 << 24)
    #expect(RowID.first(of: next) == RowID.last(of: day).advanced(by: 1))
    #expect(RowID.first(of: day).day == day)
    #expect(RowID.last(of: day).day == day)
    #expect(RowID.last(of: last).day == last)
  }

  @Test("Every id of a day tells where the day begins, and later days")
  func startOfDay() {
    let first = RowID.first(of: day)
    for id in [first, first.advanced(by: 77), RowID.last(of: day)] {
      #expect(id.startOfDay == first)
      #expect(id.startOfDay(after: 0) == first)
      #expect(id.startOfDay(after: 1) == RowID.first(of: CalendarDay(year: 2020, month: 11, day: 17)))
      #expect(id.startOfDay(after: 15) == RowID.first(of: CalendarDay(year: 2020, month: 12, day: 1)))
    }
    #expect(RowID.max.startOfDay < RowID.max)
  }

  @Test("Within text an id is its number alone")
  func description() {
    #expect("\(RowID.firstUndated), \(RowID.firstDated)" == "1, 1099511627776")
  }

  @Test("Ranges include both ends, and undated articles only without ends")
  func ranges() {
    #expect(RowID.range(from: nil, to: nil) == nil)
    #expect(RowID.range(from: day, to: day) == RowID.first(of: day)...RowID.last(of: day))
    #expect(RowID.range(from: nil, to: day) == RowID.firstDated...RowID.last(of: day))
    #expect(RowID.range(from: day, to: nil) == RowID.first(of: day)...RowID.max)
  }

  @Test("A range that ends before it begins holds no article")
  func emptyRange() throws {
    let range = try #require(RowID.range(from: last, to: first))
    #expect(!range.contains(RowID.first(of: first)))
    #expect(!range.contains(RowID.last(of: last)))
  }
}
