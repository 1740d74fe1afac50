@testable import NewsIngest
import Testing

@Suite struct PageLineTests {
  @Test func countsBlankLines() {
    let lines = PageLine.visibleLines(of: "\na \r\n\r\n\u{200F}\r  b\nc")  // RIGHT-TO-LEFT MARK
    #expect(lines.map(\.number) == [2, 5, 6])
    #expect(lines.map(\.text) == ["a", "  b", "c"])
    #expect(lines.map(\.trimmed) == ["a", "b", "c"])
    #expect(lines.map(\.startsBlock) == [true, true, false])
  }

  @Test(arguments: [
    ("وقف إطلاق النار في الجنوب", false),
    ("قال الوزير إن الحكومة ستعقد جلسة طارئة يوم الخميس المقبل.", true),
    ("قال الوزير إن الحكومة «ستعقد جلسة طارئة يوم الخميس المقبل.»", true),
    ("هكذا انتهت الجلسة الطويلة التي عقدتها الحكومة أمس في بيروت...", false),
    ("لن نتراجع.", false),
  ])
  func knowsParagraphs(text: String, expected: Bool) throws {
    let line = try #require(PageLine.visibleLines(of: text).first)
    #expect(line.isParagraph == expected)
  }
}
