import GRDB
import GRDBSQLite

/// Which band keys the archive may hold, so that a large ingest need not look each of its articles' keys up: a Bloom filter.
///
/// Knows one state of the archive: what another program stores meanwhile makes it useless, and it is filled again. Keys that are
/// gone, and a few others, are taken for being there. It grows with the archive, so that these stay below one in a hundred up to
/// five million articles. Used by one thread at a time.
final class BandBloomFilter {
  /// 1 MB to 64 MB.
  private static let wordCounts = (least: 1 << 17, greatest: 1 << 23)
  /// With three bits a key, all in one word.
  private static let keysPerWord = 4

  /// A batch of fewer articles is not worth the filter's time and memory.
  private let smallestBatch: Int
  private var words: [UInt64] = []
  private var keyCount = 0
  /// The generation whose keys it holds; nil before it is filled.
  private var generation: Int?

  init(smallestBatch: Int) { self.smallestBatch = smallestBatch }

  /// Makes the filter ready for a batch.
  ///
  /// - Parameters:
  ///   - generation: of the archive before the batch.
  ///   - count: articles of the batch.
  /// - Returns: false where it is of no use.
  func prepare(generation: Int, count: Int, _ db: Database) throws -> Bool {
    let isFull = keyCount > words.count * Self.keysPerWord && words.count < Self.wordCounts.greatest
    if self.generation == generation, !isFull { return true }
    self.generation = nil
    guard count >= smallestBatch else { return false }
    // An ingest goes on: room for twice as many keys, so that the table is seldom read.
    let present = try Int.fetchOne(db, sql: "SELECT article_count FROM index_state") ?? 0
    clear(expecting: (present + count) * MinHashSignature.bandCount * 2)
    try BoundStatement("SELECT key FROM fingerprint_band", db: db).forEachRow {
      insert(Int32(truncatingIfNeeded: sqlite3_column_int64($0, 0)))
    }
    self.generation = generation
    return true
  }

  /// Makes it empty, and large enough for `keyCount` keys where the greatest size allows that.
  func clear(expecting keyCount: Int) {
    var count = Self.wordCounts.least
    while count < Self.wordCounts.greatest, count * Self.keysPerWord < keyCount { count *= 2 }
    words = [UInt64](repeating: 0, count: count)
    self.keyCount = 0
  }

  /// States that a batch whose keys were inserted has been committed.
  ///
  /// - Parameter generation: of the archive with the batch.
  func advance(to generation: Int) {
    if self.generation == generation - 1 { self.generation = generation }
  }

  @inline(__always)
  func mayHold(_ key: Int32) -> Bool {
    let (word, bits) = place(of: key)
    return words[word] & bits == bits
  }

  @inline(__always)
  func insert(_ key: Int32) {
    let (word, bits) = place(of: key)
    words[word] |= bits
    keyCount += 1
  }

  @inline(__always)
  private func place(of key: Int32) -> (word: Int, bits: UInt64) {
    let hash = UInt64(UInt32(bitPattern: key)) &* 0x9E37_79B9_7F4A_7C15
    let bits: UInt64 = 1 << (hash >> 46 & 63) | 1 << (hash >> 52 & 63) | 1 << (hash >> 58)
    return (Int(truncatingIfNeeded: hash >> 20) & (words.count - 1), bits)
  }
}
