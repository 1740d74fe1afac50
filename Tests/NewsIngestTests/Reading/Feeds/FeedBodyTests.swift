import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

/// Which of an item's texts becomes the article's, and what is said of the others.
@Suite struct FeedBodyTests {
  private func item(_ elements: String) throws -> ReadInput {
    try read(
      "<rss xmlns:content=\"c\" xmlns:media=\"m\" xmlns:dc=\"d\" xmlns:yandex=\"y\" xmlns:turbo=\"t\" xmlns:a10=\"a\">"
        + "<channel><title>أخبار الساحل</title><item><title>سفينة القمح</title>\(elements)</item></channel></rss>"
    )
  }

  private static let long = "وصلت إلى الميناء فجر اليوم سفينة محملة بعشرين ألف طن من القمح."
  private static let short = "وَصلت سفينةُ القمح."

  @Test(
    arguments: [
      (
        "a picture alone",
        "<description>\(short)</description><content:encoded>&lt;img src='a'&gt;</content:encoded>", short, []
      ),
      (
        "a picture's caption",
        "<content:encoded>&lt;img src='a'&gt;&lt;figcaption&gt;صورة&lt;/figcaption&gt;</content:encoded><description>\(long)</description>",
        long, ["content:encoded"]
      ),
      (
        "the text before its summary",
        "<description>\(short)</description><content:encoded>\(long)</content:encoded>", long, []
      ),
      (
        "a text as long as the summary",
        "<description>نصٌّ ب</description><content:encoded>نصٌّ أ</content:encoded>", "نصٌّ أ", []
      ),
      (
        "Yandex's text", "<description>\(short)</description><yandex:full-text>\(long)</yandex:full-text>",
        long, []
      ),
      (
        "two texts", "<yandex:full-text>\(short)</yandex:full-text><turbo:content>\(long)</turbo:content>",
        long,
        ["yandex:full-text"]
      ),
      ("Dublin Core's", "<dc:description>\(long)</dc:description>", long, []),
      ("Atom's in RSS", "<a10:content type='html'>&lt;p&gt;\(short)&lt;/p&gt;</a10:content>", short, []),
      ("of media alone", "<media:description>\(long)</media:description>", long, []),
      (
        "of a group of media", "<media:group><media:description>\(long)</media:description></media:group>",
        long, []
      ),
      (
        "of media beside a text",
        "<media:description>\(long)</media:description><description>\(short)</description>",
        short, ["media:description"]
      ),
      (
        "a picture's own description",
        "<media:content url='a.jpg'><media:description>\(long)</media:description></media:content>", "",
        ["media:description"]
      ),
      (
        "a name of the feed's own", "<story>\(short)</story><storytext2>\(long)</storytext2>", short,
        ["storytext2"]
      ),
      (
        "numbers and addresses", "<description>\(short)</description><x:count xmlns:x='x'>12</x:count>",
        short, []
      ),
    ] as [(String, String, String, [String])])
  func chooses(rule: String, elements: String, expected: String, unread: [String]) throws {
    let found = try item(elements)
    #expect(found.articles.map(\.body) == [expected])
    #expect(found.unread == unread)
    #expect(found.failures == [])
  }

  @Test func aTextThatCannotBeReadCostsNoOther() throws {
    let deep = String(repeating: "&lt;div&gt;", count: 3000)
    let found = try item("<content:encoded>\(deep)</content:encoded><description>\(Self.short)</description>")
    #expect(found.articles.map(\.body) == [Self.short])
    #expect(found.unread == ["content:encoded"])
    #expect(try item("<content:encoded>\(deep)</content:encoded>").errors == [.nestedTooDeep(limit: 2048)])
  }

  @Test(arguments: [
    ("<dc:creator>سعاد علي</dc:creator><dc:creator>محمد حسن</dc:creator>", "سعاد علي, محمد حسن"),
    ("<author>desk@e.example (سعاد)</author><dc:creator>سعاد علي</dc:creator>", "سعاد علي"),
    ("<dc:creator>سعاد</dc:creator><dc:creator>سعاد</dc:creator>", "سعاد"),
    ("<author>desk@e.example</author>", nil),
  ])
  func namesAllAuthors(elements: String, expected: String?) throws {
    #expect(try item(elements).articles.map(\.author) == [expected])
  }

  @Test(arguments: [
    (
      "<dc:date>2025-01-15T10:30:00Z</dc:date><pubDate>Tue, 14 Jan 2025 10:30:00 +0300</pubDate>",
      "2025-01-14T10:30+03:00"
    ),
    ("<pubDate>أمس مساءً</pubDate><dc:date>2025-01-15T10:30:00Z</dc:date>", "2025-01-15T10:30Z"),
    ("<pubDate>أمس مساءً</pubDate>", nil),
    ("<a10:updated>2025-01-14T10:30:00Z</a10:updated>", "2025-01-14T10:30Z"),
  ])
  func datesByTheBestElement(elements: String, expected: String?) throws {
    #expect(try item(elements).articles.map { $0.published?.iso8601 } == [expected])
  }

  @Test func tellsOfTextsElsewhere() throws {
    let found = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>مجلة</title>
      <entry><title>أولى</title><author><name>هدى</name></author><author><name>سامي</name></author>
       <content src="http://e.example/1.html" type="text/html"/><summary>ملخص</summary></entry>
      <entry><title>ثانية</title><content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB</content><summary>ملخص</summary></entry>
      <entry><title>ثالثة</title><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>أولى.</x:p>
       <x:p>ثانية.</x:p></x:div></content></entry></feed>
      """)
    #expect(found.articles.map(\.body) == ["ملخص", "ملخص", "أولى.\n\nثانية."])
    #expect(found.articles.first?.author == "هدى, سامي")
    #expect(found.unread == ["content src"])
  }

  /// Programs mix categories and tags; the first is the section.
  @Test func tellsOfFurtherCategories() throws {
    let found = try item(
      "<description>نص</description><category>غير مصنف</category><category>محليات</category><category>ميناء</category>"
        + "<category>قمح</category><category domain='post_tag'>سفينة</category>")
    #expect(found.articles.map(\.section) == ["محليات"])
    #expect(found.unread == ["category", "category post_tag"])
    #expect(try item("<description>نص</description><category>محليات</category>").unread == [])
  }
}
