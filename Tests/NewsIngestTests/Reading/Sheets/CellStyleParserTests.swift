import Testing

@testable import NewsIngest

@Suite struct CellStyleParserTests {
  @Test(arguments: [
    ("yyyy\\-mm\\-dd", true), ("[$-2060401]dd/mm/yyyy;@", true), ("0.00", false), ("\"day\" 0", false),
    ("hh:mm", false),
    ("[Red]0", false),
  ])
  func tellsDateFormats(code: String, isDate: Bool) { #expect(CellStyleParser.showsDate(code) == isDate) }

  @Test(arguments: [
    ("hh:mm", true), ("h:mm AM/PM", true), ("[h]:mm", false), ("yyyy-mm-dd hh:mm", false), ("mm:ss", false),
    ("0.00", false),
  ])
  func tellsClockFormats(code: String, isClock: Bool) { #expect(CellStyleParser.showsClock(code) == isClock) }
}
