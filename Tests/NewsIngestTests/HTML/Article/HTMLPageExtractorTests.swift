import ArabicCalendar
import Foundation
import NewsIngest
import Testing

@Suite struct HTMLPageExtractorTests {
  /// The table layout names Windows-1256 and is kept in UTF-8 here: an HTTP header's charset goes first.
  private static func page(_ name: String) throws -> ExtractedPage {
    let url = name == "drupal" ? "https://eco.example/ar/node/5" : nil
    let charset = name == "table-layout" ? "utf-8" : nil
    return try HTMLPageExtractor().extract(HTMLFixture.bytes(of: name), charset: charset, url: url)
  }

  @Test(arguments: HTMLFixture.names)
  func readsTheFields(name: String) throws {
    let expected = try HTMLFixture(name).expected
    let article = try Self.page(name).article
    #expect(article.title == expected["title"])
    #expect(article.published?.iso8601 == expected["published"])
    if let origin = expected["publishedFrom"] { #expect(article.publishedFrom == origin) }
    #expect(article.author == expected["author"])
    #expect(article.section == expected["section"])
    #expect(article.source == expected["source"])
    #expect(article.url == expected["url"])
    #expect(article.image == expected["image"])
  }

  @Test(arguments: HTMLFixture.names)
  func readsTheBody(name: String) throws {
    #expect(try Self.page(name).article.body == HTMLFixture(name).body)
  }

  @Test(arguments: HTMLFixture.names)
  func explainsEveryLineOnce(name: String) throws {
    let page = try Self.page(name)
    #expect(page.lines.map(\.number) == Array(1...page.lines.count))
    let removed = page.lines.filter { if case .removed = $0.use { true } else { false } }
    #expect(removed.map(\.number) == page.article.removedLines.map(\.number))
    // Its text is that of JSON-LD; the page shows the beginning only.
    if name == "paywall" { return }
    let body = page.lines.filter { $0.use == .body }.map(\.text)
    #expect(body == page.article.body.split(separator: "\n").map { String($0) })
  }

  @Test(arguments: HTMLFixture.lists)
  func refusesLists(name: String) throws {
    #expect(throws: IngestError.noArticleInPage) { try Self.page(name) }
  }

  /// A page with a headline and three paragraphs, and something of its own before, between and behind.
  private static func extract(
    above: String = "", below: String = "", behind: String = "", url: String? = nil
  ) throws -> Article {
    let paragraphs = (1...3).map { number in
      "<p>أعلن رئيس البلدية في الاجتماع رقم \(number) أن أعمال تأهيل المرفأ ستبدأ مطلع الشهر المقبل بعد موافقة المجلس.</p>"
    }
    let page =
      "<html><head><title>تأهيل مرفأ المدينة</title></head><body>\(above)<main><h1>تأهيل مرفأ المدينة</h1>\(below)"
      + paragraphs.joined() + behind + "</main></body></html>"
    return try HTMLPageExtractor().extract(Data(page.utf8), url: url).article
  }

  @Test(arguments: [
    "<div><span>تاريخ التحديث:</span> <time datetime=\"2020-11-20\">20</time></div>",
    "<div>Last update: <time datetime=\"2020-11-20\">20 Nov</time></div>",
    "<div>آخر تعديل <time datetime=\"2020-11-20\">20 نوفمبر</time></div>",
  ])
  func takesNoDateOfAChange(below: String) throws {
    #expect(try Self.extract(below: below).published == nil)
  }

  @Test func takesTheArticlesDateBeforeThePages() throws {
    let today = "<header><time datetime=\"2026-11-28\">السبت 28 نوفمبر 2026</time></header>"
    let own = "<time datetime=\"2020-11-16\">16 نوفمبر 2020</time>"
    #expect(try Self.extract(above: today, below: own).published?.iso8601 == "2020-11-16")
    #expect(try Self.extract(above: today).published == nil)
    #expect(try Self.extract(above: "<div>السبت 28 نوفمبر 2026</div>").published == nil)
  }

  @Test func keepsAParagraphThatBeginsInAnotherElement() throws {
    let paragraph =
      "<p><span class=\"tag\"><a href=\"/t\">لبنان</a></span> يستعد لموسم سياحي طويل يبدأ مطلع الصيف في مدنه الساحلية كلها.</p>"
    #expect(try Self.extract(behind: paragraph).body.contains("لبنان يستعد لموسم سياحي طويل"))
  }

  @Test func keepsTheTextAboveAHeadingOfComments() throws {
    let article = try Self.extract(behind: "<h3>التعليقات</h3><p>لا تعليقات</p>")
    #expect(article.body.contains("الاجتماع رقم 3"))
    #expect(!article.body.contains("لا تعليقات"))
  }

  @Test func readsNumbersOfWindows1252AsBrowsersDo() throws {
    let body = try Self.extract(
      below: "<p>قال الوزير &#147;نعم&#148; ثم كررها أمام الصحافيين في ختام الجلسة الطويلة.</p>"
    ).body
    #expect(body.contains("\u{201C}نعم\u{201D}"))
  }

  @Test(arguments: [
    ("https://a.example/topics/2011-01-25-revolution/12345", nil),
    ("https://a.example/2020/volume/12/4/paper", nil), ("https://a.example/2020/11/16/port", "2020-11-16"),
    ("https://a.example/2020-11-16-port", "2020-11-16"),
  ])
  func takesDaysOfAddressesThatArePublicationDates(url: String, day: String?) throws {
    #expect(try Self.extract(url: url).published?.iso8601 == day)
  }

  /// A page that shows a film has no text: dates and writers far below its headline are other articles'.
  @Test(arguments: [true, false])
  func looksNotFarForTheHeadOfAPageWithoutText(hasDate: Bool) throws {
    let teasers = (1...12).map { "<div><a href='/\($0)'>مشاهدة الحلقة \($0) من البرنامج</a></div>" }.joined()
    let page = """
      <meta property="og:type" content="article"><meta property="og:title" content="فيديو: افتتاح مرفأ صيدا الجديد">
      <h1>فيديو: افتتاح مرفأ صيدا الجديد</h1>\(hasDate ? "<div>5 آذار 2021</div>" : "")\(teasers)
      <div>كتب: سمير نادر</div><div>7 أيار 2019</div>
      """
    let article = try HTMLPageExtractor().extract(Data(page.utf8)).article
    #expect(article.title == "فيديو: افتتاح مرفأ صيدا الجديد")
    #expect(article.published?.iso8601 == (hasDate ? "2021-03-05" : nil))
    #expect(article.author == nil)
  }
}
