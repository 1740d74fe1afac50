import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("The schema of an archive")
struct ArchiveSchemaTests {
  private let store: TestArchive

  init() throws { store = try TestArchive() }

  @Test("Made from nothing, an archive has the program's tables and no others")
  func tables() throws {
    let tables = try store.archive.texts(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'article_text%'
        AND name NOT LIKE 'sqlite_%' ORDER BY name
      """)
    #expect(
      tables == [
        "article", "article_address", "article_version", "changed", "count_log", "fingerprint",
        "fingerprint_band", "index_state", "lexicon_line", "origin", "page_line", "page_site",
        "ranking_segment", "replaced",
        "section", "source",
        "vocabulary", "written_form",
      ])
    #expect(try store.archive.value("SELECT count(*) FROM article_text") == 0)
  }

  @Test("The file carries the program's mark, its version, its page size and a log")
  func header() throws {
    #expect(try store.archive.value("PRAGMA application_id") == ArchiveSchema.applicationID)
    #expect(try store.archive.value("PRAGMA user_version") == 8)
    #expect(try store.archive.value("PRAGMA page_size") == 8192)
    #expect(try store.archive.texts("PRAGMA journal_mode") == ["wal"])
  }

  @Test("The index names the analyzer's version")
  func analyzerIsNamed() throws {
    let sql = try store.archive.texts("SELECT sql FROM sqlite_master WHERE name = 'article_text'")
    #expect(sql.first?.contains("arshif ''\(Analyzer.version)''") == true)
    #expect(try store.archive.texts("SELECT analyzer FROM index_state") == [Analyzer.version])
  }

  @Test("Migrating what is up to date changes nothing")
  func migratingTwice() throws {
    let before = try store.archive.texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    let pool = try #require(store.archive.pool)
    try pool.writeWithoutTransaction { db in try ArchiveSchema(path: store.path).migrate(db) }
    #expect(
      try store.archive.texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name") == before)
  }

  @Test("An archive of schema 2 is refused for reading, and migrated where it is opened for writing")
  func fromSchemaTwo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.closedArchive()
    let archive = try Archive(path: path, access: .write)
    try archive.foldCounts()
    try archive.tamper(
      """
      DROP TABLE lexicon_line; DROP TABLE article_address; DROP TABLE article_version; DROP TABLE replaced; DROP TABLE fingerprint;
      DROP TABLE fingerprint_band; ALTER TABLE article DROP COLUMN fetched_at;
      ALTER TABLE index_state DROP COLUMN has_fingerprints;
      DROP TABLE page_line; DROP TABLE page_site; DROP INDEX article_by_record; DROP INDEX article_by_author;
      DROP TABLE count_log; ALTER TABLE index_state DROP COLUMN count_revision; PRAGMA user_version = 2;
      """)
    try archive.close()
    #expect(throws: ArchiveError.olderThanProgram(path: path, archiveVersion: 2, programVersion: 8)) {
      try Archive(path: path, access: .read)
    }
    let migrated = ArchiveSearcher(try Archive(path: path, access: .write))
    #expect(try migrated.lacksFingerprints())
    let answer = try migrated.search(.init(query: .init("هدنة")))
    #expect(answer.terms.map(\.documentCount) == [1])
    #expect(
      try ArchiveSearcher(Archive(path: path, access: .read)).search(.init(query: .init("هدنة"))).total == 1)
  }

  @Test(
    "Fingerprints of schema 5 are dropped, and made anew by a reindex"
  )
  func fromSchemaFive() throws {
    let folder = try TemporaryFolder()
    let path = try folder.closedArchive()
    let archive = try Archive(path: path, access: .write)
    let text = "أعلنت الحكومة اللبنانية مساء الاثنين عن اتفاق جديد لوقف إطلاق النار في جنوب البلاد"
    let writer = try ArchiveWriter(archive)
    for source in ["أ", "ب"] {
      try writer.add(IncomingArticle(Article("خبر", text, source: source)))
    }
    _ = try writer.finish()
    #expect(try archive.value("SELECT count(*) FROM fingerprint") == 2)
    try archive.tamper(
      """
      DROP TABLE lexicon_line; DROP INDEX article_by_author; DROP INDEX article_version_by_record; PRAGMA user_version = 5
      """)
    try archive.close()
    let migrated = try Archive(path: path, access: .write)
    #expect(try ArchiveSearcher(migrated).lacksFingerprints())
    #expect(try migrated.value("SELECT count(*) FROM fingerprint") == 0)
    #expect(try migrated.value("SELECT count(*) FROM fingerprint_band") == 0)
    _ = try ArchiveIndexer(migrated).reindex()
    #expect(try !ArchiveSearcher(migrated).lacksFingerprints())
    #expect(try ArchiveSearcher(migrated).statistics().copyCount == 2)
  }

  @Test(
    "Neither the mark nor the version alone makes an archive",
    arguments: [(0, 1), (ArchiveSchema.applicationID, 0)])
  func marks(applicationID: Int, version: Int) throws {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
      #expect(throws: ArchiveError.empty(path: "x")) { try ArchiveSchema(path: "x").check(db) }
      try db.execute(sql: "CREATE TABLE note (text TEXT)")
      #expect(throws: ArchiveError.notAnArchive(path: "x")) { try ArchiveSchema(path: "x").check(db) }
    }
  }
}
