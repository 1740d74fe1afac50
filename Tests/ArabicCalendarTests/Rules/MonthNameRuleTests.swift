import Testing

@testable import ArabicCalendar

struct MonthNameRuleTests {
  @Test(arguments: [
    (1, "كانون الثاني/يناير"),
    (1, "كانون الثاني (يناير)"),
    (1, "يناير/كانون الثاني"),
    (1, "كانون الثاني - يناير"),
    (1, "كانون2/يناير"),
    (4, "نيسان/أبريل"),
    (4, "نيسان أبريل"),
    (8, "آب/أغسطس/أوت"),
    (11, "ت ٢"),
  ])
  func wholeText(expected: Int, text: String) throws {
    let line = ScannedLine(text)
    let match = try #require(MonthNameRule.match(line, at: 0))
    #expect(match.value.number == expected)
    #expect(match.end == line.count)
  }

  @Test(arguments: [
    "يناير-فبراير",
    "كانون الثاني/فبراير",
    "كانون",
    "كانون 12",
    "ت 0",
    "محرم",
    "",
  ])
  func noMonth(text: String) {
    #expect(MonthNameRule.match(ScannedLine(text), at: 0) == nil)
  }
}
