import GRDB
import GRDBSQLite
import Synchronization

/// The articles of one generation of the archive in row-id order, with what their lengths mean to the score.
///
/// Twelve bytes an article. An article's place in it is its ordinal.
final class DocumentLengths: Sendable {
  let generation: Int
  /// Row ids, ascending.
  let ids: [Int64]
  /// `Score.lengthNorm` of each.
  let norms: [Float]

  var count: Int { ids.count }

  /// Reads FTS5's own record of lengths: one varint a column in `%_docsize`.
  /// - Source: SQLite's FTS5 documentation, "The Document Sizes Table".
  init(generation: Int, _ db: Database) throws {
    var ids: [Int64] = []
    var lengths: [UInt32] = []
    let statement = try db.makeStatement(sql: "SELECT id, sz FROM \(TextIndex.table)_docsize ORDER BY id")
    let handle = statement.sqliteStatement
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      ids.append(sqlite3_column_int64(handle, 0))
      let size = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(handle, 1), count: Int(sqlite3_column_bytes(handle, 1)))
      lengths.append(Self.sum(ofVarints: size))
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    let mean = lengths.isEmpty ? 1 : Double(lengths.reduce(0) { $0 + Int($1) }) / Double(lengths.count)
    self.generation = generation
    self.ids = ids
    norms = lengths.map { Score.lengthNorm(length: Int($0), meanLength: mean) }
  }

  /// The ordinal of `id`, searching upwards from `hint`: cheap where ids come in ascending order.
  func ordinal(of id: Int64, from hint: Int) -> Int? {
    ids.withUnsafeBufferPointer { ids in
      var low = hint < ids.count && ids[hint] <= id ? hint : 0
      var step = 1
      while low + step < ids.count, ids[low + step] < id {
        low += step
        step *= 2
      }
      var high = min(low + step, ids.count)
      while low < high {
        let middle = (low + high) / 2
        if ids[middle] < id { low = middle + 1 } else { high = middle }
      }
      return low < ids.count && ids[low] == id ? low : nil
    }
  }

  private static func sum(ofVarints bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum: UInt32 = 0
    var value: UInt32 = 0
    for byte in bytes {
      value = value << 7 | UInt32(byte & 0x7F)
      if byte & 0x80 == 0 {
        sum &+= value
        value = 0
      }
    }
    return sum
  }
}

/// Keeps the lengths of the newest generation that was asked for.
final class DocumentLengthsCache: Sendable {
  private let cached = Mutex<DocumentLengths?>(nil)

  /// The lengths as of the read transaction that `db` is in.
  func lengths(_ db: Database) throws -> DocumentLengths {
    let generation = try Int.fetchOne(db, sql: "SELECT generation FROM index_state") ?? 0
    if let known = cached.withLock({ $0 }), known.generation == generation { return known }
    let lengths = try DocumentLengths(generation: generation, db)
    cached.withLock { $0 = lengths }
    return lengths
  }
}
