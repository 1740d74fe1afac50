import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

/// A local clock beside the same time in UTC: the local day is the paper's.
@Suite struct ClockPairTests {
  private func published(_ members: String) throws -> String? {
    let found = try read("{\"title\": \"خبر\", \"body\": \"نص\", \(members)}")
    #expect(found.unread == [])
    return found.articles.first?.published?.iso8601
  }

  @Test(arguments: [
    // An hour past midnight in Baghdad is the evening before in UTC.
    (#""date": "2021-03-15T01:20:00", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-15T01:20+03:00"),
    (#""date_gmt": "2021-03-14T22:20:00", "date": "2021-03-15T01:20:00""#, "2021-03-15T01:20+03:00"),
    (
      #""post_date": "2021-03-15 01:20:05", "post_date_gmt": "2021-03-14 22:20:05""#,
      "2021-03-15T01:20:05+03:00"
    ),
    (#""date": "2021-03-15T01:20:00", "date_unixtime": "1615760400""#, "2021-03-15T01:20+03:00"),
    (#""date": "2021-03-14T18:20:00", "dateUTC": "2021-03-14T22:20:00Z""#, "2021-03-14T18:20-04:00"),
    (#""date": "2021-03-15T03:50:00", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-15T03:50+05:30"),
    // At the same time nothing tells a zone; UTC is said.
    (#""date_gmt": "2021-03-14T22:20:00", "x": null"#, "2021-03-14T22:20Z"),
  ])
  func theLocalDayIsKept(members: String, expected: String) throws {
    #expect(try published(members) == expected)
  }

  @Test(arguments: [
    // No such two times: the one in UTC is sure, and the other is told.
    (#""date": "2021-03-15T01:21:07", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-14T22:20Z"),
    (#""date": "2021-03-17T01:20:00", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-14T22:20Z"),
    (#""date": "2021-03-15", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-14T22:20Z"),
    (#""date": "2021-03-14T22:20:00", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-14T22:20Z"),
    (#""date": "2021-03-15T01:20:00+03:00", "date_gmt": "2021-03-14T22:20:00""#, "2021-03-14T22:20Z"),
    // WordPress writes zeros for a draft.
    (#""date": "2021-03-15T01:20:00", "date_gmt": "0000-00-00T00:00:00""#, "2021-03-15T01:20"),
  ])
  func otherTimesAreNoPair(members: String, expected: String) throws {
    let found = try read("{\"title\": \"خبر\", \"body\": \"نص\", \(members)}")
    #expect(found.articles.map { $0.published?.iso8601 } == [expected])
    #expect(found.unread.count == 1)
  }

  @Test func aBetterNameGoesBefore() throws {
    let found = try read(
      #"{"title": "خ", "published": "2021-03-10", "date": "2021-03-15T01:20:00", "date_gmt": "2021-03-14T22:20:00"}"#
    )
    #expect(found.articles.map { $0.published?.iso8601 } == ["2021-03-10"])
    #expect(found.unread.sorted() == ["date", "date_gmt"])
  }
}
