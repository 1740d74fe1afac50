import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite struct WordPressItemTests {
  private func export(_ items: String) -> String {
    "<rss xmlns:wp=\"w\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>صحيفة</title><wp:author>"
      + "<wp:author_login>suad</wp:author_login><wp:author_display_name>سعاد علي</wp:author_display_name></wp:author>"
      + items + "</channel></rss>"
  }

  private func item(_ type: String, _ status: String, _ text: String = "نص") -> String {
    "<item><title>خبر</title><dc:creator>suad</dc:creator><pubDate>Thu, 04 Mar 2021 08:15:00 +0000</pubDate>"
      + "<category domain=\"post_tag\">وسم</category><category domain=\"category\">محليات</category>"
      + "<content:encoded><![CDATA[\(text)]]></content:encoded><wp:post_date>2021-03-04 10:15:00</wp:post_date>"
      + "<wp:post_date_gmt>2021-03-04 08:15:00</wp:post_date_gmt><wp:status>\(status)</wp:status>"
      + "<wp:post_type>\(type)</wp:post_type></item>"
  }

  @Test func readsWhatIsPublishedAlone() throws {
    let found = try read(
      export(
        item("post", "publish", "سطر أول\nسطر ثان\n\nفقرة") + item("page", "publish") + item("post", "draft")
          + item("attachment", "inherit") + item("nav_menu_item", "publish")))
    #expect(found.articles.count == 2)
    #expect(
      found.skips == [.notPublished, .otherKind("of type attachment"), .otherKind("of type nav_menu_item")])
    let article = try #require(found.articles.first)
    #expect(article.author == "سعاد علي")
    #expect(article.section == "محليات")
    #expect(article.published?.iso8601 == "2021-03-04T10:15+02:00")
    #expect(article.body.contains("سطر ثان\n\nفقرة"))
  }

  /// Some sites have no time in UTC; the element of RSS is then made of zeros.
  @Test(arguments: [
    ("Mon, 30 Nov -0001 00:00:00 +0000", "2021-03-04 10:15:00", "2021-03-04T10:15"),
    ("Thu, 04 Mar 2021 08:15:00 +0000", "2021-03-04 10:15:00", "2021-03-04T08:15Z"),
    ("Mon, 30 Nov -0001 00:00:00 +0000", "0000-00-00 00:00:00", nil),
  ])
  func aClockWithoutZoneIsBetterThanNone(element: String, clock: String, expected: String?) throws {
    let post = item("post", "publish").replacing("Thu, 04 Mar 2021 08:15:00 +0000", with: element)
      .replacing("2021-03-04 10:15:00", with: clock)
      .replacing("2021-03-04 08:15:00", with: "0000-00-00 00:00:00")
    #expect(try read(export(post)).articles.map(\.published?.iso8601) == [expected])
  }

  /// A site names its own kinds of articles; plug-ins keep everything else as posts, too.
  @Test(
    arguments: [
      ("news", "publish", "نزل المطر أمس على قرى الوادي.", nil),
      ("مقالات", "publish", "نزل المطر أمس على قرى الوادي.", nil),
      ("news", "draft", "نزل المطر أمس على قرى الوادي.", .notPublished),
      ("event", "publish", "قريبا", .otherKind("of type event")),
      ("story", "publish", "[gallery ids=\"1,2\"]", .otherKind("of type story")),
      ("wp_block", "publish", "نزل المطر أمس على قرى الوادي.", .otherKind("of type wp_block")),
      ("acf-field-group", "publish", "نزل المطر أمس على قرى الوادي.", .otherKind("of type acf-field-group")),
      ("shop_order", "wc-completed", "", .otherKind("of type shop_order")),
    ] as [(String, String, String, SkipReason?)])
  func tellsTypes(type: String, status: String, text: String, expected: SkipReason?) throws {
    let found = try read(export(item(type, status, text)))
    #expect(found.skips == [expected].compactMap { $0 })
    #expect(found.articles.count == (expected == nil ? 1 : 0))
  }

  @Test func readsTheExcerptOfAPictureAndTellsOfComments() throws {
    let comment = "تعليق طويل من قارئ على هذا الخبر الذي نشر أمس في الصحيفة"
    let post = item("post", "publish", "<img src=\"a.jpg\">").replacing(
      "<wp:status>",
      with:
        "<excerpt:encoded xmlns:excerpt=\"e\">مقتطف الخبر.</excerpt:encoded><wp:comment><wp:comment_content>\(comment)"
        + "</wp:comment_content></wp:comment><wp:status>")
    let found = try read(export(post))
    #expect(found.articles.map(\.body) == ["مقتطف الخبر."])
    #expect(found.unread == ["wp:comment_content", "category post_tag"])
  }

  @Test(arguments: [
    ("قبل [caption id=\"a\"]<img> صورة[/caption] بعد", "قبل  بعد"),
    ("[vc_row][vc_column width=\"1\"]نص[/vc_column][/vc_row]", "نص"),
    ("[gallery ids=\"1,2\"]نص", "نص"), ("قال [sic] ذلك [1] و[رويترز]", "قال [sic] ذلك [1] و[رويترز]"),
    ("[", "["), ("[caption]نص", "نص"), ("[caption][gallery]أ[/gallery] ب", " ب"), ("أ[/caption]ب", "أب"),
    ("[caption]أ[caption]ب[/caption]ج[/caption]د", "جد"), ("[embed]http://a.example/x[/embed]نص", "نص"),
    ("[audio src=\"a\" /]نص", "نص"), ("[a/b] [A] [-] [x", "[a/b] [A] [-] [x"),
    ("[caption]\(String(repeating: "ن", count: 5000))[/caption]", String(repeating: "ن", count: 5000)),
  ])
  func removesShortcodes(text: String, expected: String) {
    #expect(Shortcodes.removed(from: text) == expected)
  }
}
