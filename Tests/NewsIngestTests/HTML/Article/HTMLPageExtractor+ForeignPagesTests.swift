import ArabicCalendar
import Foundation
import NewsIngest
import Testing

/// Pages as programs, other sites and old systems write them; all invented.
@Suite struct HTMLPageExtractorForeignPagesTests {
  private static let title = "افتتاح جسر وادي الكروم"
  private static let text = [
    "افتتح رئيس البلدية صباح اليوم الجسر الجديد الذي يربط ضفتي الوادي بحضور الأهالي والمسؤولين.",
    "وقال مهندس المشروع إن العمل دام عامين كاملين من دون انقطاع، وإن كلفته بقيت ضمن الموازنة المقررة.",
    "وأضاف أن الحافلات ستعبر الجسر ابتداء من الأسبوع المقبل بعد انتهاء الفحوص الفنية الأخيرة.",
  ]
  private static let paragraphs = text.map { "<p>\($0)</p>" }.joined()
  private static let body = text.joined(separator: "\n\n")

  private static func read(_ page: String, url: String? = nil) throws -> Article {
    try HTMLPageExtractor().extract(Data(page.utf8), url: url).article
  }

  private static func page(head: String = "", below: String = "", text: String = paragraphs) -> String {
    "<html dir=rtl><head><title>\(title)</title>\(head)</head><body><article><h1>\(title)</h1>\(below)\(text)</article></body></html>"
  }

  @Test(arguments: [
    (
      "AMP",
      "<div class=i-amphtml-article>\(paragraphs)</div><amp-ad width=1></amp-ad><amp-social-share></amp-social-share>"
    ),
    (
      "dir and bdo",
      "<div dir=rtl><p><bdo dir=rtl>\(text[0])</bdo></p><p dir=ltr>\(text[1])</p><p>\(text[2])</p></div>"
    ),
    ("div soup", text.map { "<div><div><span>\($0)</span></div></div>" }.joined()),
    ("Blogger", "<div class='post-body entry-content'>" + text.joined(separator: "<br><br>") + "</div>"),
    ("WordPress", "<div class=entry-content>\(paragraphs)<div class=sharedaddy>شارك</div></div>"),
    ("custom blocks", "<x-text>" + text.map { "<x-block>\($0)</x-block>" }.joined() + "</x-text>"),
    ("custom words", paragraphs.replacing("الجسر", with: "<x-term>الجسر</x-term>")),
    ("print view", "<table><tr><td>\(paragraphs)</td></tr></table><button>طباعة</button>"),
    (
      "others' beginnings",
      "\(paragraphs)</article><article><h2><a href=/2>خبر آخر من الوادي</a></h2><p>موجز قصير.</p>"
    ),
  ])
  func readsTheBody(kind: String, text: String) throws {
    let article = try Self.read(Self.page(text: text))
    #expect(article.title == Self.title, "\(kind)")
    #expect(article.body == Self.body, "\(kind)")
  }

  @Test(arguments: [
    (
      "published before modified",
      "<meta property=article:published_time content=2020-06-03T03:01:00+04:00><meta property=article:modified_time content=2020-06-05T09:00:00+04:00>",
      "2020-06-03T03:01+04:00"
    ),
    (
      "modified first",
      "<meta property=article:modified_time content=2020-06-05T09:00:00+04:00><meta property=article:published_time content=2020-06-03T03:01:00+04:00>",
      "2020-06-03T03:01+04:00"
    ),
    ("modified alone", "<meta property=article:modified_time content=2020-06-05T09:00:00+04:00>", nil),
    (
      "modified first in JSON-LD",
      #"<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2020-06-05","datePublished":"2020-06-03"}</script>"#,
      "2020-06-03"
    ),
    (
      "published after modified",
      #"<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2020-06-01","datePublished":"2020-06-03"}</script>"#,
      "2020-06-03"
    ),
  ])
  func takesTheDateOfPublication(kind: String, head: String, expected: String?) throws {
    #expect(try Self.read(Self.page(head: head)).published?.iso8601 == expected, "\(kind)")
  }

  private static let stated = "<meta property=article:published_time content=2020-08-24T09:23:13Z>"

