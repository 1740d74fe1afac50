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

  @Test func listsAuthors() {
    let script = #"{"@type":"Article","author":[{"name":"ريم"},"كريم"],"publisher":{"name":"نبأ"}}"#
    let data = LinkedData([script])
    #expect(data.author == "ريم, كريم")
    #expect(data.publisher == "نبأ")
  }
}
