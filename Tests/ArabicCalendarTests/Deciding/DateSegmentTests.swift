import Testing

@testable import ArabicCalendar

struct DateSegmentTests {
  private func segments(_ text: String) -> [DateSegment] {
    DateSegment.segments(of: ItemReader.items(of: ScannedLine(text)))
  }

  @Test func separatorsPartAndJointsDoNot() {
    #expect(segments("a | b").map(\.separatorBefore) == [nil, "|"])
    #expect(segments("a - b / c").map(\.separatorBefore) == [nil, "-", "/"])
    #expect(segments("a- b").count == 2)
    #expect(segments("a-b").count == 1)
    #expect(segments("| | a ||").count == 1)
    #expect(segments("").isEmpty)
  }

  @Test(arguments: [
    (true, "نُشر في: 14 يناير 2025، 10:30"),
    (true, "كتب محمد علي: 14 يناير 2025"),
    (false, "بيروت 14 يناير 2025"),
    (false, "14 يناير 2025 5"),
    (false, "كتب واحد اثنان ثالث رابع خامس سادس سابع ثامن تاسع عاشر 14 يناير 2025"),
  ])
  func purity(expected: Bool, text: String) {
    #expect(segments(text).map(\.isPure) == [expected])
  }
}
