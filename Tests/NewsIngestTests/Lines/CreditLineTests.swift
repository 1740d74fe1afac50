@testable import NewsIngest
import Testing

@Suite struct CreditLineTests {
  private static let credits: [(String, String?, String?)] = [
    ("كتب سامر الحداد", "سامر الحداد", nil),
    ("كتبت منى الصايغ في «دفاتر المدينة»:", "منى الصايغ", "دفاتر المدينة"),
    ("بقلم: ليلى مراد", "ليلى مراد", nil),
    ("By Nadia Haddad", "Nadia Haddad", nil),
    ("المصدر: رويترز", nil, "رويترز"),
    ("(أ ف ب)", nil, "أ ف ب"),
    ("القاهرة - رويترز", nil, "رويترز"),
    ("Source: AFP", nil, "AFP"),
  ]

  @Test(arguments: credits)
  func reads(text: String, author: String?, source: String?) throws {
    let line = try #require(PageLine.visibleLines(of: text).first)
    let credit = try #require(CreditLine(line))
    #expect(credit.author == author)
    #expect(credit.source == source)
  }

  @Test(arguments: [
    "كتب الرئيس في تغريدة على منصة إكس أن الجلسة أُرجئت",
    "كتب جديدة، وأخرى قديمة",
    "رويترز تنقل عن مسؤول قرب التوصل إلى اتفاق",
    "مصدر: الوزير لم يكن على علم بالقرار",
    "By the time the talks ended, nobody was left.",
  ])
  func leavesText(text: String) throws {
    let line = try #require(PageLine.visibleLines(of: text).first)
    #expect(CreditLine(line) == nil)
  }
}
