import ArabicCalendar
@testable import NewsIngest
import Testing

@Suite struct DateStampTests {
  private func read(_ text: String) -> DateStamp? {
    let lines = PageLine.visibleLines(of: text)
    let clock = lines.count > 1 && DateStamp.isClock(lines[1]) ? lines[1] : nil
    return lines.first.flatMap { DateStamp($0, clock: clock, fetchedAt: nil) }
  }

  @Test(arguments: [
    ("16-11-2020 | 09:06", "2020-11-16T09:06"),
    ("نُشر في: 14 آذار 2025 - 10:30", "2025-03-14T10:30"),
    ("16-11-2020\n09:06", "2020-11-16T09:06"),
    ("بيروت - 14 آذار 2025", "2025-03-14"),
    ("نشر: 14 يناير 2025 | آخر تحديث: 16 يناير 2025", "2025-01-14"),
    ("تونس، 24 جانفي 2023 - 09:05", "2023-01-24T09:05"),
    ("تونس، 24 جانفي 2023\n09:05", "2023-01-24T09:05"),
    ("بيروت، الجمعة 14 كانون الثاني 2022", "2022-01-14"),
    ("الرباط في 3 مارس 2021", "2021-03-03"),
    ("الدار البيضاء، في 3 مارس 2021", "2021-03-03"),
    // A clock speaks for a place that is not known.
    ("مرسى الزيتون، 24 جانفي 2023 - 09:05", "2023-01-24T09:05"),
    // Only the change is dated, which is no publication date.
    ("آخر تحديث: 16 يناير 2025", nil),
    ("منذ 3 ساعات", nil),
    ("نشر في: 31 شباط 2025", nil),
    ("الاثنين 14 يناير 2025", nil),
  ])
  func reads(text: String, expected: String?) throws {
    let line = try #require(read(text))
    #expect(line.date?.iso8601 == expected)
    #expect(!line.raw.isEmpty)
  }

  @Test(arguments: [
    "ذكرى 4 آب 2020",
    "مرفأ بيروت، 4 آب 2020",
    "صدر في 3 مارس 2021",
    "بيروت، 14 كانون الثاني: أعلن المجلس إقرار القانون",
    "بيروت، 14 كانون الثاني 2022: أعلن المجلس إقرار القانون",
    "لبنان وسوريا والعراق ومصر، 24 جانفي 2023 - 09:05",
    "قبل 3 أيام من الانتخابات",
    "أحداث 11 أيلول 2001: ماذا تغيّر في العالم؟",
    "وصل الوفد إلى بيروت في 14 آذار 2025.",
    "تعديل قانون الانتخاب 2025",
    "الأحد الأسود 1972",
    "2025",
    "قرار مجلس الأمن 1701",
  ])
  func leavesText(text: String) {
    #expect(read(text) == nil)
  }
}
