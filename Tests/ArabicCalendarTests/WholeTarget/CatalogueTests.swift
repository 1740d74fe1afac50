import ArabicCalendar
import TestSupport
import Testing

/// The code of the catalogue's first page, compiled and run.
struct CatalogueTests {
  @Test("The page shows the code of this file")
  func page() throws {
    #expect(try DocumentedCode.page(of: "ArabicCalendar") == DocumentedCode.shown())
  }

  @Test("How to find the date of an article")
  func findingADate() throws {
    // snippet.show
    let parser = ArabicDateParser()
    let found = parser.publicationDate(in: "نُشر في: الاثنين ١٦ تشرين الثاني ٢٠٢٠ - ٠٩:٠٦")
    let date = found?.date.iso8601 ?? "none"  // 2020-11-16T09:06
    let contradiction = parser.publicationDate(in: "الاثنين 14 يناير 2025")
    let isNone = contradiction == nil  // true
    // snippet.hide
    #expect(try DocumentedCode.shown()[0].results == [date, "\(isNone)"])
  }

  @Test("How to find a relative date")
  func findingARelativeDate() throws {
    // snippet.show
    let fetchedAt = PublicationDate(iso8601: "2025-01-14T12:00+02:00")
    let found = ArabicDateParser().publicationDate(in: "منذ 3 ساعات", fetchedAt: fetchedAt)
    let date = found?.date.iso8601 ?? "none"  // 2025-01-14T09:00+02:00
    let isInferred = found?.isInferred == true  // true
    // snippet.hide
    #expect(try DocumentedCode.shown()[1].results == [date, "\(isInferred)"])
  }

  @Test("How to read the days that a user types")
  func readingTypedDays() throws {
    // snippet.show
    let parser = ArabicDateParser()
    let month = parser.typedRange("تشرين الثاني 2020")?.days.description ?? "none"  // 2020-11
    let span = parser.typedRange("2020-11..2021")?.days.description ?? "none"  // 2020-11-01..2021-12-31
    let ramadan = parser.typedRange("رمضان 1442 هـ")?.days.description ?? "none"  // 2021-04-13..2021-05-12
    // snippet.hide
    #expect(try DocumentedCode.shown()[2].results == [month, span, ramadan])
  }

  private static let examples: [(file: String, expression: String, result: String)] = [
    (
      "ArabicDateParser", #"ArabicDateParser().publicationDate(in: "16-11-2020 | 09:06")?.date.iso8601"#,
      shown(ArabicDateParser().publicationDate(in: "16-11-2020 | 09:06")?.date.iso8601)
    ),
    (
      "ArabicDateParser", #"ArabicDateParser().typedDate("تشرين الثاني 2020")?.iso8601"#,
      shown(ArabicDateParser().typedDate("تشرين الثاني 2020")?.iso8601)
    ),
    (
      "ArabicDateParser+Ranges", #"ArabicDateParser().typedRange("2020-11..2021")?.days.description"#,
      shown(ArabicDateParser().typedRange("2020-11..2021")?.days.description)
    ),
    (
      "Values/CalendarDay", "CalendarDay(year: 2020, month: 11, day: 16)?.description",
      shown(CalendarDay(year: 2020, month: 11, day: 16)?.description)
    ),
    (
      "Values/CalendarDay", "CalendarDay(year: 2025, month: 2, day: 31)",
      shown(CalendarDay(year: 2025, month: 2, day: 31)?.description)
    ),
    (
      "Values/PublicationDate", #"PublicationDate(iso8601: "2020-02")?.lastDay.description"#,
      shown(PublicationDate(iso8601: "2020-02")?.lastDay.description)
    ),
  ]

  private static func shown(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "nil" }

  @Test("Examples in comments give what they say", arguments: examples)
  func comments(file: String, expression: String, result: String) throws {
    #expect(
      try DocumentedCode.documentedResult(of: expression, in: "ArabicCalendar/\(file).swift") == result)
  }
}
