import Foundation
import GRDB
import GRDBSQLite
import InvertedIndex

/// A statement for hot loops: values are bound and steps taken by SQLite's own functions, without an array of boxed
/// arguments a row.
///
/// - Units: parameters count from 1.
/// - Errors: `DatabaseError`, as GRDB throws them.
struct BoundStatement {
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let db: Database
  private let statement: Statement
  private let handle: OpaquePointer

  /// Takes the statement from the connection's cache; another user of the same SQL must not run meanwhile.
  init(_ sql: String, db: Database) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ number: Int64?, at parameter: Int32) {
    guard let number else { return bindNull(at: parameter) }
    sqlite3_bind_int64(handle, parameter, number)
  }

  func bind(_ number: Int?, at parameter: Int32) { bind(number.map(Int64.init), at: parameter) }

  func bind(_ rowID: RowID?, at parameter: Int32) { bind(rowID?.rawValue, at: parameter) }

  func bindNull(at parameter: Int32) { sqlite3_bind_null(handle, parameter) }

  /// Copies the text.
  func bind(_ text: String?, at parameter: Int32) {
    guard var text else { return bindNull(at: parameter) }
    text.withUTF8 { bind($0, destructor: Self.transient, at: parameter) }
  }

  /// Borrows the text: it must stay where it is until `run`, `first` or `forEachRow` has returned.
  func bindBorrowed(_ text: UnsafeBufferPointer<UInt8>, at parameter: Int32) {
    bind(text, destructor: nil, at: parameter)
  }

  /// Copies the bytes.
  func bind(_ bytes: Data, at parameter: Int32) {
    bytes.withUnsafeBytes { buffer in
      _ = sqlite3_bind_blob(handle, parameter, buffer.baseAddress, Int32(buffer.count), Self.transient)
    }
  }

  /// Borrows the bytes: they must stay where they are until `run`, `first` or `forEachRow` has returned.
  func bindBorrowed(blob: UnsafeRawBufferPointer, at parameter: Int32) {
    sqlite3_bind_blob(handle, parameter, blob.baseAddress, Int32(blob.count), nil)
  }

  private func bind(
    _ text: UnsafeBufferPointer<UInt8>, destructor: sqlite3_destructor_type?, at parameter: Int32
  ) {
    guard let base = text.baseAddress else {
      sqlite3_bind_text(handle, parameter, "", 0, Self.transient)
      return
    }
    let bytes = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, parameter, bytes, Int32(text.count), destructor)
  }

  /// Runs a statement that gives no rows.
  func run() throws { _ = try first { _ in } }

  /// Runs the statement up to its first row.
  ///
  /// - Returns: what `body` makes of the row; nil where there is none.
  func first<Value>(_ body: (OpaquePointer) -> Value) throws -> Value? {
    try withExtendedLifetime(statement) {
      defer { reset() }
      return try step() ? body(handle) : nil
    }
  }

  /// Runs the statement to its end, and calls `body` with each row.
  func forEachRow(_ body: (OpaquePointer) throws -> Void) throws {
    try withExtendedLifetime(statement) {
      defer { reset() }
      while try step() { try body(handle) }
    }
  }

  /// - Returns: whether there is a row.
  private func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
    return false
  }

  private func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// A column of a row as text, borrowed until the next step.
  static func bytes(_ row: OpaquePointer?, column: Int32) -> UnsafeBufferPointer<UInt8> {
    // The text first: asking for it may convert the value, and with it the number of bytes.
    let text = sqlite3_column_text(row, column)
    return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(row, column)))
  }

  /// A column of a row as text.
  static func text(_ row: OpaquePointer?, column: Int32) -> String {
    String(decoding: bytes(row, column: column), as: UTF8.self)
  }

  /// A column of a row as text; nil where it is NULL.
  static func optionalText(_ row: OpaquePointer, column: Int32) -> String? {
    sqlite3_column_type(row, column) == SQLITE_NULL ? nil : text(row, column: column)
  }

  /// A column of a row as bytes.
  static func blob(_ row: OpaquePointer, column: Int32) -> [UInt8] {
    let bytes = UnsafeRawBufferPointer(
      start: sqlite3_column_blob(row, column), count: Int(sqlite3_column_bytes(row, column)))
    return Array(bytes)
  }

  /// A column of a row that is an article's row id.
  static func rowID(_ row: OpaquePointer, column: Int32) -> RowID {
    RowID(rawValue: sqlite3_column_int64(row, column))
  }

  /// A column of a row that is an article's row id; nil where it is NULL.
  static func optionalRowID(_ row: OpaquePointer, column: Int32) -> RowID? {
    sqlite3_column_type(row, column) == SQLITE_NULL ? nil : rowID(row, column: column)
  }

  /// A column of a row as a number; nil where it is NULL.
  static func optionalInt(_ row: OpaquePointer, column: Int32) -> Int? {
    sqlite3_column_type(row, column) == SQLITE_NULL ? nil : Int(sqlite3_column_int64(row, column))
  }
}
