import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite struct TelegramPageReaderTests {
  static let page = """
    <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header">
    <div class="content"><div class="text bold">
    قناة الوادي
    </div></div></div><div class="page_body chat_page"><div class="history">
    <div class="message service" id="message-1"><div class="body details">4 March 2021</div></div>
    <div class="message default clearfix" id="message2"><div class="body">
    <div class="pull_right date details" title="04.03.2021 10:15:00 UTC+02:00">10:15</div>
    <div class="from_name">
    قناة الوادي
    </div><div class="text">
    <strong>افتتاح جسر</strong><br><br>افتتح رئيس البلدية الجسر &amp; الطريق.
    </div></div></div>
    <div class="message default clearfix joined" id="message3"><div class="body">
    <div class="pull_right date details" title="04.03.2021 11:15:00">11:15</div>
    <div class="media_wrap clearfix"></div></div></div></div></div></div></body></html>
    """

  @Test(arguments: [10, 1 << 20])
  func readsMessagesWithText(chunkSize: Int) throws {
    let found = try read(Self.page, chunkSize: chunkSize)
    #expect(found.format == .telegram)
    let article = try #require(found.articles.first)
    #expect(article.body == "افتتاح جسر\n\nافتتح رئيس البلدية الجسر & الطريق.")
    #expect(article.source == "قناة الوادي")
    #expect(article.externalID == "2")
    #expect(article.author == nil)
    #expect(article.published?.iso8601 == "2021-03-04T10:15+02:00")
    #expect(found.articles.count == 1)
    #expect(found.skips == [.otherKind("a service message"), .otherKind("without text")])
  }

  private static func message(_ number: Int, _ body: String, isJoined: Bool = false) -> String {
    "<div class=\"message default clearfix\(isJoined ? " joined" : "")\" id=\"message\(number)\"><div class=\"body\">\n"
      + "<div class=\"pull_right date details\" title=\"04.03.2021 10:\(10 + number):00\">10</div>\n\(body)</div></div>\n"
  }

  private static func name(_ name: String, _ date: String = "") -> String {
    let span = date.isEmpty ? "" : "<span class=\"date details\" title=\"\(date)\"> \(date)</span>"
    return "<div class=\"from_name\">\n\(name) \(span)\n</div>\n"
  }

  private static func text(_ text: String) -> String { "<div class=\"text\">\n\(text)\n</div>\n" }

  private static func forwarded(_ content: String) -> String {
    "<div class=\"pull_left forwarded userpic_wrap\"></div>\n<div class=\"forwarded body\">\n\(content)</div>\n"
  }

  @Test func leavesOutMessagesWithoutAWord() throws {
    let texts = ["🔴", "-", "👍👍 ...", "🔴<br><br>وصل الوفد إلى المدينة"]
    let html =
      Self.page.prefix(upTo: try #require(Self.page.range(of: "<div class=\"message default")).lowerBound)
      + texts.enumerated().map { Self.message($0, Self.text($1)) }.joined()
    let found = try read(String(html))
    #expect(found.articles.map(\.body) == ["🔴\n\nوصل الوفد إلى المدينة"])
    #expect(found.skips.filter { $0 == .otherKind("without text") }.count == 3)
    let messages = texts.enumerated().map { number, text in
      #"{"id":\#(number),"type":"message","date":"2021-03-04T10:15:00","text":"\#(text.replacing("<br>", with: "\\n"))"}"#
    }
    let json = try read(
      #"{"name":"قناة الوادي","type":"public_channel","id":1,"messages":[\#(messages.joined(separator: ","))]}"#
    )
    #expect(json.articles.map(\.body) == ["🔴\n\nوصل الوفد إلى المدينة"])
    #expect(json.skips == [.noText, .noText, .noText])
  }

  /// Who wrote a forwarded text wrote that alone, and its date is not the message's.
  @Test func aForwardedTextHasAWriterOfItsOwn() throws {
    let reply =
      "<div class=\"reply_to details\">In reply to <a href=\"#go_to_message2\">this message</a></div>"
    let messages = [
      Self.message(2, Self.name("قناة الوادي") + Self.text("خبرنا")),
      Self.message(
        3, Self.forwarded(Self.name("وكالة الشرق", "01.02.2020 08:00:00") + Self.text("منقول")),
        isJoined: true),
      Self.message(4, Self.forwarded(Self.text("تتمّة المنقول")), isJoined: true),
      Self.message(5, Self.text("خبر لنا"), isJoined: true),
      Self.message(6, Self.name("سعاد") + reply + Self.text("رد")),
      Self.message(7, Self.text("تتمّة الرد"), isJoined: true),
      Self.message(8, Self.text("بلا اسم")),
    ]
    let start = try #require(Self.page.range(of: "<div class=\"message default"))
    let found = try read(
      Self.page[..<start.lowerBound] + messages.joined() + "</div></div></div></body></html>")
    #expect(
      found.articles.map(\.body) == [
        "خبرنا", "منقول", "تتمّة المنقول", "خبر لنا", "رد", "تتمّة الرد", "بلا اسم",
      ])
    #expect(found.articles.map(\.author) == [nil, "وكالة الشرق", "وكالة الشرق", nil, "سعاد", "سعاد", nil])
    #expect(found.articles.allSatisfy { $0.source == "قناة الوادي" })
    #expect(
      found.articles.map { $0.published?.iso8601 } == (2...8).map { "2021-03-04T10:\(10 + $0)" })
  }
}
