import ArabicText
import GRDB

/// The newsroom's lines of the lexicon in the archive; none in one that has still to be migrated. Lives for one transaction.
struct LexiconRows {
  /// What a line is to the index.
  enum State: String {
    /// The index was made with it.
    case indexed
    /// It waits for a reindex.
    case added
    /// The index was made with it, and the next one will not be.
    case removed
  }

  let db: Database

  /// The lines that the index was made with.
  func indexed() throws -> [LexiconLine] { try lines(where: "state <> 'added'").map(\.line) }

  /// The lines as they were edited last: the next index will be made with them.
  func current() throws -> [LexiconLine] { try lines(where: "state <> 'removed'").map(\.line) }

  /// All lines, those that were removed too, in the order in which they came.
  func all() throws -> [(line: LexiconLine, state: State)] { try lines(where: "true") }

  /// Lines that were added or removed since the index was made.
  func pendingCount() throws -> Int {
    guard try isThere() else { return 0 }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM lexicon_line WHERE state <> 'indexed'")) ?? 0
  }

  /// Adds a line that says what none of the current lines says. One that was removed since the index was made comes back, as it was
  /// typed then.
  func add(_ line: LexiconLine) throws {
    let removed = try lines(where: "state = 'removed'").map(\.line)
    guard let old = removed.first(where: { $0.folded.description == line.folded.description }) else {
      try db.execute(
        sql: "INSERT INTO lexicon_line (line, state) VALUES (?, 'added')", arguments: [line.description])
      return
    }
    try db.execute(
      sql: "UPDATE lexicon_line SET state = 'indexed' WHERE line = ?", arguments: [old.description])
  }

  /// Takes a line out. The index stays as it is.
  func remove(_ line: LexiconLine) throws {
    try db.execute(
      sql: "DELETE FROM lexicon_line WHERE line = ? AND state = 'added'", arguments: [line.description])
    try db.execute(
      sql: "UPDATE lexicon_line SET state = 'removed' WHERE line = ?", arguments: [line.description])
  }

  /// States that the index was made with the lines as they are.
  func settle() throws {
    try db.execute(
      sql: """
        DELETE FROM lexicon_line WHERE state = 'removed';
        UPDATE lexicon_line SET state = 'indexed';
        """)
  }

  private func isThere() throws -> Bool { try db.tableExists("lexicon_line") }

  private func lines(where condition: String) throws -> [(line: LexiconLine, state: State)] {
    guard try isThere() else { return [] }
    let rows = try Row.fetchAll(
      db, sql: "SELECT line, state FROM lexicon_line WHERE \(condition) ORDER BY id")
    return try rows.enumerated().map { index, row in
      guard let line = try? LexiconLine.lines(of: row[0]).first, let state = State(rawValue: row[1]) else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "line \(index + 1) of the lexicon is damaged")
      }
      return (line.numbered(index + 1), state)
    }
  }
}
