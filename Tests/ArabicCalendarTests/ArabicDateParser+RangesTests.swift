import Testing

@testable import ArabicCalendar

@Suite("Ranges of days that users type")
struct ArabicDateParserRangesTests {
  /// Tuesday, 14 January 2025, 12:00.
  private let now = PublicationDate(iso8601: "2025-01-14T12:00")

  private func typed(_ text: String) -> String {
    ArabicDateParser().typedRange(text, now: now)?.days.description ?? "-"
  }

  @Test(arguments: [
    ("2020", "2020"), ("2020-11", "2020-11"), ("2020-11-16", "2020-11-16"), ("11/2020", "2020-11"),
    ("2020-11-01..2020-11-30", "2020-11"), ("2020..2021", "2020-01-01..2021-12-31"),
    ("2020-11..2021", "2020-11-01..2021-12-31"), ("2020..", "2020-01-01.."), ("..2020-06", "..2020-06-30"),
    ("2020-11-01 .. 2020-11-15", "2020-11-01..2020-11-15"), ("2020...2021", "2020-01-01..2021-12-31"),
    ("2020…2021", "2020-01-01..2021-12-31"), ("16.11.2020..20.11.2020", "2020-11-16..2020-11-20"),
    ("2020-11-16T09:06", "2020-11-16"), ("yesterday..", "2025-01-13.."),
    ("", "-"), ("..", "-"), (" .. ", "-"), ("2020..x", "-"), ("x..2020", "-"), ("2020..2021..2022", "-"),
    ("2020.11", "-"), ("2020-13", "-"), ("2020-02-30", "-"), ("16", "-"),
  ])
  func latin(text: String, expected: String) {
    #expect(typed(text) == expected)
  }

  /// The expected days first, so that no Arabic reorders them.
  static let arabic: [(String, String)] = [
    ("2020-11", "تشرين الثاني 2020"),
    ("2020-11", "تشرين-الثاني-2020"),
    ("2020-11", "تشرين_الثاني_2020"),
    ("2020-11", "تشرين ٢ ٢٠٢٠"),
    ("2020-11", "نوفمبر-٢٠٢٠"),
    ("2020-11", "نونبر ۲۰۲۰"),
    ("2020-11", "تشرين الثاني/نوفمبر 2020"),
    ("2020-11", "تشرين-الثاني-(نوفمبر)-2020"),
    ("2020-08", "غشت 2020"),
    ("2020-08", "أوت 2020"),
    ("2020-11-16", "١٦-تشرين-الثاني-٢٠٢٠"),
    ("2020-11-16", "١٦/١١/٢٠٢٠"),
    ("2020-08-01..2020-10-31", "آب 2020..تشرين الأول 2020"),
    ("2020-08-01..2020-10-31", "آب-٢٠٢٠..تشرين-الأول-٢٠٢٠"),
    ("2025-01-13..", "أمس.."),
    ("2025-01-07..2025-01-13", "قبل أسبوع..أمس"),
    ("2025-01-07", "قبل-أسبوع"),
    ("2025-01-11", "قبل-٣-أيام"),
    ("2025-01-12", "أول-من-أمس"),
    ("-", "الحرب"),
    ("-", "16 تشرين الثاني"),
    ("-", "تشرين الثاني"),
    ("-", "أسبوع"),
  ]

  @Test(arguments: arabic)
  func words(expected: String, text: String) {
    #expect(typed(text) == expected)
  }

  /// Beginnings of months as Saudi Arabia's calendar has them.
  static let hijri: [(String, String)] = [
    ("2021-04-13..2021-05-12", "رمضان 1442 هـ"),
    ("2021-04-13..2021-05-12", "رمضان 1442"),
    ("2021-04-13..2021-05-12", "رَمَضان ١٤٤٢هـ"),
    ("2021-04-13..2021-05-12", "شهر رمضان المبارك ١٤٤٢ هجرية"),
    ("2021-04-13..2021-05-12", "رمضان-1442-هـ"),
    ("2021-04-13..2021-05-12", "رمضان-١٤٤٢هـ"),
    ("2021-04-13..2021-05-12", "9/1442 هـ"),
    ("2021-04-13..2021-05-12", "١٤٤٢/٩هـ"),
    ("2021-04-13..2021-05-12", "1442-09-هـ"),
    ("2020-10-18..2020-11-15", "ربيع الأول 1442 هـ"),
    ("2020-08-20..2021-08-08", "1442هـ"),
    ("2020-08-20..2021-08-08", "١٤٤٢ هـ"),
    ("2020-08-20..2021-08-08", "عام 1442 هجري"),
    ("2020-08-20..2021-08-08", "1442-هـ"),
    ("2021-04-13", "1 رمضان 1442 هـ"),
    ("2021-04-13", "1-رمضان-1442-هـ"),
    ("2021-04-13..2021-06-10", "رمضان 1442..شوال 1442"),
    ("2021-04-13..", "رمضان 1442.."),
    ("-", "رمضان"),
    ("-", "رمضان 1442 م"),
    ("-", "13/1442 هـ"),
    ("-", "30 ربيع الأول 1442 هـ"),
    ("-", "رمضان 2020"),
    ("-", "رمضان 1442 هـ مسلسلات"),
    ("-", "9999 هـ"),
  ]

  @Test(arguments: hijri)
  func ummAlQura(expected: String, text: String) {
    #expect(typed(text) == expected)
  }

  @Test(
    "Twelve Hijri months make the year, each begins where the one before ends", arguments: [1400, 1442, 1500])
  func monthsMakeTheYear(year: Int) throws {
    let days = try #require(ArabicDateParser().typedDays("\(year) هـ"))
    var next = days.lowerBound.ordinal
    for month in 1...12 {
      let part = try #require(ArabicDateParser().typedDays("\(month)/\(year) هـ"))
      #expect(part.lowerBound.ordinal == next)
      next = part.upperBound.ordinal + 1
    }
    #expect(next == days.upperBound.ordinal + 1)
  }

  @Test("A later end that stands first is seen")
  func reversed() throws {
    let range = try #require(ArabicDateParser().typedRange("2021..2020-11"))
    #expect(range.isReversed)
    #expect(range.days.description == "2020-11-01..2021-12-31")
    #expect(ArabicDateParser().typedRange("2020-11..2020")?.isReversed == false)
  }

  @Test("Relative dates need to know the time")
  func withoutNow() {
    for text in ["أمس", "قبل-أسبوع", "أمس.."] { #expect(ArabicDateParser().typedRange(text) == nil) }
  }

  @Test("A long text is no date and takes no time")
  func long() {
    #expect(typed(String(repeating: "قبل-", count: 20_000)) == "-")
    #expect(typed(String(repeating: "2020.", count: 20_000)) == "-")
  }
}
