import Foundation
import Testing

@testable import NewsIngest

/// Tables of JSON that are written by columns, or with names apart from the rows.
@Suite struct ColumnTableTests {
  @Test(arguments: [
    #"{"title": ["أ", "ب"], "text": ["نص أ", "نص ب"]}"#,
    #"{"text": ["نص أ", "نص ب"], "id": [1, 2], "title": ["أ", "ب"]}"#,
    #"{"title": ["أ", "ب"], "text": ["نص أ", "نص ب"], "score": [NaN, 1.5]}"#,
    #"{"title": {"7": "أ", "3": "ب"}, "text": {"7": "نص أ", "3": "نص ب"}}"#,
    #"{"columns": ["title", "text"], "index": [0, 1], "data": [["أ", "نص أ"], ["ب", "نص ب"]]}"#,
    #"{"columns": [{"name": "title"}, {"name": "text"}], "rows": [["أ", "نص أ"], ["ب", "نص ب"]]}"#,
    #"{"range": "A1:B3", "values": [["العنوان", "النص"], ["أ", "نص أ"], ["ب", "نص ب"]]}"#,
    #"[["title", "text", "x"], ["أ", "نص أ", 1], ["ب", "نص ب"]]"#,
  ])
  func readsRows(json: String) throws {
    let found = try read(json)
    #expect(found.titles == ["أ", "ب"])
    #expect(found.articles.map(\.body) == ["نص أ", "نص ب"])
    #expect(found.errors == [])
  }

  @Test(arguments: [
    // Of one length but not all of them, or not of one length.
    #"{"title": ["أ", "ب"], "text": ["نص أ", "نص ب"], "url": "https://a.example/1"}"#,
    #"{"title": ["أ", "ب"], "text": ["نص أ", "نص ب"], "date": ["2021-03-15"]}"#,
    #"{"title": {"0": "أ", "1": "ب"}, "text": {"0": "نص أ", "1": "نص ب"}, "date": {"1": "2021", "2": "2022"}}"#,
    // A row has more values than there are names.
    #"{"columns": ["title", "text"], "data": [["أ", "نص أ", 1]]}"#,
    // Nothing says what the values are.
    #"[["أ", "نص أ"], ["ب", "نص ب"]]"#, #"[["title", "x"], ["أ", "نص أ"]]"#,
  ])
  func refusesWhatIsNone(json: String) throws {
    let found = try read(json)
    #expect(found.articles == [])
    #expect(found.errors.count == 1)
  }

  @Test(arguments: [
    #"{"title": "أ", "text": ["فقرة", "أخرى"], "tags": ["س", "ص"]}"#,
    #"{"title": "أ", "text": ["فقرة", "أخرى"], "date": [2021, 3]}"#,
    #"{"title": ["أ"], "text": ["فقرة", "أخرى"]}"#, #"{"title": ["أ", "ب"], "text": "فقرة\n\nأخرى"}"#,
  ])
  func listsOfOneArticleAreNone(json: String) throws {
    let found = try read(json)
    #expect(found.titles == ["أ"])
    #expect(found.articles.first?.body == "فقرة\n\nأخرى")
  }

  @Test func whatStandsBesideTheTableIsSaid() throws {
    let found = try read(#"{"database": "akhbar", "columns": ["title", "text"], "rows": [["أ", "نص"]]}"#)
    #expect(found.titles == ["أ"])
    #expect(found.unread == ["database"])
  }

  /// Names come again in each row, so that long ones would make a table of any size.
  @Test func longNamesAreNoColumns() throws {
    let name = String(repeating: "k", count: 5000)
    let ones = Array(repeating: "\"a\"", count: 5000).joined(separator: ",")
    let found = try read("{\"title\": [\(ones)], \"text\": [\(ones)], \"\(name)\": [\(ones)]}")
    #expect(found.articles == [])
    #expect(found.errors.count == 1)
  }
}
