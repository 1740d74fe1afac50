@testable import ArchiveStore
import Foundation
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("Checkpoints beside the writer")
struct BackgroundCheckpointTests {
  private let store: TestArchive

  init() throws { store = try TestArchive() }

  private func writerLimit() throws -> Int? {
    try #require(store.archive.pool).writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint")
    }
  }

  private func fileSize() throws -> Int {
    try FileManager.default.attributesOfItem(atPath: store.path)[.size] as? Int ?? 0
  }

  @Test("Brings in what was committed, while the writer leaves it alone")
  func bringsIn() throws {
    let pool = try #require(store.archive.pool)
    let checkpoint = BackgroundCheckpoint(path: store.path)
    try pool.writeWithoutTransaction { db in try checkpoint.expectLargeBatches(db) }
    #expect(try writerLimit() == BackgroundCheckpoint.pages.large)
    var news = RandomNews(seed: 1)
    try store.add(news.datedArticles(800, bodyWords: 50...90), limits: .init(articleCount: 800))
    let before = try fileSize()
    checkpoint.begin()
    try pool.writeWithoutTransaction { db in try checkpoint.end(db) }
    #expect(try fileSize() > before)
    let pageCount = try pool.read { db in try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 }
    #expect(try fileSize() == pageCount * 8192)
    #expect(try writerLimit() == BackgroundCheckpoint.pages.small)
  }

  @Test("A writer of large batches ends with the limit of small ones, whatever came", arguments: [1_000, 40])
  func limitIsRestored(articleCount: Int) throws {
    var news = RandomNews(seed: 2)
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: 1_000))
    for article in news.datedArticles(articleCount, bodyWords: 3...5) {
      try writer.add(IncomingArticle(article))
    }
    #expect(try writer.finish() == nil)
    #expect(try writerLimit() == BackgroundCheckpoint.pages.small)
    try store.archive.checkIndex()
  }

  @Test("Large batches are preceded by a small one", arguments: [(4_000, 2), (3_999, 1)])
  func firstBatch(limit: Int, expected: Int) throws {
    var news = RandomNews(seed: 3)
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: limit))
    for article in news.datedArticles(1_010, bodyWords: 1...2) { try writer.add(IncomingArticle(article)) }
    try writer.flush()
    #expect(try store.searcher.state().generation == expected)
    #expect(try store.searcher.state().articleCount == 1_010)
  }
}
