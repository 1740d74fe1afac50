@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("The full-text index")
struct TextIndexTests {
  /// Pages of each segment, by level, as FTS5 keeps them in its structure record.
  ///
  /// - Source: the comments at the head of SQLite's fts5_index.c.
  private func levels(_ store: TestArchive) throws -> [[Int]] {
    let record = try store.archive.reader.read { db in
      try #require(try Data.fetchOne(db, sql: "SELECT block FROM article_text_data WHERE id = 10"))
    }
    // Behind the cookie; there are no numbers of nine bytes.
    var bytes = record.dropFirst(4)
    func number() -> Int {
      var number = 0
      while let byte = bytes.popFirst() {
        number = number << 7 | Int(byte & 0x7F)
        if byte < 0x80 { break }
      }
      return number
    }
    let levelCount = number()
    _ = (number(), number())
    return (0..<levelCount).map { _ in
      _ = number()
      return (0..<number()).map { _ in
        _ = number()
        let first = number()
        return number() - first + 1
      }
    }
  }

  @Test("Single articles are never merged with what large batches brought", arguments: [UInt64(61)])
  func apart(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive()
    for _ in 0..<2 { try store.add(news.datedArticles(1_000, bodyWords: 40...60)) }
    #expect(try levels(store).joined().filter { $0 > 50 }.count == 2)
    for _ in 0..<70 { try store.add(news.datedArticles(1)) }
    var now = try levels(store)
    // The first two of the single articles are moved away along with them.
    let place = try #require(now.firstIndex { $0.contains { $0 > 50 } })
    #expect(now[place].filter { $0 > 50 }.count == 2 && place > 1, "\(now)")
    #expect(now[0].count < 10 && now[..<place].joined().allSatisfy { $0 < 10 }, "\(now)")
    try store.add(news.datedArticles(1_000, bodyWords: 40...60))
    try store.add(news.datedArticles(1))
    // Articles that are there already make no batch large.
    let known = news.datedArticles(1_000, bodyWords: 5...6)
    try store.add(known)
    try store.add(news.datedArticles(1))
    try store.add(news.datedArticles(1))
    let pace = "SELECT v FROM article_text_config WHERE k = 'automerge'"
    #expect(try store.archive.value(pace) == 0)
    try store.add(known)
    #expect(try store.archive.value(pace) == 0)
    let before = try store.matches("الحكومة رئيس")
    try RankingIndexBuilder(store.archive).mergeTextIndex()
    now = try levels(store)
    #expect(now.joined().count < 4, "\(now)")
    #expect(try store.matches("الحكومة رئيس") == before)
    try store.archive.checkIndex()
  }
}
