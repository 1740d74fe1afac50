import Foundation
import Testing

@testable import NewsIngest

@Suite struct BulkActionTests {
  @Test(arguments: [
    (#"{"index":{"_index":"news","_id":"n-7"}}"#, "n-7"), (#"{ "create" : { "_id" : 7 } }"#, "7"),
    (#"{"update":{"_id":"7","retry_on_conflict":3}}"#, "7"), (#"{"index":{}}"#, nil),
    (#"{"delete":{"_id":"7"}}"#, "7"),
  ])
  func isRead(line: String, id: String?) throws {
    #expect(try #require(BulkAction(Data(line.utf8))).id == id)
  }

  @Test(arguments: [
    #"{"index":7}"#, #"{"index":{"title":"خبر"}}"#, #"{"index":{"_id":"7"},"title":"خبر"}"#,
    #"{"title":"index"}"#,
    #"{"index":{"_id":"7"}"#, "[]", "", #"{"indexed":{"_id":"7"}}"#,
  ])
  func isNone(line: String) { #expect(BulkAction(Data(line.utf8)) == nil) }

  @Test func givesItsIDToTheDocumentBehindIt() throws {
    let lines = """
      {"index":{"_index":"news","_id":"n-1"}}
      {"title":"افتتاح الجسر","body":"افتتح الوزير الجسر الجديد."}
      {"delete":{"_id":"n-2"}}
      {"title":"إغلاق المرفأ","body":"أغلق المرفأ يومين."}
      {"update":{"_id":"n-3"}}
      {"doc":{"title":"عودة العمل","body":"عاد العمل إلى المرفأ."}}
      {"create":{"_id":"n-4"}}
      {"id":"own","title":"بقاء الرقم","body":"لهذا الخبر رقم من مصدره."}
      {"index":{"_id":"n-5"}}

      {"title":"سطر فارغ قبله","body":"بقي الرقم مع الخبر."}
      """
    for chunkSize in [3, 1 << 20] {
      let found = try read(lines, chunkSize: chunkSize)
      #expect(found.articles.map(\.externalID) == ["n-1", nil, "n-3", "own", "n-5"])
      #expect(found.failures == [])
      #expect(found.unread == ["_index"])
    }
  }
}
