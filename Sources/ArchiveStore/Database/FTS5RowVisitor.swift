import GRDB
import GRDBSQLite
import InvertedIndex

/// The FTS5 auxiliary function that shows each matching row to Swift.
///
/// - Source: SQLite's FTS5 documentation, "Custom Auxiliary Functions".
enum FTS5RowVisitor {
  static let name = "arshif_visit"
  private static let pointerType: StaticString = "arshif-row-visitor"

  /// What a statement calls for each row. Used by one thread, for one statement.
  private final class Visitor {
    let wantsWeights: Bool
    let body: (RowID, Int) -> Void

    init(wantsWeights: Bool, _ body: @escaping (RowID, Int) -> Void) {
      self.wantsWeights = wantsWeights
      self.body = body
    }

    func visit(_ api: UnsafePointer<Fts5ExtensionApi>, row: OpaquePointer?) {
      body(RowID(rawValue: api.pointee.xRowid(row)), wantsWeights ? Self.weight(api, row: row) : 0)
    }

    /// The weights of all occurrences of the expression's first phrase.
    private static func weight(_ api: UnsafePointer<Fts5ExtensionApi>, row: OpaquePointer?) -> Int {
      var iterator = Fts5PhraseIter()
      var column: Int32 = 0
      var offset: Int32 = 0
      guard api.pointee.xPhraseFirst(row, 0, &iterator, &column, &offset) == SQLITE_OK else { return 0 }
      let next = api.pointee.xPhraseNext
      var weight = 0
      while column >= 0 {
        weight += Score.occurrenceWeight(column: Int(column), offset: Int(offset))
        next?(row, &iterator, &column, &offset)
      }
      return weight
    }
  }

  static func register(on db: Database) throws {
    let api = FTS5.api(db)
    let code = api.pointee.xCreateFunction(UnsafeMutablePointer(mutating: api), name, nil, visit, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Calls `body` with each row that matches `expression` within `ids`, in the order of ids.
  ///
  /// - Parameters:
  ///   - ids: all where nil.
  ///   - wantsWeights: whether to sum the occurrence weights (`Score.occurrenceWeight`) of the expression's first phrase.
  static func forEachRow(
    matching expression: String, ids: ClosedRange<RowID>?, wantsWeights: Bool, _ db: Database,
    _ body: (_ id: RowID, _ weight: Int) -> Void
  ) throws {
    try withoutActuallyEscaping(body) { body in
      let visitor = Visitor(wantsWeights: wantsWeights, body)
      try withExtendedLifetime(visitor) { try run(visitor, expression: expression, ids: ids, db: db) }
    }
  }

  /// The row ids that match `expression` within `ids`, ascending.
  static func rowIDs(matching expression: String, ids: ClosedRange<RowID>?, _ db: Database) throws -> [RowID]
  {
    var found: [RowID] = []
    try forEachRow(matching: expression, ids: ids, wantsWeights: false, db) { id, _ in found.append(id) }
    return found
  }

  private static func run(
    _ visitor: Visitor, expression: String, ids: ClosedRange<RowID>?, db: Database
  )
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
    // SQLite keeps the pointer only while the statement runs, and the visitor outlives that.
    let pointer = Unmanaged.passUnretained(visitor).toOpaque()
    pointerType.withUTF8Buffer { type in
      _ = sqlite3_bind_pointer(
        handle, 2, pointer, UnsafeRawPointer(type.baseAddress)?.assumingMemoryBound(to: CChar.self), nil)
    }
    if let ids {
      sqlite3_bind_int64(handle, 3, ids.lowerBound.rawValue)
      sqlite3_bind_int64(handle, 4, ids.upperBound.rawValue)
    }
    var code = SQLITE_ROW
    withExtendedLifetime(statement) {
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
    Unmanaged<Visitor>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.visit(api, row: row) }
  }
}
