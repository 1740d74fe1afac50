import Testing

@testable import NewsIngest

@Suite struct SectionNameTests {
  @Test(arguments: [
    ("featured", true), ("Featured", true), ("Uncategorized", true), ("غير مصنف", true), ("سلايدر", true),
    ("محليات", false), ("رياضة", false), ("Top Gear", false), ("", false),
  ])
  func tellsSlotsFromSections(name: String, isSlot: Bool) {
    #expect(SectionName.isSlot(name) == isSlot)
  }
}
