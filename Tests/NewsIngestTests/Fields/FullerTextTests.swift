import Foundation
import Testing

@testable import NewsIngest

@Suite struct FullerTextTests {
  private static let long =
    "وصلت قافلة المساعدات صباح اليوم إلى القرى التي حاصرتها الثلوج منذ أسبوع. وقال رئيس البلدية إن الطريق فتح مساء أمس."
  private static let short = "وصلت قافلة المساعدات صباح اليوم إلى القرى التي حاصرتها الثلوج منذ أسبوع."

  /// The article's body, and what was not read.
  @Test(arguments: [
    (#"{"content": "ONLY AVAILABLE IN PAID PLANS", "description": "LONG"}"#, long, ["content"]),
    (#"{"content": "اقرأ المزيد", "description": "LONG"}"#, long, ["content"]),
    (#"{"content": "وصلت قافلة المساع… [+3042 chars]", "description": "SHORT"}"#, short, ["content"]),
    (#"{"content": "SHORT… [+3042 chars]", "description": "LONG"}"#, long, ["content"]),
    (#"{"content": "LONG... [120 chars]", "description": "SHORT"}"#, long, ["description"]),
    (#"{"text": "صحة", "article": "LONG", "summary": "SHORT"}"#, long, ["summary", "text"]),
    // Ordinary records: a summary that is longer, but not far, or of a few words; the code of a page; names like one of a text.
    (#"{"content": "SHORT", "description": "LONG"}"#, short, ["description"]),
    (#"{"content": "نص", "description": "ملخص من بضع كلمات"}"#, "نص", ["description"]),
    (
      #"{"content": "نص", "raw_content": "<!DOCTYPE html><html><body>LONG</body></html>"}"#, "نص",
      ["raw_content"]
    ),
    (#"{"content": "نص", "cookie_text": "LONG"}"#, "نص", ["cookie_text"]),
    (
      #"{"content": "SHORT", "body_html": "<p class='a b c d e f g h i j k l m n o p q r'>SHORT</p>"}"#,
      short, ["body_html"]
    ),
  ])
  func theFarLongerTextCounts(json: String, body: String, unread: [String]) throws {
    let found = try read(
      json.replacing("LONG", with: Self.long).replacing("SHORT", with: Self.short))
    #expect(found.articles.map(\.body) == [body])
    #expect(found.unread.sorted() == unread)
    #expect(found.errors == [])
  }

  @Test func eachRowIsJudgedAlone() throws {
    let found = try read("title,text,article\nأول,صحة,\(Self.long)\nثان,\(Self.long),محليات\n")
    #expect(found.articles.map(\.body) == [Self.long, Self.long])
  }

  @Test func whatIsMappedCounts() throws {
    let json = #"{"label": "صحة", "content": "\#(Self.long)"}"#
    let found = try read(json, ReadingOptions(map: FieldMap("label=body")))
    #expect(found.articles.map(\.body) == ["صحة"])
  }

  @Test(arguments: [
    ("نص… [+3042 chars]", "نص"), ("نص [+1 chars] ", "نص"), ("نص...\r\n [77 chars]", "نص"),
    ("نص [+3042 chars] آخر", nil), ("نص [رويترز]", nil), ("", nil),
  ])
  func theMarkOfACutIsNoText(text: String, expected: String?) {
    #expect(FullerText.withoutMark(text) == expected)
  }
}
