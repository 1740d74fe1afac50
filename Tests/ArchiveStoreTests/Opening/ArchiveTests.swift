import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import NewsQuery
import TestSupport
import Testing

@Suite("Opening an archive")
struct ArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Creating, writing, reading: each finds what the one before left")
  func accesses() throws {
    let path = try folder.closedArchive()
    for access in [ArchiveAccess.create, .write, .read] {
      let archive = try Archive(path: path, access: access)
      #expect(try ArchiveSearcher(archive).state().articleCount == 1)
      try archive.close()
    }
  }

  @Test("A file that is not there is made on demand only", arguments: [ArchiveAccess.read, .write])
  func missing(access: ArchiveAccess) throws {
    let path = folder.path("none.arshif")
    #expect(throws: ArchiveError.missing(path: path)) { try Archive(path: path, access: access) }
    #expect(try folder.names() == [])
  }

  @Test("A file in a folder that is not there")
  func missingFolder() throws {
    let path = folder.path("none/news.arshif")
    #expect(throws: ArchiveError.cannotOpen(path: path, reason: "there is no folder \(folder.path("none"))"))
    {
      try Archive(path: path, access: .create)
    }
  }

  @Test("A folder is no archive", arguments: [ArchiveAccess.read, .write, .create])
  func directory(access: ArchiveAccess) throws {
    #expect(throws: ArchiveError.cannotOpen(path: folder.path, reason: "it is a folder")) {
      try Archive(path: folder.path, access: access)
    }
  }

  @Test("Text is no archive and stays as it is", arguments: [ArchiveAccess.read, .write, .create])
  func text(access: ArchiveAccess) throws {
    // A line of a newspaper.
    let text = "أعلنت الحكومة الهدنة"
    let path = try folder.write(text, to: "notes.txt")
    #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path, access: access) }
    #expect(try bytes(of: path) == Data(text.utf8))
    #expect(try folder.names() == ["notes.txt"])
  }

  @Test("An empty file is no archive to read, but one to begin")
  func emptyFile() throws {
    let path = try folder.write("", to: "empty.arshif")
    #expect(throws: ArchiveError.empty(path: path)) { try Archive(path: path, access: .read) }
    #expect(try bytes(of: path).isEmpty)
    let archive = try Archive(path: path, access: .create)
    #expect(try ArchiveSearcher(archive).state().articleCount == 0)
  }

  @Test(
    "Another program's database is refused and stays as it is",
    arguments: [ArchiveAccess.read, .write, .create])
  func foreignDatabase(access: ArchiveAccess) throws {
    let path = folder.path("other.db")
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE note (text TEXT); PRAGMA user_version = 1") }
    try queue.close()
    let before = try bytes(of: path)
    #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path, access: access) }
    #expect(try bytes(of: path) == before)
    #expect(try folder.names() == ["other.db"])
  }

  @Test("Bytes behind a database's header are refused", arguments: [ArchiveAccess.read, .write, .create])
  func brokenDatabase(access: ArchiveAccess) throws {
    let path = try folder.write(
      "SQLite format 3\0" + String(repeating: "x", count: 5_000), to: "broken.arshif")
    #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path, access: access) }
  }

  @Test("A newer schema is refused", arguments: [ArchiveAccess.read, .write, .create])
  func newerSchema(access: ArchiveAccess) throws {
    let path = try folder.closedArchive(sql: "PRAGMA user_version = 99")
    let expected = ArchiveError.newerThanProgram(path: path, archiveVersion: 99, programVersion: 8)
    #expect(throws: expected) { try Archive(path: path, access: access) }
  }

  @Test("Another analyzer's index is refused, and reindexing repairs it")
  func analyzerMismatch() throws {
    let path = try folder.closedArchive(sql: "UPDATE index_state SET analyzer = '0-old'")
    let expected = ArchiveError.analyzerMismatch(path: path, archive: "0-old", program: Analyzer.version)
    for access in [ArchiveAccess.read, .write, .create] {
      #expect(throws: expected) { try Archive(path: path, access: access) }
    }
    let old = try Archive(path: path, access: .write, checkingAnalyzer: false)
    #expect(try ArchiveIndexer(old).reindex() == 1)
    try old.close()
    let archive = try Archive(path: path, access: .read)
    #expect(try ArchiveSearcher(archive).statistics().analyzer == Analyzer.version)
  }

  @Test("A read-only file is searched and refuses a writer, root's too")
  func readOnlyFile() throws {
    let path = try folder.closedArchive()
    try folder.setMode(0o444, of: path)
    for access in [ArchiveAccess.write, .create] {
      #expect(throws: ArchiveError.readOnly(path: path)) { try Archive(path: path, access: access) }
    }
    let archive = try Archive(path: path, access: .read)
    #expect(try ArchiveSearcher(archive).statistics().articleCount == 1)
    #expect(try folder.names() == ["closed.arshif"])
  }

  @Test("A file in a read-only folder is searched and refuses a writer")
  func readOnlyFolder() throws {
    let path = try folder.closedArchive()
    try folder.setMode(0o555, of: folder.path)
    defer { try? folder.setMode(0o755, of: folder.path) }
    #expect(throws: ArchiveError.readOnly(path: path)) { try Archive(path: path, access: .write) }
    let archive = try Archive(path: path, access: .read)
    #expect(try ArchiveSearcher(archive).statistics().articleCount == 1)
  }

  @Test("What changes under a reader without locks is told")
  func changedWhileRead() throws {
    let path = try folder.closedArchive()
    try folder.setMode(0o444, of: path)
    let searcher = ArchiveSearcher(try Archive(path: path, access: .read))
    #expect(try searcher.list(ListRequest()).total == 1)
    try folder.setMode(0o644, of: path)
    let writing = try Archive(path: path, access: .write)
    let writer = try ArchiveWriter(writing)
    try writer.add(IncomingArticle(.init("خبر", "نص")))
    try writer.flush()
    try writing.close()
    #expect(throws: ArchiveError.changedWhileRead(path: path)) { try searcher.list(ListRequest()) }
    #expect(throws: ArchiveError.changedWhileRead(path: path)) {
      try searcher.forEachHit(SearchRequest(query: Query("هدنة"))) { _, _ in }
    }
  }

  @Test("An archive opened to read refuses writer and indexer")
  func readerRefusesWriter() throws {
    let path = try folder.closedArchive()
    let archive = try Archive(path: path, access: .read)
    #expect(throws: ArchiveError.readOnly(path: path)) { try ArchiveWriter(archive) }
    #expect(throws: ArchiveError.readOnly(path: path)) { try ArchiveIndexer(archive) }
  }

  @Test("Closing leaves one file", arguments: [ArchiveAccess.read, .write, .create])
  func oneFileAfterClosing(access: ArchiveAccess) throws {
    let path = try folder.closedArchive()
    #expect(try folder.names() == ["closed.arshif"])
    let archive = try Archive(path: path, access: access)
    _ = try ArchiveSearcher(archive).list(ListRequest())
    try archive.close()
    #expect(try folder.names() == ["closed.arshif"])
  }

  @Test("An archive that could not be made leaves no file")
  func failedCreation() throws {
    // A folder where the write-ahead log belongs: SQLite makes the file, then fails.
    try FileManager.default.createDirectory(
      atPath: folder.path("new.arshif-wal"), withIntermediateDirectories: true)
    #expect(throws: ArchiveError.self) { try Archive(path: folder.path("new.arshif"), access: .create) }
    #expect(try !folder.names().contains("new.arshif"))
  }

  @Test("A log that a writer left behind is read, also beside a read-only file")
  func readsLog() throws {
    let path = folder.path("live.arshif")
    let writing = try Archive(path: path, access: .create)
    let writer = try ArchiveWriter(writing)
    try writer.add(IncomingArticle(.init("خبر", "نص")))
    try writer.flush()
    // A copy of the three files is what a crash leaves.
    for suffix in ["", "-wal", "-shm"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: folder.path("crashed.arshif") + suffix)
    }
    let crashed = try Archive(path: folder.path("crashed.arshif"), access: .read)
    #expect(try ArchiveSearcher(crashed).state().articleCount == 1)
  }

  @Test(
    "Names with spaces, Arabic and signs of addresses",
    arguments: ["أرشيف الأخبار.arshif", "a b?c#d%20.arshif"])
  func unusualNames(name: String) throws {
    let path = try folder.closedArchive(name)
    try folder.setMode(0o444, of: path)
    let archive = try Archive(path: path, access: .read)
    #expect(try ArchiveSearcher(archive).state().articleCount == 1)
  }
}
