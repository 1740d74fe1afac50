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
}
