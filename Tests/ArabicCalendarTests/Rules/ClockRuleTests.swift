import Testing

@testable import ArabicCalendar

struct ClockRuleTests {
  @Test(arguments: [
    ("10:30", "10:30"), ("9:05", "09:05"), ("10:30:45", "10:30:45"), ("10:30:00", "10:30"),
    ("10:30:45.123", "10:30:45"),
    ("10 : 30", "10:30"), ("10:30 PM", "22:30"), ("12:05 a.m", "00:05"), ("23:59", "23:59"),
  ])
  func latin(text: String, expected: String) {
    #expect(clock(text) == expected)
  }

  @Test(arguments: [
    ("22:30", "10:30 مساءً"),
    ("22:30", "١٠:٣٠ م"),
    ("10:30", "10:30 صباحًا"),
    ("00:05", "12:05 ص"),
    ("12:05", "12:05 م"),
    ("13:15", "1:15 ظهراً"),
    ("04:15", "4:15 فجراً"),
    ("16:15", "4:15 عصراً"),
    ("23:15", "11:15 ليلاً"),
    ("16:15", "4:15 بعد الظهر"),
    ("10:15", "10:15 قبل الظهر"),
    ("22:15", "22:15 م"),
    ("10:00", "الساعة 10 صباحًا"),
    ("22:15", "الساعة: 22:15"),
    ("22:15", "الساعة 22.15"),
    ("22:15", "في تمام الساعة 22:15"),
  ])
  func arabic(expected: String, text: String) {
    #expect(clock(text) == expected)
  }

  @Test(arguments: [
    "24:00",
    "10:60",
    "10:5",
    "2:1",
    "10.30",
    "100:30",
    "10",
    "10 :30",
    "22:15 ص",
    "12:30 ليلاً",
    "الساعة 10",
    "الساعة",
  ])
  func noClock(text: String) {
    #expect(clock(text) == "-")
  }

  private func clock(_ text: String) -> String {
    let line = ScannedLine(text)
    guard let match = ClockRule.match(line, at: 0), match.end == line.count,
      let day = CalendarDay(year: 2025, month: 1, day: 14)
    else { return "-" }
    return String(PublicationDate(day: day, clock: match.value, utcOffsetMinutes: nil).iso8601.dropFirst(11))
  }
}
