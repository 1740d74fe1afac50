import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite struct XLSXReaderTests {
  @Test func readsRowsAsATableDoes() throws {
    let found = try read(workbook(rows: SheetRows.news))
    #expect(found.titles == ["خبر أول", "خبر ثان"])
    #expect(found.articles.map(\.published?.iso8601) == ["2021-03-04T10:15", "2021-03-04"])
    #expect(found.articles.first?.body == "نص من\nسطرين")
    #expect(found.places == [.line(3), .line(9)])
    #expect(found.failures == [])
  }

  @Test(
    arguments: [
      (1.0, false, "1900-01-01"), (59.0, false, "1900-02-28"), (61.0, false, "1900-03-01"),
      (44259.0, false, "2021-03-04"),
      (42797.0, true, "2021-03-04"), (44259.5, false, "2021-03-04T12:00:00"), (0.5, false, nil),
      (-3, false, nil),
      (9e9, false, nil),
    ] as [(Double, Bool, String?)])
  func countsDays(number: Double, countsFrom1904: Bool, expected: String?) {
    #expect(CellReading.date(number, countsFrom1904: countsFrom1904) == expected)
  }

  @Test(arguments: [
    ("yyyy\\-mm\\-dd", true), ("[$-2060401]dd/mm/yyyy;@", true), ("0.00", false), ("\"day\" 0", false),
    ("hh:mm", false),
    ("[Red]0", false),
  ])
  func tellsDateFormats(code: String, isDate: Bool) { #expect(CellStyleParser.showsDate(code) == isDate) }

  @Test(arguments: [("A1", 0), ("Z9", 25), ("AA1", 26), ("AB12", 27), ("XFD1", 16383)])
  func readsColumns(reference: String, expected: Int) {
    #expect(SheetParser.column(in: reference) == expected)
  }
}
