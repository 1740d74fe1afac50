@testable import ArchiveStore
import Foundation
import GRDB
import Testing

@Suite("What SQLite's failures become")
struct DatabaseFailureTests {
  private static let cases: [(code: ResultCode, error: ArchiveError)] = [
    (.SQLITE_NOTADB, .notAnArchive(path: "a")),
    (.SQLITE_READONLY, .readOnly(path: "a")),
    (.SQLITE_READONLY_DIRECTORY, .readOnly(path: "a")),
    (.SQLITE_BUSY, .busy(path: "a")),
    (.SQLITE_BUSY_SNAPSHOT, .busy(path: "a")),
    (.SQLITE_LOCKED, .busy(path: "a")),
    (.SQLITE_CANTOPEN, .cannotOpen(path: "a", reason: "m")),
    (.SQLITE_FULL, .storage(path: "a", reason: "m")),
    (.SQLITE_IOERR_WRITE, .storage(path: "a", reason: "m")),
    (.SQLITE_CORRUPT, .database(path: "a", code: 11, message: "m")),
    (.SQLITE_CONSTRAINT_UNIQUE, .database(path: "a", code: 2067, message: "m")),
  ]

  @Test("Every code has its case", arguments: cases.indices)
  func codes(index: Int) {
    let (code, error) = Self.cases[index]
    #expect(throws: error) {
      try describingFailures(of: "a") { throw DatabaseError(resultCode: code, message: "m") }
    }
  }

  @Test("The archive's own errors pass unchanged")
  func ownErrors() {
    #expect(throws: ArchiveError.noSuchArticle(id: "7")) {
      try describingFailures(of: "a") { throw ArchiveError.noSuchArticle(id: "7") }
    }
  }

  @Test("Any other error is told with its words")
  func otherErrors() {
    #expect(throws: ArchiveError.self) {
      try describingFailures(of: "a") { throw CocoaError(.fileNoSuchFile) }
    }
  }
}
