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
    #expect(RowID.last(of: nil) == 1 << 40 - 1)
    #expect(RowID.first(of: first) == 1 << 40)
    #expect(!RowID.isDated(RowID.last(of: nil)))
    #expect(RowID.isDated(RowID.first(of: first)))
    #expect(RowID.day(of: RowID.last(of: nil)) == nil)
  }

  @Test("A day has 2^24 numbers, and the next day begins behind them")
  func days() throws {
    let next = CalendarDay(year: 2020, month: 11, day: 17)
    #expect(RowID.last(of: day) - RowID.first(of: day) + 1 == 1 << 24)
    #expect(RowID.dayCapacity == 1 << 24)
    #expect(RowID.first(of: next) == RowID.last(of: day) + 1)
    #expect(RowID.day(of: RowID.first(of: day)) == day)
    #expect(RowID.day(of: RowID.last(of: day)) == day)
    #expect(RowID.day(of: RowID.last(of: last)) == last)
  }

  @Test("Ranges include both ends, and undated articles only without ends")
  func ranges() {
    #expect(RowID.range(from: nil, to: nil) == nil)
    #expect(RowID.range(from: day, to: day) == RowID.first(of: day)...RowID.last(of: day))
    #expect(RowID.range(from: nil, to: day) == RowID.firstDated...RowID.last(of: day))
    #expect(RowID.range(from: day, to: nil) == RowID.first(of: day)...Int64.max)
  }

  @Test("A range that ends before it begins holds no article")
  func emptyRange() throws {
    let range = try #require(RowID.range(from: last, to: first))
    #expect(!range.contains(RowID.first(of: first)))
    #expect(!range.contains(RowID.last(of: last)))
  }
}
