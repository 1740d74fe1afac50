import GRDB
import GRDBSQLite

/// Which band keys the archive may hold, so that a large ingest need not look each of its articles' keys up.
///
/// Knows one state of the archive: what another program stores meanwhile makes it useless, and it is filled anew. Keys that are
/// gone, and a few others, are taken for being there. Used by one thread at a time.
final class BandFilter: @unchecked Sendable {
  /// From so many articles at once on it is worth its time and memory.
  static let smallestBatch = 1_000
  private static let bitCount = 1 << 26

  /// `smallestBatch`; tests make do with fewer.
  var smallestBatch = BandFilter.smallestBatch
  private var bits: [UInt64] = []
  /// The generation whose keys it holds; nil before it is filled.
  private var generation: Int?

  /// Makes the filter ready for a batch.
  ///
  /// - Parameters:
  ///   - generation: of the archive before the batch.
  ///   - count: articles of the batch.
  /// - Returns: false where it is of no use.
  func prepare(generation: Int, count: Int, _ db: Database) throws -> Bool {
    if self.generation == generation { return true }
    self.generation = nil
    guard count >= smallestBatch else { return false }
    bits = [UInt64](repeating: 0, count: Self.bitCount / 64)
    let select = try db.cachedStatement(sql: "SELECT key FROM fingerprint_band")
    let handle = select.sqliteStatement
    try withExtendedLifetime(select) {
      defer { sqlite3_reset(handle) }
      var code = sqlite3_step(handle)
      while code == SQLITE_ROW {
        insert(Int32(truncatingIfNeeded: sqlite3_column_int64(handle, 0)))
        code = sqlite3_step(handle)
      }
      guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    self.generation = generation
    return true
  }

  /// States that a batch whose keys were inserted has been committed.
  ///
  /// - Parameter generation: of the archive with the batch.
  func advance(to generation: Int) {
    if self.generation == generation - 1 { self.generation = generation }
  }

  @inline(__always)
  func mayHold(_ key: Int32) -> Bool {
    let bit = Int(UInt32(bitPattern: key)) & (Self.bitCount - 1)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  @inline(__always)
  func insert(_ key: Int32) {
    let bit = Int(UInt32(bitPattern: key)) & (Self.bitCount - 1)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }
}
