import GRDB
import GRDBSQLite

/// The FTS5 auxiliary function that shows each matching row to a `ScorePass`.
///
/// - Source: SQLite's FTS5 documentation, "Custom Auxiliary Functions".
enum ScoreFunction {
  static let name = "arshif_visit"
  private static let pointerType: StaticString = "arshif-score-pass"

  static func register(on db: Database) throws {
    let api = FTS5.api(db)
    let code = api.pointee.xCreateFunction(UnsafeMutablePointer(mutating: api), name, nil, visit, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Runs `pass` over the rows that match `expression` within `ids`.
  static func run(_ pass: ScorePass, matching expression: String, ids: ClosedRange<Int64>?, _ db: Database)
    throws
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM \(TextIndex.table) WHERE \(TextIndex.table) MATCH ?1
        \(ids == nil ? "" : "AND rowid BETWEEN ?3 AND ?4") AND \(name)(\(TextIndex.table), ?2)
        """)
    // The function answers nothing, so no row passes the condition: all are visited in one step, and none has to be handed out.
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, 1, expression, -1, transient)
    // SQLite keeps the pointer only while the statement runs, and the pass outlives that.
    let pointer = Unmanaged.passUnretained(pass).toOpaque()
    pointerType.withUTF8Buffer { type in
      _ = sqlite3_bind_pointer(
        handle, 2, pointer, UnsafeRawPointer(type.baseAddress)?.assumingMemoryBound(to: CChar.self), nil)
    }
    if let ids {
      sqlite3_bind_int64(handle, 3, ids.lowerBound)
      sqlite3_bind_int64(handle, 4, ids.upperBound)
    }
    var code = SQLITE_ROW
    withExtendedLifetime(pass) {
      while code == SQLITE_ROW { code = sqlite3_step(handle) }
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  private static let visit: fts5_extension_function = { api, row, _, count, arguments in
    guard let api, count == 1, let argument = arguments?.pointee else { return }
    let pointer = pointerType.withUTF8Buffer { type in
      sqlite3_value_pointer(argument, UnsafeRawPointer(type.baseAddress)?.assumingMemoryBound(to: CChar.self))
    }
    guard let pointer else { return }
    Unmanaged<ScorePass>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.visit(api, row) }
  }
}
