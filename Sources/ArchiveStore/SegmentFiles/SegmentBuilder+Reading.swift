import GRDB
import GRDBSQLite
import InvertedIndex

extension SegmentBuilder {
  /// Takes the articles with these row ids from the archive; those that are gone are passed over.
  ///
  /// - Parameter onProgress: told now and then how many more are done.
  mutating func add(
    _ ids: ArraySlice<RowID>, from db: Database, formIDs: FormIDCache,
    _ onProgress: (Int) -> Void = { _ in }
  ) throws {
    let statement = try db.makeStatement(
      sql: "SELECT source_id, section_id, precision, title, body FROM article WHERE id = ?")
    let handle = statement.sqliteStatement
    var pending = 0
    for id in ids {
      sqlite3_bind_int64(handle, 1, id.rawValue)
      let code = withExtendedLifetime(statement) { sqlite3_step(handle) }
      if code == SQLITE_ROW {
        add(
          Facts(
            rowID: id, sourceID: UInt32(truncatingIfNeeded: sqlite3_column_int64(handle, 0)),
            sectionID: UInt32(truncatingIfNeeded: sqlite3_column_int64(handle, 1)),
            precision: DatePrecision(name: sqlite3_column_text(handle, 2))),
          title: BoundStatement.bytes(handle, column: 3), body: BoundStatement.bytes(handle, column: 4),
          formIDs)
      } else if code != SQLITE_DONE {
        throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
      sqlite3_reset(handle)
      pending += 1
      if pending == 1000 {
        onProgress(pending)
        pending = 0
      }
    }
    onProgress(pending)
  }
}
