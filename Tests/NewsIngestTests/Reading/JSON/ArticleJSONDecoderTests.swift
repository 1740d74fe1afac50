import ArabicCalendar
import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite struct ArticleJSONDecoderTests {
  private let decoder = ArticleJSONDecoder()

  private func decode(_ json: String) throws(IngestError) -> Article {
    try decoder.decode(Data(json.utf8))
  }

  @Test func readsEveryField() throws {
    let article = try decode(
      #"""
      {"id": "n-1", "title": "عنوان", "body": "فقرة\nثانية  ", "published": "2025-01-14T10:30+02:00", "source": "رويترز",
       "section": "اقتصاد", "author": "منى صالح", "url": "https://a.example/1", "image": "1.jpg", "views": [1], "x": null}
      """#)
    let expected = Article(
      externalID: "n-1", title: "عنوان", body: "فقرة\nثانية  ",
      published: PublicationDate(iso8601: "2025-01-14T10:30+02:00"),
      publishedRaw: "2025-01-14T10:30+02:00", publishedFrom: "field published", source: "رويترز",
      section: "اقتصاد", author: "منى صالح", url: "https://a.example/1", image: "1.jpg")
    #expect(expected.published != nil)
    #expect(article == expected)
  }

  @Test(arguments: [
    (#"{"id": 7, "title": "خبر", "published": "2025-01-14"}"#, "7"),
    (#"{"id": 18446744073709551615, "title": "خبر"}"#, "18446744073709551615"),
    (#"{"id": -3, "title": "خبر"}"#, "-3"),
    (#"{"id": "007", "title": "خبر"}"#, "007"),
    (#"{"id": null, "title": "خبر"}"#, nil),
    (#"{"id": " ", "title": "خبر"}"#, nil),
    (#"{"title": "خبر"}"#, nil),
  ])
  func readsTheID(json: String, expected: String?) throws {
    #expect(try decode(json).externalID == expected)
  }

  @Test(arguments: [
    (#""2025-01-14T10:30:00Z""#, "2025-01-14T10:30:00Z", "2025-01-14T10:30Z"),
    (#""14 كانون الثاني 2025""#, "14 كانون الثاني 2025", "2025-01-14"),
    (#""16-11-2020 | 09:06""#, "16-11-2020 | 09:06", "2020-11-16T09:06"),
    (#""غداً""#, "غداً", nil),
    // Seconds, milliseconds, microseconds since 1970.
    (#""1736850600""#, "1736850600", "2025-01-14T10:30Z"),
    ("1736850600", "1736850600", "2025-01-14T10:30Z"),
    ("1736850601.5", "1736850601.5", "2025-01-14T10:30:01Z"),
    ("1736850600000", "1736850600000", "2025-01-14T10:30Z"),
    ("1736850600000000", "1736850600000000", "2025-01-14T10:30Z"),
    (#"{"$date": "2025-01-14T10:30:00Z"}"#, "2025-01-14T10:30:00Z", "2025-01-14T10:30Z"),
    (#"{"$date": {"$numberLong": "1736850600000"}}"#, "1736850600000", "2025-01-14T10:30Z"),
    (#""01/14/2025""#, "01/14/2025", "2025-01-14"),
    (#""3/4/2025""#, "3/4/2025", nil),
    (#"{"seconds": 1736850600, "nanoseconds": 0}"#, "1736850600", "2025-01-14T10:30Z"),
    ("[2025, 1, 14, 10, 30]", "2025-01-14T10:30", "2025-01-14T10:30"),
    ("[2025, 1, 14]", "2025-01-14", "2025-01-14"), ("[2025, 13, 14]", "2025-13-14", nil),
    ("[1, 2]", nil, nil),
    (#"{"ar": "14 كانون الثاني 2025"}"#, "14 كانون الثاني 2025", "2025-01-14"),
    (#""Tue Jan 14 10:30:00 +0000 2025""#, "Tue Jan 14 10:30:00 +0000 2025", "2025-01-14T10:30Z"),
    ("2025", "2025", nil),
    ("null", nil, nil),
    (#""""#, nil, nil),
  ])
  func readsTheDate(value: String, raw: String?, expected: String?) throws {
    let article = try decode(#"{"title": "خبر", "published": \#(value)}"#)
    #expect(article.publishedRaw == raw)
    #expect(article.published?.iso8601 == expected)
    #expect(article.publishedFrom == (raw == nil ? nil : "field published"))
  }

  /// A fact of another type is not read; the article is.
  @Test(arguments: [#""id": 1.5"#, #""id": true"#, #""published": {"a": 1}"#, #""url": 5"#, #""author": 7"#])
  func keepsTheArticleWithoutAFactOfAnotherType(member: String) throws {
    let article = try decode("{\"title\": \"خبر\", \(member)}")
    #expect(article == Article(title: "خبر", body: ""))
    #expect(try read("{\"title\": \"خبر\", \(member)}").unread.count == 1)
  }

  /// Beside a text of its own.
  @Test(arguments: [
    ("1984", "1984", 0), ("false", "", 1), ("{\"a\": 1}", "", 1), ("[\"خبر\", \"آخر\"]", "خبر", 1),
  ])
  func needsNoTitleBesideAText(value: String, title: String, unreadCount: Int) throws {
    let found = try read("{\"title\": \(value), \"body\": \"نص\"}")
    #expect(found.articles == [Article(title: title, body: "نص")])
    #expect(found.unread.count == unreadCount)
  }

  @Test(arguments: [
    (#"["فقرة", "أخرى"]"#, "فقرة\n\nأخرى"),
    // As Telegram writes it: parts of one line.
    (#"["وصل ", {"type": "bold", "text": "الوفد"}, " أمس"]"#, "وصل الوفد أمس"),
    (#"{"rendered": "<p>وصل&nbsp;الوفد</p><p>وغادر</p>"}"#, "وصل الوفد\n\nوغادر"),
    (
      #"[{"type": "paragraph", "text": "فقرة"}, {"type": "image"}, {"type": "paragraph", "text": "أخرى"}]"#,
      "فقرة\n\nأخرى"
    ),
    (#""قال &quot;نعم&quot; &amp;quot;لا&amp;quot; و3 < 5""#, "قال \"نعم\" \"لا\" و3 < 5"),
    (#""['فقرة أولى', 'فقرة ثانية']""#, "فقرة أولى\n\nفقرة ثانية"),
  ])
  func readsTextsInOtherShapes(value: String, expected: String) throws {
    #expect(
      try decode("{\"title\": \"خبر\", \"body\": \(value)}").body.replacing("\u{A0}", with: " ") == expected)
  }

  @Test(arguments: [
    (#"["كاتب أول", "كاتب ثان"]"#, "كاتب أول, كاتب ثان"), (#"[{"name": "كاتب أول"}]"#, "كاتب أول"),
    (#"{"name": "كاتب", "url": "x"}"#, "كاتب"), (#""['كاتب أول', 'كاتب ثان']""#, "كاتب أول, كاتب ثان"),
    // JSON has a null of its own.
    (#""None""#, "None"), (#""null""#, "null"), ("null", nil), ("[]", nil), (#""[]""#, nil),
  ])
  func readsAuthors(value: String, expected: String?) throws {
    #expect(try decode("{\"title\": \"خبر\", \"author\": \(value)}").author == expected)
  }

  @Test(arguments: [
    ("", IngestError.emptyInput),
    (" \n", .emptyInput),
    ("[]", .notAnObject),
    (#""title""#, .notAnObject),
    ("{}", .noTitleNorBody),
    (#"{"title": " ", "body": null}"#, .noTitleNorBody),
    (#"{"title": 1}"#, .wrongType(field: "title", expected: "a string")),
    (#"{"body": [5]}"#, .wrongType(field: "body", expected: "a string")),
    (
      #"{"title": ["أ", "ب"], "body": ["ج", "د"], "date": ["2021"]}"#,
      .wrongType(field: "title", expected: "a string, or lists of one length for all fields")
    ),
    (#"{"status": "error", "message": "no such page"}"#, .noTitleNorBody),
    (#"{"body": "['وصل', 'الوفد', 'مساء']"}"#, .wordList(name: "body")),
  ])
  func saysWhatIsWrong(json: String, expected: IngestError) {
    #expect(throws: expected) { try decode(json) }
  }

  @Test(arguments: [
    "{", #"{"title": "a"; }"#, #"{"title": "a"} {"title": "b"}"#, "خبر", #"{"title": "\ud800"}"#,
  ])
  func refusesInvalidJSON(json: String) {
    #expect {
      try decode(json)
    } throws: { error in
      guard case .invalidJSON(let detail)? = error as? IngestError else { return false }
      return !detail.isEmpty && !detail.contains("\n")
    }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    let line = Data(#"{"title": ""#.utf8) + [0xC7, 0xE1] + Data(#""}"#.utf8)
    #expect(throws: IngestError.self) { try decoder.decode(line) }
  }

  @Test func readsFilesOfOneOrMany() {
    let one = decoder.decodeFile(Data("\u{FEFF} {\"title\": \"خبر\"}\n".utf8))
    #expect(one == [.success(Article(title: "خبر", body: ""))])
    let many = decoder.decodeFile(Data(#"[{"title": "أ"}, {"title": 1}, 3, {"body": "ب"}]"#.utf8))
    #expect(
      many == [
        .success(Article(title: "أ", body: "")),
        .failure(.wrongType(field: "title", expected: "a string")),
        .failure(.notAnObject),
        .success(Article(title: "", body: "ب")),
      ])
    #expect(decoder.decodeFile(Data("[]".utf8)).isEmpty)
    #expect(decoder.decodeFile(Data()) == [.failure(.emptyInput)])
  }

  @Test(arguments: [31, 32, 33] as [UInt64])
  func randomBytesNeverCrash(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sound = Array(#"{"id": 7, "title": "خبر", "body": "نص", "published": "2025-01-14"}"#.utf8)
    for _ in 0..<500 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let result = Result { () throws(IngestError) in try decoder.decode(Data(bytes)) }
      if case .success(let article) = result {
        #expect(!(article.title + article.body).isEmpty, "seed \(seed)")
      }
      #expect(decoder.decodeFile(Data(bytes)).count <= 1, "seed \(seed)")
    }
  }
}
