@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("Reindexing")
struct ArchiveIndexerTests {
  private let store: TestArchive

  init() throws {
    var news = RandomNews(seed: 11)
    store = try TestArchive(news.datedArticles(60))
  }

  private func counts() throws -> [String] {
    try store.archive.foldCounts()
    return try store.archive.texts("SELECT hex(term) || ' ' || document_count FROM vocabulary ORDER BY term")
      + store.archive.texts(
        "SELECT form || ' ' || stem || ' ' || occurrences FROM written_form ORDER BY form")
  }

  @Test("A lost index and lost counts come back as they were")
  func repairs() throws {
    let before = try counts()
    let hits = try store.matches("الحكومة OR لبنان")
    #expect(hits.count > 3)
    try store.archive.tamper(
      "INSERT INTO article_text (article_text) VALUES ('delete-all'); DELETE FROM vocabulary; DELETE FROM written_form"
    )
    #expect(try store.matches("الحكومة OR لبنان") == [])
    #expect(try ArchiveIndexer(store.archive).reindex() == 60)
    #expect(try counts() == before)
    #expect(try store.matches("الحكومة OR لبنان") == hits)
    try store.archive.checkIndex()
  }

  @Test("Articles can be added afterwards")
  func addingAfterwards() throws {
    _ = try ArchiveIndexer(store.archive).reindex()
    try store.add([Article("زلزال شديد", "ضرب زلزال شديد الجزيرة")])
    #expect(try store.matches("الجزيرة") == ["زلزال شديد"])
    try store.archive.checkIndex()
  }

  @Test("An empty archive")
  func empty() throws {
    let empty = try TestArchive()
    #expect(try ArchiveIndexer(empty.archive).reindex() == 0)
    #expect(try empty.searcher.state() == (1, 0))
  }

  @Test("A search that begins before sees the old index, whole")
  func isolation() throws {
    let path = store.path
    let other = try Archive(path: path, access: .read)
    try other.reader.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM article_text")
      _ = try ArchiveIndexer(store.archive).reindex()
      #expect(try Int.fetchOne(db, sql: "SELECT generation FROM index_state") == 1)
    }
    #expect(try ArchiveSearcher(other).state().generation == 2)
  }
}
