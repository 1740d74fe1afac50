import Testing

@testable import ArabicCalendar

struct NamedDateRuleTests {
  @Test(arguments: [
    ("2025-01-14", "14 يناير 2025"),
    ("2025-01-14", "14 يناير، 2025"),
    ("2025-01-14", "يناير 14، 2025"),
    ("2025-01-14", "2025 يناير 14"),
    ("2025-01-14", "14 من يناير 2025"),
    ("2025-01-14", "14 من شهر يناير عام 2025"),
    ("2025-01-14", "14-كانون-الثاني-2025"),
    ("2025-01-14", "14/يناير/2025"),
    ("2025-01-14", "14-Jan-2025"),
    ("2025-01-14", "January 14th, 2025"),
    ("2025-01-14", "14th of January 2025"),
    ("2025-01-14", "Jan. 14, 2025"),
    ("2025-01-14", "14 janvier 2025"),
    ("2025-01-14", "14 يناير 2025م"),
    ("2025-01-14", "14 يناير 2025 ميلادي"),
    ("2025-01", "يناير 2025"),
    ("2020-11", "تشرين الثاني-2020"),
    ("--01-14", "14 يناير"),
    ("--01-14", "Jan 14"),
    ("--02-29", "29 شباط"),
  ])
  func wholeText(expected: String, text: String) throws {
    let line = ScannedLine(text)
    let match = try #require(NamedDateRule.match(line, at: 0))
    #expect(match.value.text == expected)
    #expect(match.end == line.count)
  }

  @Test(arguments: [
    "31 شباط 2025",
    "29 شباط 2025",
    "0 يناير 2025",
    "32 يناير 2025",
    "30 شباط",
    "014 يناير 2025",
    "14 يناير 2025 هـ",
    "يناير",
    "2025",
    "14 15 2025",
  ])
  func noDate(text: String) {
    #expect(NamedDateRule.match(ScannedLine(text), at: 0) == nil)
  }
}
