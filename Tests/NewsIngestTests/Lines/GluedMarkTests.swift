import Testing

@testable import NewsIngest

@Suite struct GluedMarkTests {
  /// A lead-in that parts a line has to be known as boilerplate, too: the part before the headline goes by it.
  @Test(arguments: GluedMark.leadIns)
  func aLeadInIsBoilerplate(leadIn: String) throws {
    let text = "\(leadIn) الكرام أهم المستجدات في المقال التالي افتتاح معرض الكتاب في المرفأ"
    let (mark, own) = try #require(GluedMark.splitLeadIn(text))
    #expect(own == "افتتاح معرض الكتاب في المرفأ")
    let line = try #require(PageLine.visibleLines(of: mark).first)
    #expect(BoilerplateIndex.shared.verdict(on: line)?.isWeak == false)
  }
}
