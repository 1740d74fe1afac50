import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

/// Days without a year on pages that a crawler fetched on 1 March 2020.
@Suite struct PublicationDateFinderTests {
  private static let title = "افتتاح الجسر الجديد في المدينة الساحلية"

  private func published(
    _ line: String, stated: String? = nil, url: String = "https://e.example/a"
  ) throws -> String? {
    let data = stated.map {
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(Self.title)\",\"datePublished\":\"\($0)\"}</script>"
    }
    let paragraph =
      "<p>قال وزير النقل في مؤتمر صحفي عقده أمس إن أعمال الجسر ستنتهي قبل نهاية الصيف وإن حركة السير ستعود إلى طبيعتها تدريجياً.</p>"
    let page =
      "<!doctype html><html><head><meta charset=\"utf-8\"><title>\(Self.title)</title>\(data ?? "")</head>"
      + "<body><article><h1>\(Self.title)</h1>\(line)\(paragraph)\(paragraph)</article></body></html>"
    return try HTMLPageExtractor().extract(
      Data(page.utf8), url: url, fetchedAt: PublicationDate(iso8601: "2020-03-01T10:00:00Z")
    ).article.published?.iso8601
  }

  @Test func aDayWithoutAYearIsOfTheLastMonths() throws {
    #expect(try published("<div class=\"date\">14 فبراير</div>") == "2020-02-14")
    #expect(try published("<time>14 فبراير</time>") == "2020-02-14")
    #expect(try published("<div>14 فبراير 2019</div>", url: "https://e.example/2019/02/14/a") == "2019-02-14")
  }

  /// The page's own year is never changed for that of the fetch.
  @Test(arguments: [
    "<div class=\"date\">14 مايو 2023</div>", "<div class=\"date\">14 فبراير 2023 - 10:30</div>",
    "<div>نُشر في: 14 فبراير 2023 | 10:30</div>", "<div>١٤ فبراير ٢٠٢٣ – ١٠:٣٠</div>",
    "<div>14 فبراير - 23 رجب 1444</div>",
    "<div><span class=\"date\">14 فبراير</span> <span>2023</span></div>",
    "<div><time>14 فبراير</time> 2023</div>", "<div class=\"date\">14 فبراير</div><div>2023</div>",
    "<time datetime=\"2023-02-14\">14 فبراير</time>",
  ])
  func aYearBehindTheFetchIsNotReplaced(line: String) throws { #expect(try published(line) == nil) }

  /// Where the page states a later day, nothing counts from the fetch.
  @Test(arguments: [
    "<div class=\"date\">14 فبراير</div>", "<div class=\"date\">منذ 3 ساعات</div>", "<time>14 فبراير</time>",
  ])
  func aLaterDateSpeaksAgainstTheFetch(line: String) throws {
    #expect(try published(line, stated: "2023-02-14T09:00:00+03:00") == nil)
    #expect(try published(line, url: "https://e.example/2023/02/14/a") == nil)
    #expect(try published(line, stated: "2020-02-13T09:00:00+03:00") == "2020-02-13T09:00+03:00")
  }
}
