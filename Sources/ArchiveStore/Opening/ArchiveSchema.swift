import ArabicText
import GRDB
import Migrations

/// Brings an archive's schema up to this program's, and refuses what this program must not touch.
struct ArchiveSchema {
  /// "ARSH", in the database header: tells an archive from any other SQLite file.
  static let applicationID = 0x4152_5348

  let path: String

  private var latest: Int { Migration.all.last?.version ?? 0 }

  /// Refuses a file that is no archive, or a newer one.
  func check(_ db: Database) throws {
    if try isEmpty(db) { throw ArchiveError.empty(path: path) }
    let version = try version(of: db)
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Self.applicationID, version > 0 else {
      throw ArchiveError.notAnArchive(path: path)
    }
    if version > latest {
      throw ArchiveError.newerThanProgram(path: path, archiveVersion: version, programVersion: latest)
    }
  }

  /// Refuses a file that is no archive, or a newer one, before a pool writes to it: opening one makes and drops a table.
  func checkBeforeWriting() throws {
    guard ArchiveFile.size(path) > 0 else { return }
    let queue = try ArchiveFile.connection(path)
    try queue.read { db in if try !isEmpty(db) { try check(db) } }
    try queue.close()
  }

  /// Applies the missing migrations, each in a transaction of its own.
  func migrate(_ db: Database) throws {
    if try !isEmpty(db) { try check(db) }
    for migration in Migration.all where migration.version > (try version(of: db)) {
      try db.inTransaction(.immediate) {
        // Another process may have applied it while this one waited for the lock.
        guard try version(of: db) < migration.version else { return .rollback }
        try db.execute(sql: migration.sql)
        if migration.version == 1 { try makeIndex(db) }
        try db.execute(
          sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(migration.version)")
        return .commit
      }
    }
  }

  /// Refuses an archive that has still to be migrated.
  func checkIsLatest(_ db: Database) throws {
    let version = try version(of: db)
    if version < latest {
      throw ArchiveError.olderThanProgram(path: path, archiveVersion: version, programVersion: latest)
    }
  }

  func checkAnalyzer(_ db: Database) throws {
    let stamped = try IndexedLexicon.stamp(of: db)
    let expected = Lexicon.analyzerVersion(own: try LexiconRows(db: db).indexed())
    if stamped != expected {
      throw ArchiveError.analyzerMismatch(path: path, archive: stamped, program: expected)
    }
  }

  private func makeIndex(_ db: Database) throws {
    try TextIndex.create(db)
    try db.execute(
      sql: "INSERT INTO index_state (id, analyzer, generation, article_count) VALUES (1, ?, 0, 0)",
      arguments: [Analyzer.version])
  }

  private func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
  }

  private func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
