@testable import ArchiveStore
import GRDB
import TestSupport
import Testing

@Suite("The full-text index")
struct TextIndexTests {
  @Test("Merging apart leaves the index whole, also while more comes", arguments: [UInt64(61)])
  func mergingApart(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive()
    for _ in 0..<12 { try store.add(news.datedArticles(10)) }
    let before = try store.matches("الحكومة OR لبنان")
    try store.archive.pool?.write { db in try TextIndex.mergeApart(db) }
    #expect(try store.matches("الحكومة OR لبنان") == before)
    for _ in 0..<40 { try store.add(news.datedArticles(1)) }
    try store.archive.checkIndex()
  }
}
