import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

/// What stands around a record: which of it is the article's, and that the rest is told.
@Suite struct RecordFactsTests {
  private static let record = #"{"title": "خبر", "text": "نص الخبر"}"#

  private func article(_ json: String) throws -> (article: Article, unread: [String]) {
    let found = try read(json.replacing("RECORD", with: Self.record))
    #expect(found.errors == [])
    return (try #require(found.articles.first), found.unread.sorted())
  }

  @Test(arguments: [
    // An answer's date and address are its own, whatever it holds.
    #"{"status": "ok", "date": "2026-01-02", "url": "https://api.example/1", "articles": [RECORD]}"#,
    #"{"generated_at": "2026-01-02T03:04:05Z", "date": "2026-01-02", "url": "https://api.example/1", "data": RECORD}"#,
    #"{"published": "2026-01-02", "items": [RECORD]}"#, #"{"published": "2026-01-02", "response": RECORD}"#,
    #"{"published": "2026-01-02", "url": "https://a.example/1", "page": {"items": [RECORD]}}"#,
    // When a record was made, changed or fetched, or only when.
    #"{"url": "https://a.example/1", "created_at": "2026-01-02", "timestamp": 1767323045, "post": RECORD}"#,
    #"{"date": "2026-01-02", "article": RECORD}"#,
    #"{"id": 1, "createdTime": "2026-01-02", "fields": RECORD}"#,
    #"{"published": "2026-01-02", "article": RECORD, "item": {"title": "آخر", "text": "نص آخر"}}"#,
    #"{"timestamp": 1767323045, "data": [RECORD]}"#,
  ])
  func noDateIsInvented(json: String) throws {
    let (article, unread) = try article(json)
    #expect(article.published == nil)
    #expect(article.publishedRaw == nil)
    let dates = ["date", "published", "created_at", "createdTime", "timestamp"].filter {
      json.contains("\"\($0)\"")
    }
    #expect(dates.allSatisfy(unread.contains))
  }

  @Test(arguments: [
    (#"{"url": "https://a.example/1", "date": "2021-03-15", "article": RECORD}"#, "2021-03-15"),
    (#"{"webPublicationDate": "2021-03-15T10:20:00Z", "fields": RECORD}"#, "2021-03-15T10:20Z"),
    (#"{"published_at": "2021-03-15", "document": {"node": RECORD}}"#, "2021-03-15"),
    (
      #"{"date_gmt": "2021-03-14T22:30:00", "date": "2021-03-15T01:30:00", "link": "https://a.example/1", "post": RECORD}"#,
      "2021-03-15T01:30+03:00"
    ),
    // Facebook's own copy of what a page wrote.
    (
      #"[{"timestamp": 1615803600, "data": [{"post": "نص الخبر"}, {"update_timestamp": 1767323045}]}]"#,
      "2021-03-15T10:20Z"
    ),
  ])
  func aDateOfPublicationIsTaken(json: String, expected: String) throws {
    #expect(try article(json).article.published?.iso8601 == expected)
  }

  @Test func whatTheRecordHasItselfCounts() throws {
    let (article, unread) = try article(
      #"""
      {"url": "https://a.example/1", "date": "2026-01-02", "source": "الحي", "author": "هدى",
       "article": {"title": "خبر", "text": "نص", "date": "2021-03-15", "source": "صحيفة الحي"}}
      """#)
    #expect(article.url == "https://a.example/1")
    #expect(article.author == "هدى")
    #expect(article.source == "صحيفة الحي")
    #expect(article.published?.iso8601 == "2021-03-15")
    #expect(unread == ["date", "source"])
  }

  /// The Guardian's interface has the text in an object beside the title.
  @Test(arguments: [
    (#"{"results": [{"webTitle": "خبر", "fields": {"bodyText": "نص الخبر"}}]}"#, "خبر"),
    (#"{"title": "خارج", "fields": {"headline": "خبر", "bodyText": "نص الخبر"}}"#, "خبر"),
    (#"{"title": "صحيفة الميناء", "articles": [{"text": "نص الخبر"}]}"#, ""),
    (#"{"title": "صحيفة الميناء", "channel": {"text": "نص الخبر"}}"#, ""),
    (#"{"title": 7, "source": "الميناء", "article": {"title": "خبر", "text": "نص الخبر"}}"#, "خبر"),
  ])
  func aTitleBesideTheTextIsItsOwn(json: String, title: String) throws {
    let (article, unread) = try article(json)
    #expect(article.title == title)
    #expect(article.body == "نص الخبر")
    #expect(unread.contains("title") == json.hasPrefix(#"{"title""#))
  }

  @Test func sourceAndSectionAreTrueOfAll() throws {
    let found = try read(
      #"""
      {"source": "الحي", "category": "ثقافة", "author": "هدى", "tags": [{"name": "مدينة"}],
       "articles": [{"title": "أ", "text": "نص"}, {"title": "ب", "text": "نص", "source": "غيرها"}]}
      """#)
    #expect(found.articles.map(\.source) == ["الحي", "غيرها"])
    #expect(found.articles.map(\.section) == ["ثقافة", "ثقافة"])
    #expect(found.articles.map(\.author) == [nil, nil])
    #expect(found.unread.sorted() == ["author", "tags"])
  }

  @Test(arguments: [
    #"{"article": RECORD, "related": [{"title": "خبر آخر"}]}"#,
    #"{"data": {"post": RECORD, "comments": [{"text": "تعليق على الخبر"}]}}"#,
    #"{"metadata": {"title": "قائمة"}, "records": [RECORD]}"#,
    #"{"feed": {"title": "صحيفة الحي", "description": "أخبار"}, "items": [RECORD]}"#,
  ])
  func whatStandsBesideIsNoArticle(json: String) throws {
    let found = try read(json.replacing("RECORD", with: Self.record))
    #expect(found.titles == ["خبر"])
    #expect(found.unread.count == 1)
  }

  @Test(
    arguments: [
      (#"{"-Mx1": RECORD, "-Mx2": RECORD}"#, "-Mx1", nil), (#"{"left": RECORD, "right": RECORD}"#, nil, nil),
      (#"[{"n": 1, "row": RECORD}]"#, nil, nil),
      (
        #"{"https://a.example/x": RECORD, "https://a.example/y": RECORD}"#, "https://a.example/x",
        "https://a.example/x"
      ),
    ] as [(String, String?, String?)])
  func keysAreIDsWhereTheyLookSo(json: String, id: String?, url: String?) throws {
    let article = try read(json.replacing("RECORD", with: Self.record)).articles.first
    #expect(article?.externalID == id)
    #expect(article?.url == url)
  }

  @Test func metadataCountsWhereTheRecordHasNone() throws {
    let found = try read(
      #"""
      {"text": "نص الخبر", "author": "هدى",
       "metadata": {"title": "خبر", "author": "سالم", "date": "2021-03-15", "created": "2026-01-02", "words": 2}}
      """#)
    let article = try #require(found.articles.first)
    #expect(article.title == "خبر")
    #expect(article.author == "هدى")
    #expect(article.published?.iso8601 == "2021-03-15")
    #expect(found.unread.sorted() == ["metadata.author", "metadata.created", "metadata.words"])
  }

  /// Facts are read once for all records, and no more than some of them.
  @Test func manyFactsAroundManyRecordsStayFew() throws {
    let facts = (0..<2000).map { _ in #""source": "\#(String(repeating: "س", count: 300))""# }
    let records = (0..<2000).map { #"{"title": "\#($0)"}"# }
    let found = try read(
      "{\(facts.joined(separator: ",")), \"articles\": [\(records.joined(separator: ","))]}")
    #expect(found.articles.count == 2000)
    #expect(found.articles.allSatisfy { $0.source?.count == 300 })
  }
}
