import Testing

@testable import ArabicCalendar

/// What stands in a field for a date and nothing else.
struct ArabicDateParserFieldTests {
  @Test(arguments: [
    ("2020-11-16", "20201116"),
    ("2020-11-16T10:30Z", "20201116T103000Z"),
    ("2020-11-16T10:30", "20201116103000"),
    ("2020-11-17T00:00Z", "2020-11-16T24:00:00Z"),
    // Arabic and Persian digits, and marks of direction between them.
    ("2020-11-16", "٢٠٢٠١١١٦"),
    ("2020-11-16T10:30", "٢٠٢٠١١١٦١٠٣٠٠٠"),
    ("2020-11-16T10:30Z", "٢٠٢٠-١١-١٦T١٠:٣٠:٠٠Z"),
    ("2020-11-16", "۲۰۲۰/۱۱/۱۶"),
    ("2020-11-16T10:30", "۲۰۲۰-۱۱-۱۶ ۱۰:۳۰"),
    ("2020-11-16", "\u{200F}2020\u{200F}1116"),
    ("2020-11-16T10:30+03:00", "2020-11-16T10:30:00\u{200E}+03:00"),
  ])
  func stamps(expected: String, text: String) {
    #expect(published(ofField: text) == expected)
  }

  @Test(arguments: [
    ("2020-11-16T10:30+02:00", "2020-11-16 10:30 Asia/Beirut"),
    // Summer time.
    ("2020-07-16T10:30+03:00", "2020-07-16T10:30:00[Asia/Beirut]"),
    ("2020-07-16T10:30+02:00", "Thu, 16 Jul 2020 10:30:00 Africa/Cairo"),
    // The clock jumped over this half hour, and nobody can say which is meant.
    ("2020-03-29T00:30", "2020-03-29T00:30 Asia/Beirut"),
    ("2020-11-16T10:30Z", "Mon, 16 Nov 2020 10:30:00 Etc/UTC"),
    // The offset counts, whatever name follows.
    ("2020-11-16T10:30+03:00", "2020-11-16T10:30:00+03:00[Asia/Beirut]"),
    ("2020-11-16T10:30+03:00", "Mon, 16 Nov 2020 10:30:00 +0300 (AST)"),
    ("2020-11-16T10:30+03:00", "Mon Nov 16 2020 10:30:00 GMT+0300 (Arabian Standard Time)"),
    ("2020-11-16T10:30+02:00", "Mon Nov 16 2020 10:30:00 GMT+0200 (توقيت شرق أوروبا الرسمي)"),
    ("2020-11-16T10:30+03:00", "Mon, 16 Nov 2020 10:30:00 +03"),
  ])
  func zones(expected: String, text: String) {
    #expect(published(ofField: text) == expected)
  }

  @Test(arguments: [
    ("+04:00", "GST"), ("+03:00", "MSK"), ("+03:00", "TRT"), ("+03:00", "EEST"), ("+02:00", "MEST"),
    ("+02:00", "SAST"), ("+01:00", "CET"), ("Z", "WET"), ("-05:00", "EST"),
    // Several zones have these names.
    ("", "AST"), ("", "IST"), ("", "CST"), ("", "BST"),
  ])
  func abbreviations(offset: String, name: String) {
    #expect(published(ofField: "Mon, 16 Nov 2020 10:30:00 \(name)") == "2020-11-16T10:30\(offset)")
  }

  @Test(arguments: [
    ("2020-11-16T10:30+03:00", "Mon, 16 Nov 20 10:30:00 +0300"),
    ("1999-11-16T10:30Z", "16 Nov 99 10:30:00 GMT"),
    // Is it the year 20, or twenty past?
    ("-", "16 Nov 20 10:30"),
    ("-", "16 Nov 20"),
  ])
  func yearsOfTwoDigits(expected: String, text: String) {
    #expect(published(ofField: text) == expected)
  }

  @Test(arguments: [
    ("2020-01-01T14:30", "1er janvier 2020 à 14h30"),
    ("2020-01-01T14:30", "1er janvier 2020 à 14 h 30"),
    ("2020-11-16T10:00", "le 16 novembre 2020 à 10h"),
    ("2020-11-16T10:30", "lundi 16 novembre 2020, 10:30"),
    ("-", "mardi 16 novembre 2020, 10:30"),
    ("-", "16 novembre 2020 à 25h10"),
  ])
  func french(expected: String, text: String) {
    #expect(published(ofField: text) == expected)
  }

  @Test(arguments: [
    "1605484800", "1605484800000", "20201316", "99991231", "2020-11-16T10:30 Asia/Nowhere", "(AST)",
    "Asia/Beirut",
    "20201116 خبر",
  ])
  func noDates(text: String) {
    #expect(published(ofField: text) == "-")
  }
}
