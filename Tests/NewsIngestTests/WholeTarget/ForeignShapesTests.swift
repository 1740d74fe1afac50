import ArabicCalendar
import Foundation
import NewsIngest
import Testing

/// Tables and JSON as other programs write them, each read without a map, or refused with what it is.
@Suite struct ForeignShapesTests {
  private struct Expected: Decodable {
    let articles: [[String: String]]
    let refusal: String?
    /// The names that are said to be not read, in the order of their letters.
    let unread: [String]?
  }

  private static let folder = Fixture.folder.appending(path: "Tables")

  private static let expected: [String: Expected] = {
    let bytes = try? Data(contentsOf: folder.appending(path: "expected.json"))
    return bytes.flatMap { try? JSONDecoder().decode([String: Expected].self, from: $0) } ?? [:]
  }()

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted()
    .filter { $0 != "expected.json" } ?? []

  private func facts(_ article: Article) -> [String: String] {
    let facts = [
      "id": article.externalID, "title": article.title, "body": article.body,
      "published": article.published?.iso8601, "source": article.source, "section": article.section,
      "author": article.author, "url": article.url, "image": article.image,
    ]
    return facts.compactMapValues { $0?.isEmpty == false ? $0 : nil }
  }

  @Test func thereAreEnough() { #expect(Self.names.count >= 30 && Self.expected.count == Self.names.count) }

  @Test(arguments: names)
  func isReadOrRefused(name: String) throws {
    let expected = try #require(Self.expected[name])
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    for chunkSize in [7, 1 << 20] {
      let found = try read(bytes) { chunkSize }
      #expect(found.articles.map(facts) == expected.articles)
      #expect(found.errors.map(\.description) == (expected.refusal.map { [$0] } ?? []))
      if let unread = expected.unread { #expect(found.unread.sorted() == unread) }
    }
  }

  @Test func aMapByNumberReadsATableWithoutHeader() throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "35-no-header.tsv"))
    let map = try FieldMap("1=id,2=title,3=body,4=published")
    let found = try read(bytes, ReadingOptions(map: map)) { 1 << 20 }
    #expect(found.articles.map(\.externalID) == ["1", "2"])
    #expect(found.articles.allSatisfy { !$0.body.isEmpty && $0.published != nil })
  }

  @Test func theRestIsStoredWhereTheUserSaysSo() throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "22-title-and-unknown.csv"))
    let found = try read(bytes, ReadingOptions(ignoresUnread: true)) { 1 << 20 }
    #expect(found.articles.count == 2)
    #expect(found.unread == ["kalam"])
  }
}
