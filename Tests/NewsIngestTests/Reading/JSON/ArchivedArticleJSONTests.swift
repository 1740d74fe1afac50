import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite("Records of export --all")
struct ArchivedArticleJSONTests {
  private static let article: Article = {
    var article = Article(
      externalID: "7", title: "افتتاحُ المعرض", body: "قيل: «\"arshif_record\"» كلمة في النص.",
      published: PublicationDate(iso8601: "2024-05-01T10:00Z"), publishedRaw: "1 أيار",
      publishedFrom: "page line 2", source: "الصحيفة", url: "https://example.com/1",
      removedLines: [RemovedLine(number: 1, text: "شارك", reason: .share)])
    article.archived = ArchivedRecord(
      id: "vkcma02yent22t49", versionOf: "6p0gjrjwmysgcptn", location: "a.txt", format: "text",
      encoding: "UTF-8", extractor: "test", ingestedAt: "2024-05-02T09:00:00Z", record: 3,
      sha256: Data(repeating: 0xAB, count: 32), fetchedAt: "2024-05-02T08:00:00Z")
    return article
  }()

  private static func object(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> [String: Any] {
    let line = try #require(try ArchivedArticleJSON.line(of: article))
    var object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    change(&object)
    return object
  }

  private static func read(_ json: Data) -> [Result<Article, IngestError>] {
    ArticleJSONDecoder().decodeFile(json)
  }

  @Test("A record is read as it was written, in whatever layout and order")
  func layouts() throws {
    let line = try #require(try ArchivedArticleJSON.line(of: Self.article))
    let object = try Self.object()
    let pretty = try JSONSerialization.data(withJSONObject: object, options: .prettyPrinted)
    let array = try JSONSerialization.data(withJSONObject: [object, object])
    let envelope = try JSONSerialization.data(withJSONObject: ["articles": [object]])
    // As pandas writes what is missing, and numbers of a column that lacks some.
    let nulls = try JSONSerialization.data(
      withJSONObject: Self.object { ($0["author"], $0["image"]) = (NSNull(), NSNull()) })
    let number = String(decoding: line, as: UTF8.self).replacing("\"record\":3", with: "\"record\":3.0")
    for json in [line, line + line, pretty, pretty + pretty, array, envelope, nulls, Data(number.utf8)] {
      let records = Self.read(json)
      #expect(!records.isEmpty)
      for record in records { #expect(try record.get() == Self.article) }
    }
  }

  @Test("The name within a text makes no record")
  func nameInText() throws {
    let json = #"{"title": "عن الصيغة", "body": "يبدأ السطر بـ \"arshif_record\" دائما."}"#
    let article = try ArticleJSONDecoder().decode(Data(json.utf8))
    #expect(article.archived == nil && article.title == "عن الصيغة")
  }

  @Test(
    "What cannot be is refused by its name",
    arguments: [
      ("id", "../x"), ("id", ""), ("id", "VKCMA02YENT22T49"), ("id", "vkcma02yent22t4o"),
      ("id", "vkcma02yent22t49.0"), ("id", "vkcma02yent22t49.1.1"), ("version_of", "x"),
      ("version_of", "vkcma02yent22t49"), ("ingested_at", "2024-05-02"),
      ("ingested_at", "2024-02-30T09:00:00Z"), ("ingested_at", "2024-05-02T09:00:00+02:00"),
      ("fetched_at", "٢٠٢٤-٠٥-٠٢T٠٩:٠٠:٠٠Z"), ("published", "2024-5-1"), ("sha256", "ab"),
      ("sha256", String(repeating: "x", count: 64)),
    ])
  func faults(name: String, value: String) throws {
    let json = try JSONSerialization.data(withJSONObject: Self.object { $0[name] = value })
    try expectFault(name, json)
  }

  @Test("Numbers and other types", arguments: ["record", "arshif_record", "title", "sha256", "published"])
  func types(name: String) throws {
    try expectFault(name, JSONSerialization.data(withJSONObject: Self.object { $0[name] = -1 }))
    try expectFault(name, JSONSerialization.data(withJSONObject: Self.object { $0[name] = [1] }))
    guard name != "record", name != "published" else { return }
    try expectFault(name, JSONSerialization.data(withJSONObject: Self.object { $0[name] = nil }))
  }

  private func expectFault(_ name: String, _ json: Data) throws {
    // Without its first key it is other people's JSON, and read as such.
    guard String(decoding: json, as: UTF8.self).contains("arshif_record\":") else { return }
    for json in [json, Data("[".utf8) + json + Data("]".utf8)] {
      guard case .failure(.badArchivedRecord(let fault)) = Self.read(json).first else {
        Issue.record("\(name): read")
        continue
      }
      #expect(fault.hasPrefix(name))
    }
  }

  @Test("Records in columns, or in rows without names, are refused")
  func reshaped() throws {
    let object = try Self.object()
    let names = Array(object.keys)
    let shapes: [[String: Any]] = [
      object.mapValues { ["0": $0] }, object.mapValues { [$0] },
      ["columns": names, "data": [names.map { object[$0] ?? NSNull() }]],
    ]
    for shape in shapes {
      let records = Self.read(try JSONSerialization.data(withJSONObject: shape))
      #expect(records.count == 1)
      switch records.first {
      case .failure(.badArchivedRecord), .failure(.reshapedArchivedRecords): break
      default: Issue.record("\(records)")
      }
    }
  }
}
