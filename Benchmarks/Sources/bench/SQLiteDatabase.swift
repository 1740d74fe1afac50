import GRDBSQLite

/// A connection of SQLite's C interface, for what the product does not offer: FTS5 as it comes.
final class SQLiteDatabase {
  private let path: String
  private(set) var connection: OpaquePointer?

  /// Opens a file read-only, or a database in memory.
  init(path: String) throws {
    self.path = path
    let flags = path == ":memory:" ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    try check(sqlite3_open_v2(path, &connection, flags, nil))
  }

  deinit { sqlite3_close_v2(connection) }

  func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw error(code) }
  }

  func error(_ code: Int32) -> BenchError {
    .sqlite(
      path: path, code: code, message: connection.map { String(cString: sqlite3_errmsg($0)) } ?? "not open")
  }

  func execute(_ sql: String) throws { try check(sqlite3_exec(connection, sql, nil, nil, nil)) }

  /// FTS5's own interface on this connection.
  ///
  /// - Source: SQLite's FTS5 documentation, "Extending FTS5".
  func fts5() throws -> UnsafeMutablePointer<fts5_api> {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nil))
    defer { sqlite3_finalize(statement) }
    var api: UnsafeMutablePointer<fts5_api>?
    _ = withUnsafeMutablePointer(to: &api) { pointer in
      sqlite3_bind_pointer(statement, 1, pointer, "fts5_api_ptr", nil)
      return sqlite3_step(statement)
    }
    guard let api else { throw error(SQLITE_ERROR) }
    return api
  }
}

/// A prepared statement, kept for many runs.
final class SQLiteStatement {
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let database: SQLiteDatabase
  private var statement: OpaquePointer?

  init(_ sql: String, _ database: SQLiteDatabase) throws {
    self.database = database
    try database.check(sqlite3_prepare_v2(database.connection, sql, -1, &statement, nil))
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs the statement with `arguments` and calls `row` for each row with a reader of its columns.
  func run(_ arguments: [String], _ row: (SQLiteRow) -> Void) throws {
    defer { sqlite3_reset(statement) }
    for (index, argument) in arguments.enumerated() {
      try database.check(sqlite3_bind_text(statement, Int32(index + 1), argument, -1, Self.transient))
    }
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW {
      row(SQLiteRow(statement: statement))
      code = sqlite3_step(statement)
    }
    guard code == SQLITE_DONE else { throw database.error(code) }
  }
}

/// The row that a statement stands on. Valid inside the closure that received it.
struct SQLiteRow {
  fileprivate let statement: OpaquePointer?

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func text(_ column: Int32) -> String {
    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
  }
}