  @Test(arguments: [
    ("the same clock", stated, "<div class=date>الإثنين، 24 أغسطس 2020 09:23 ص</div>", "2020-08-24T09:23:13"),
    ("another clock", stated, "<div class=date>الإثنين، 24 أغسطس 2020 11:23 ص</div>", "2020-08-24T09:23:13Z"),
    ("no clock", stated, "<div class=date>24 أغسطس 2020</div>", "2020-08-24T09:23:13Z"),
    (
      "the true zone elsewhere", stated + #"<meta name=pubdate content="2020-08-24T09:23:13+02:00">"#, "",
      "2020-08-24T09:23:13+02:00"
    ),
    (
      "time without text", "", "<time datetime=2020-06-03T03:01:00+04:00></time>", "2020-06-03T03:01+04:00"
    ),
  ])
  func readsTheZoneThatIsTrue(kind: String, head: String, below: String, expected: String) throws {
    #expect(try Self.read(Self.page(head: head, below: below)).published?.iso8601 == expected, "\(kind)")
  }

  /// It is that of the visit.
  @Test func takesNoEmptyTimeOfThePagesTop() throws {
    let page = Self.page().replacing(
      "<article>", with: "<header><time datetime=2026-01-01></time></header><article>")
    #expect(try Self.read(page).published == nil)
  }

  @Test(arguments: [" | ", " - ", " :: ", " – "])
  func takesTheSitesNameFromTheTitle(mark: String) throws {
    let page =
      "<html><head><title>\(Self.title)\(mark)جريدة الوادي</title><meta property=og:site_name content='جريدة الوادي'></head><body>\(Self.paragraphs)</body></html>"
    let article = try Self.read(page)
    #expect(article.title == Self.title)
    #expect(article.source == "جريدة الوادي")
  }

  @Test func takesTheWholeTextBeforeACutOne() throws {
    let cut = Self.text[0] + Self.text[1].prefix(60)
    let long = String(repeating: Self.paragraphs, count: 2)
    let head =
      #"<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\#(Self.text.joined())\#(cut)"}</script>"#
    #expect(try Self.read(Self.page(head: head, text: long)).body.hasSuffix(Self.text[2]))
  }

  @Test func readsFlashNews() throws {
    let flash = "<p>16 نوفمبر 2020</p><p>أغلقت البلدية الطريق الساحلي أمام الشاحنات.</p>"
    let article = try Self.read(Self.page(text: flash))
    #expect(article.published?.iso8601 == "2020-11-16")
    #expect(article.body == "أغلقت البلدية الطريق الساحلي أمام الشاحنات.")
  }

  @Test(arguments: [
    ("without a date", "<h1>افتتاح جسر وادي الكروم</h1><p>أغلقت البلدية الطريق الساحلي أمام الشاحنات.</p>"),
    ("a menu", "<p>16 نوفمبر 2020</p><ul><li><a href=/1>محليات</a><li><a href=/2>رياضة</a></ul>"),
    ("SVG", "<svg><text>افتتح رئيس البلدية صباح اليوم الجسر الجديد بحضور الأهالي</text></svg>"),
    ("a script", "<script>var a = '\(text[0])';</script>"),
  ])
  func refusesWhatIsNoArticle(kind: String, body: String) {
    let page = "<html><head><title>\(Self.title)</title></head><body>\(body)</body></html>"
    #expect(throws: IngestError.noArticleInPage, "\(kind)") { try Self.read(page) }
  }

  @Test func findsThePagesOwnAddressInACopy() throws {
    let saved = "<!-- saved from url=(0025)https://wadi.example/n/1 -->" + Self.page()
    #expect(try Self.read(saved).url == "https://wadi.example/n/1")
    let copy = "https://web.archive.org/web/20200618010203/https://wadi.example/n/1"
    #expect(try Self.read(Self.page(), url: copy).url == "https://wadi.example/n/1")
  }

  @Test func findsAPictureByItsReference() throws {
    let graph =
      #"{"@graph":[{"@type":"ImageObject","@id":"p1","url":"https://wadi.example/a.jpg"},{"@type":"Person","@id":"w1","name":"سلمى الناظر"},{"@type":"NewsArticle","articleSection":["featured","محليات"],"image":{"@id":"p1"},"author":{"@id":"w1"}}]}"#
    let article = try Self.read(Self.page(head: "<script type='application/ld+json'>\(graph)</script>"))
    #expect(article.image == "https://wadi.example/a.jpg")
    #expect(article.author == "سلمى الناظر")
    #expect(article.section == "محليات")
  }
}
