@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import TestSupport

extension Archive {
  /// One value from the archive's own tables, past the program.
  func value(_ sql: String) throws -> Int? { try reader.read { db in try Int.fetchOne(db, sql: sql) } }

  /// One column of texts from the archive's own tables.
  func texts(_ sql: String) throws -> [String] { try reader.read { db in try String.fetchAll(db, sql: sql) } }

  /// Compares the full-text index with the stored articles, word by word.
  ///
  /// - Source: SQLite's FTS5 documentation, "The 'integrity-check' Command"; only with rank 1 does it read the content.
  func checkIndex() throws {
    try pool?.write { db in
      try db.execute(sql: "INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)")
    }
  }

  /// Brings all counts into `vocabulary` and `written_form`.
  func foldCounts() throws { try pool?.foldCountLog() }

  /// Runs SQL as another program might.
  func tamper(_ sql: String) throws { try pool?.write { db in try db.execute(sql: sql) } }
}

extension TemporaryFolder {
  /// Closes what `TestArchive` would keep open: makes an archive, runs SQL in it and leaves its file alone.
  func closedArchive(_ name: String = "closed.arshif", sql: String = "SELECT 1") throws -> String {
    let archive = try Archive(path: path(name), access: .create)
    let writer = try ArchiveWriter(archive)
    try writer.add(IncomingArticle(.init("هدنة في لبنان", "أعلنت الحكومة الهدنة", date: "2020-11-16")))
    try writer.flush()
    try archive.tamper(sql)
    try archive.close()
    return path(name)
  }

  /// Changes a file's mode bits.
  func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}

/// The bytes of a file.
func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
