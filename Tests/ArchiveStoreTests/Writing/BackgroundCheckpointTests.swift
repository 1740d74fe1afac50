@testable import ArchiveStore
import ArchiveTestSupport
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

  private func size(of path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  @Test("Brings in what was committed, and a long log whole before it returns")
  func bringsIn() throws {
    let pool = try #require(store.archive.pool)
    let checkpoint = BackgroundCheckpoint(path: store.path)
    try pool.writeWithoutTransaction { db in
      try checkpoint.expect(largeBatches: true, db)
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE filler (bytes)")
    }
    // 20 batches of 8 MB: the log grows beyond the length that is waited for, and is begun anew.
    var longest = 0
    for _ in 0..<20 {
      try pool.write { db in try db.execute(sql: "INSERT INTO filler VALUES (zeroblob(8 << 20))") }
      checkpoint.begin()
      longest = max(longest, try size(of: store.path + "-wal"))
    }
    checkpoint.wait()
    let pageCount = try pool.read { db in try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 }
    #expect(try size(of: store.path) == pageCount * 8192)
    #expect(longest < 176 << 20, "the log was never begun anew")
  }

  @Test("SQLite's own limit goes up with a large batch, and down with a small one and at the end")
  func limits() throws {
    var news = RandomNews(seed: 2)
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: 1_000))
    func add(_ count: Int) throws {
      for article in news.datedArticles(count, bodyWords: 3...5) { try writer.add(IncomingArticle(article)) }
      try writer.flush()
    }
    #expect(try writerLimit() == BackgroundCheckpoint.automaticPages.small)
    for _ in 0..<2 {
      try add(1_000)
      #expect(try writerLimit() == BackgroundCheckpoint.automaticPages.large)
      try add(1)
      #expect(try writerLimit() == BackgroundCheckpoint.automaticPages.small)
    }
    try add(1_000)
    #expect(try writer.finish() == nil)
    #expect(try writerLimit() == BackgroundCheckpoint.automaticPages.small)
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
