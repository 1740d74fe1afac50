@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("Segments of recent articles")
struct InMemorySegmentsTests {
  private func catalog(_ store: TestArchive) throws -> IndexSnapshot {
    try store.archive.reader.read { db in try store.archive.snapshots.snapshot(db) }
  }

  @Test("A new article costs the last block alone; older blocks are kept")
  func blocks() throws {
    var news = RandomNews(seed: 51)
    let store = try TestArchive(news.datedArticles(20))
    try store.optimize()
    try store.add(news.datedArticles(256 + 26, bodyWords: 2...4))
    let before = try catalog(store).recent
    #expect(before.map(\.segment.articleCount) == [256, 16, 10])
    try store.add(news.datedArticles(5, bodyWords: 2...4))
    let after = try catalog(store).recent
    #expect(after.map(\.segment.articleCount) == [256, 16, 15])
    #expect(after[0].segment === before[0].segment)
    #expect(after[1].segment === before[1].segment)
    try store.add(news.datedArticles(256, bodyWords: 2...4))
    #expect(try catalog(store).recent.map(\.segment.articleCount) == [256, 256, 16, 15])
    #expect(try catalog(store).uncovered.count == 0)
  }

  @Test("Beyond the limit FTS5 is read; after a build there are none")
  func limits() throws {
    var news = RandomNews(seed: 52)
    let store = try TestArchive(news.datedArticles(20))
    #expect(try catalog(store).recent.isEmpty)
    try store.optimize()
    try store.add(news.datedArticles(8))
    #expect(try catalog(store).uncoveredCount == 8)
    let tuned = try store.tuned { $0.recentLimit = 7 }
    #expect(try catalog(tuned).recent.isEmpty)
    #expect(try catalog(tuned).uncovered.count == 8)
    try store.optimize()
    #expect(try catalog(store).uncoveredCount == 0)
  }

  @Test("Of articles that are built already there may be four times as many")
  func built() throws {
    var news = RandomNews(seed: 54)
    let store = try TestArchive(news.datedArticles(20))
    try store.optimize()
    let tuned = try store.tuned { $0.recentLimit = 20 }
    try store.add(news.datedArticles(16))
    #expect(try catalog(tuned).recent.map(\.segment.articleCount) == [16])
    for _ in 0..<4 {
      try store.add(news.datedArticles(16))
      #expect(try catalog(tuned).uncovered.count == 0)
    }
    try store.add(news.datedArticles(1))
    #expect(try catalog(tuned).uncovered.count == 81)
  }

  @Test("A change that names an article that is gone is passed over")
  func gone() throws {
    var news = RandomNews(seed: 53)
    let store = try TestArchive(news.datedArticles(20))
    try store.optimize()
    try store.archive.tamper(
      "INSERT INTO changed VALUES (77, 9); UPDATE index_state SET generation = generation + 1")
    #expect(try catalog(store).recent.isEmpty)
    #expect(try store.search("لبنان", matching: .all).counted >= 0)
  }

  @Test("A reader in an older state finds what was replaced since, whatever later readers have built")
  func olderState() async throws {
    var news = RandomNews(seed: 55)
    let store = try TestArchive(news.datedArticles(20))
    try store.optimize()
    var article = Article("عنوان", "كلمة فريدة هي قندلفت في خبر قديم")
    article.url = "https://example.com/1"
    // A whole block, which is not cut anew when more comes.
    try store.add([article] + news.datedArticles(15))
    let (isReading, isReplaced) = (Flag(), Flag())
    let older = Task.detached {
      try store.archive.readSnapshot { db in
        // The snapshot is that of the first read.
        let before = try Int.fetchOne(db, sql: "SELECT count(*) FROM article")
        isReading.set()
        while !isReplaced.isSet { usleep(1_000) }
        let catalog = try store.archive.snapshots.snapshot(db)
        return (before, catalog.uncoveredCount, catalog.uncovered.count)
      }
    }
    while !isReading.isSet { try await Task.sleep(for: .milliseconds(1)) }
    article.body = "صار الخبر بكلمات أخرى"
    try store.add([article])
    // A later reader builds the same blocks without the article.
    #expect(try store.search("قندلفت", matching: .all).total == 0)
    #expect(try catalog(store).uncoveredCount == 16)
    isReplaced.set()
    let (before, uncovered, live) = try await older.value
    #expect(before == 36)
    #expect(uncovered == 16)
    #expect(live == 0)
    #expect(try store.search("قندلفت", matching: .all).total == 0)
    #expect(try catalog(store).uncoveredCount == 16)
  }
}
