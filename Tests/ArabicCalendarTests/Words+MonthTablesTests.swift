import Testing

@testable import ArabicCalendar

struct WordsMonthTablesTests {
  private static let whole = [
    LevantineMonths.names, EgyptianMonths.names, LibyanMonths.names, EuropeanMonths.names, HijriMonths.names,
  ]

  @Test(arguments: whole.indices)
  func twelveMonthsEach(table: Int) {
    #expect(Self.whole[table].keys.sorted() == Array(1...12))
    #expect(Self.whole[table].values.allSatisfy { !$0.isEmpty })
  }

  /// Every name of every region, between a day and a year.
  @Test(arguments: [
    LevantineMonths.names, EgyptianMonths.names, MaghrebMonths.names, LibyanMonths.names,
    EuropeanMonths.names,
  ])
  func everyNameIsRead(table: [Int: [String]]) throws {
    for (month, names) in table {
      let expected = try #require(CalendarDay(year: 2009, month: month, day: 14)).description
      for name in names { #expect(published("14 \(name) 2009") == expected, "\(name)") }
    }
  }

  @Test(arguments: [
    ("2025-10-14", "14 تشرين 1 2025"),
    ("2025-11-14", "14 ت2 2025"),
    ("2025-12-14", "14 ك1 2025"),
    ("2025-01-14", "14 ك٢ 2025"),
    ("2025-01-14", "14 كانون-2 2025"),
    ("-", "14 كانون 3 2025"),
    ("-", "14 كانون 2025"),
    ("-", "تشرين 2019"),
  ])
  func numberedMonths(expected: String, text: String) {
    #expect(published(text) == expected)
  }

  /// Everyday words are months only where a date is around them, and in the years of their use.
  @Test(arguments: [
    ("2009-09-01", "1 الفاتح 2009"),
    ("2009-09-01", "1 الفاتح/سبتمبر 2009"),
    ("-", "الصيف 2010"),
    ("-", "14 الربيع 2024"),
    ("-", "14 الربيع"),
  ])
  func libyanMonths(expected: String, text: String) {
    #expect(published(text, fetchedAt: "2025-06-01") == expected)
  }
}
