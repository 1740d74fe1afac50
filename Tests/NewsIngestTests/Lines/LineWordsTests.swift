import Testing

@testable import NewsIngest

@Suite struct LineWordsTests {
  private func line(_ text: String) throws -> PageLine {
    try #require(PageLine.visibleLines(of: text).first)
  }

  @Test(arguments: [
    ("شعار المنظمة على مقرها في فيينا (رويترز)", true),
    ("محطة وقود في بيروت (أرشيف)", true),
    ("(مروان بو حيدر)", true),
    ("انطلقت الدورة أمس (الخميس)", false),
    ("نهاية الخبر", false),
  ])
  func knowsCaptions(text: String, expected: Bool) throws {
    #expect(LineWords.isCaption(try line(text)) == expected)
  }

  @Test(arguments: [
    ("أحمد سالم - بغداد", "أحمد سالم"),
    ("بيروت: ليلى مراد", "ليلى مراد"),
    ("خاص - ملاعب اليوم", nil),
    ("بيروت - بغداد", nil),
  ])
  func findsTheWriterBesideAPlace(text: String, expected: String?) throws {
    #expect(LineWords.writerWithPlace(in: try line(text)) == expected)
  }

  @Test(arguments: [
    ("رويترز", "رويترز"),
    ("فرانس24/ أ ف ب", "أ ف ب"),
    ("شعار المنظمة على مقرها في فيينا (رويترز)", nil),
    ("سياسة", nil),
  ])
  func findsAgencies(text: String, expected: String?) throws {
    #expect(LineWords.agencies(in: try line(text)) == expected)
  }

  @Test func tellsSectionsFromPublishers() throws {
    #expect(LineWords.isSectionName(try line("أخبار محلية")))
    #expect(!LineWords.isSectionName(try line("صوت الجنوب")))
    #expect(LineWords.isPublisherName(try line("Lebanon 24"), onPageTitled: "عنوان"))
    #expect(LineWords.isPublisherName(try line("صحيفة الميناء"), onPageTitled: "عنوان"))
    #expect(!LineWords.isPublisherName(try line("La Rédaction"), onPageTitled: "Titre"))
    #expect(!LineWords.isPublisherName(try line("TT"), onPageTitled: "عنوان"))
  }

  @Test func knowsFlashesAndPlaces() throws {
    #expect(LineWords.isNewsFlash(try line("عاجل:")))
    #expect(!LineWords.isNewsFlash(try line("عاجل من بيروت")))
    #expect(LineWords.isPlace("الدار البيضاء"))
    #expect(!LineWords.isPlace("مرفأ بيروت"))
  }
}
