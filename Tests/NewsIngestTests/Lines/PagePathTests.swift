@testable import NewsIngest
import Testing

@Suite struct PagePathTests {
  @Test(arguments: [
    ("الرئيسية > اقتصاد > لبنان", "لبنان"),
    ("الرئيسية>اقتصاد", "اقتصاد"),
    ("الرئيسية » رياضة » فوز لبنان على سوريا", "رياضة"),
    ("Accueil / Économie", "Économie"),
    ("الرئيسية | فيديو | العالم | اقتصاد | رياضة", nil),
    ("اقتصاد > لبنان", nil),
  ])
  func findsTheSection(text: String, expected: String?) throws {
    let line = try #require(PageLine.visibleLines(of: text).first)
    #expect(PagePath(line)?.section(ofArticle: LineKey("فوز لبنان على سوريا")) == expected)
  }
}
