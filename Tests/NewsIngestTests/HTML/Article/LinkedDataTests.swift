import Foundation
import Testing

@testable import NewsIngest

@Suite struct LinkedDataTests {
  @Test(arguments: [
    ("plain", #"{"@type":"NewsArticle","headline":"خبر"}"#),
    (
      "in a list",
      #"[{"@type":"Organization","name":"س"},{"@type":["ReportageNewsArticle"],"headline":"خبر"}]"#
    ),
    ("in a graph", #"{"@graph":[{"@type":"WebPage"},{"@type":"Article","headline":"خبر"}]}"#),
    ("as main entity", #"{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"خبر"}}"#),
    ("in a comment", "<!--\n{\"@type\":\"Article\",\"headline\":\"خبر\"}\n-->"),
    ("with commas too many", #"{"@type":"Article","headline":"خبر",}"#),
    (
      "with line ends in strings",
      "{\"@type\":\"Article\",\"description\":\"سطر\nآخر\",\"headline\":\"خبر\"};"
    ),
    ("with entities", #"{"@type":"Article","headline":"&#1582;بر"}"#),
    ("broken", #"{"@type":"Article","description":"قال: "لا"","headline":"خبر","#),
  ])
  func readsTheHeadline(form: String, script: String) {
    let data = LinkedData([script])
    #expect(data.isArticle, "\(form)")
    #expect(data.headline == "خبر", "\(form)")
  }

  @Test func ofSeveralArticlesTakesThePagesOwn() {
    let scripts = [
      #"[{"@type":"Article","headline":"أول","url":"https://a.example/1"},{"@type":"Article","headline":"ثان"}]"#
    ]
    #expect(LinkedData(scripts, titles: ["ثان | صحيفة الميناء"]).headline == "ثان")
    #expect(LinkedData(scripts, addresses: ["https://a.example/1"]).headline == "أول")
    #expect(LinkedData(scripts).headline == nil)
  }

  @Test func takesNoDateOfChangeOrCreation() {
    let script =
      #"{"@type":"Article","headline":"خبر","dateModified":"2020-01-02","dateCreated":"2020-01-01"}"#
    #expect(LinkedData([script]).published == nil)
  }

  @Test func takesNoStringThatWasCutAtAQuoteOfItsOwn() {
    #expect(LenientJSON.salvaged("headline", from: #"{"headline":"قال "نعم" ثم مضى","#) == nil)
  }

  @Test(arguments: ["", "{", "[[[[[[", "null", "\"x\"", "{\"@type\":5,\"headline\":[[\"x\"]]}", "{}}"])
  func survivesAnything(script: String) {
    #expect(!LinkedData([script]).isArticle)
  }

  /// Escapes hide mojibake from the repair of the page's own text.
  @Test func repairsMojibakeBehindEscapes() throws {
    func misread(_ text: String) -> String {
      text.utf8.map { byte in
        let value = String(ByteMapping.windows1252.scalar(of: byte).value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - value.count) + value
      }.joined()
    }
    let script = """
      {"@type":"NewsArticle","headline":"\(misread("السلام عليكم يا بيروت"))","datePublished":"2021-03-04",
      "author":[{"name":"\(misread("سمير الحداد"))"}],"articleSection":"رياضة"}
      """
    let data = LinkedData([script])
    #expect(data.headline == "السلام عليكم يا بيروت")
    #expect(data.author == "سمير الحداد")
    #expect(data.section == "رياضة")
    #expect(data.published == "2021-03-04")
    #expect(data.repairedCount == 2)
    // As the page's own of several, by its title.
    let list = "[\(script),{\"@type\":\"Article\",\"headline\":\"آخر\"}]"
    #expect(LinkedData([list], titles: ["السلام عليكم يا بيروت - نبأ"]).headline == "السلام عليكم يا بيروت")
    let page =
      "<title>خبر</title><script type=\"application/ld+json\">\(script)</script><h1>السلام عليكم يا بيروت</h1>"
      + String(
        repeating: "<p>قال الناطق باسم البلدية إن العمل سينتهي قبل نهاية الشهر المقبل كما هو مقرر.</p>",
        count: 4)
    let extracted = try HTMLPageExtractor().extract(Data(page.utf8))
    #expect(extracted.article.author == "سمير الحداد")
    #expect(extracted.decoding.repairedCount == 2)
  }

  @Test func listsAuthors() {
    let script = #"{"@type":"Article","author":[{"name":"ريم"},"كريم"],"publisher":{"name":"نبأ"}}"#
    let data = LinkedData([script])
    #expect(data.author == "ريم, كريم")
    #expect(data.publisher == "نبأ")
  }
}
