import Testing

@testable import ArabicCalendar

@Suite struct ZoneSuffixTests {
  @Test(arguments: [
    (
      "Mon Nov 16 2020 10:00:00 GMT+0300 (Arabian Standard Time)", "Mon Nov 16 2020 10:00:00 GMT+0300 ", false
    ),
    ("2020-11-16 10:00 +03:00 (توقيت بيروت)", "2020-11-16 10:00 +03:00 ", false),
    ("2020-11-16 10:00 Asia/Beirut ", "2020-11-16 10:00 ", true),
    ("2020-11-16T10:00:00[Africa/Cairo]", "2020-11-16T10:00:00", true),
    ("2020-11-16T10:00:00Z [America/Argentina/Buenos_Aires]", "2020-11-16T10:00:00Z ", true),
    ("٢٠٢٠-١١-١٦ ١٠:٠٠ Asia/Riyadh", "٢٠٢٠-١١-١٦ ١٠:٠٠ ", true),
  ])
  func parts(text: String, before: String, isRegion: Bool) throws {
    let suffix = try #require(ZoneSuffix(of: text))
    #expect(String(suffix.before) == before && (suffix.zone != nil) == isRegion)
  }

  @Test(arguments: [
    "", "2020-11-16T10:00:00Z", "16/11/2020", "2020/11/16 10:00", "10:00 (بيروت)", "+0300 ()",
    "10:00 Asia/Nowhere",
    "10:00 [Asia/Beirut", "10:00 Asia/Beirut]", "بيروت Asia/Beirut", "0300 (x)", "+0300 (a/b)", ")", "]", "/",
    "+0300 (" + String(repeating: "a", count: 61) + ")",
  ])
  func findsNone(text: String) {
    #expect(ZoneSuffix(of: text) == nil)
  }
}
