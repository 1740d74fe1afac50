import GRDB
import GRDBSQLite
import Synchronization

/// The articles that no ranking segment holds, in row-id order, with what their lengths mean to the score.
final class UncoveredArticles: Sendable {
  /// Id ranges that FTS5 is asked for; more would cost more than they save.
  private static let greatestRangeCount = 8

  /// Row ids, ascending.
  let ids: [Int64]
  /// `Score.lengthNorm` of each.
  let norms: [Float]
  /// Ranges of row ids that hold them, and little else; nil where they are all of the archive.
  let ranges: [ClosedRange<Int64>]?
  private let cachedAttributes = Mutex<LiveAttributes?>(nil)

  var count: Int { ids.count }

  /// Reads FTS5's own record of lengths: one varint a column in `%_docsize`.
  ///
  /// - Parameter all: every article of the archive; otherwise those in `changed`; nil for none.
  /// - Source: SQLite's FTS5 documentation, "The Document Sizes Table".
  init(all: Bool?, _ state: IndexState, _ db: Database) throws {
    var ids: [Int64] = []
    var norms: [Float] = []
    if let all {
      let condition = all ? "" : "WHERE id IN (SELECT id FROM changed)"
      let select = "SELECT id, sz FROM \(TextIndex.table)_docsize \(condition) ORDER BY id"
      try BoundStatement(select, db).forEachRow { row in
        ids.append(sqlite3_column_int64(row, 0))
        let size = UnsafeRawBufferPointer(
          start: sqlite3_column_blob(row, 1), count: Int(sqlite3_column_bytes(row, 1)))
        norms.append(Score.lengthNorm(length: Self.sum(ofVarints: size), meanLength: state.meanLength))
      }
    }
    self.ids = ids
    self.norms = norms
    ranges = all == true ? nil : Self.ranges(ids)
  }

  /// The place of `id`, searching upwards from `hint`: cheap where ids come in ascending order.
  func place(of id: Int64, from hint: Int) -> Int? {
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

  /// Sources, sections and precisions, read once for all searches of this state.
  func attributes(_ db: Database) throws -> LiveAttributes {
    if let known = cachedAttributes.withLock({ $0 }) { return known }
    let read = try LiveAttributes(self, db)
    cachedAttributes.withLock { $0 = read }
    return read
  }

  /// Cuts at the widest gaps.
  private static func ranges(_ ids: [Int64]) -> [ClosedRange<Int64>] {
    guard let first = ids.first else { return [] }
    let gaps = ids.indices.dropFirst().map { (width: ids[$0] - ids[$0 - 1], place: $0) }
    let widest = gaps.filter { $0.width > 1 }.sorted { $0.width > $1.width }.prefix(greatestRangeCount - 1)
    var ranges: [ClosedRange<Int64>] = []
    var start = first
    for cut in widest.map(\.place).sorted() {
      ranges.append(start...ids[cut - 1])
      start = ids[cut]
    }
    return ranges + [start...ids[ids.count - 1]]
  }

  private static func sum(ofVarints bytes: UnsafeRawBufferPointer) -> Int {
    var sum = 0
    var value = 0
    for byte in bytes {
      value = value << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 {
        sum += value
        value = 0
      }
    }
    return sum
  }
}

/// Sources, sections and precisions of live articles, by place.
final class LiveAttributes: Sendable {
  let sources: [UInt32]
  let sections: [UInt32]
  let precisions: [UInt8]

  init(_ live: UncoveredArticles, _ db: Database) throws {
    var sources = [UInt32](repeating: 0, count: live.count)
    var sections = sources
    var precisions = [UInt8](repeating: 0, count: live.count)
    let columns = "SELECT id, source_id, section_id, precision FROM article"
    var hint = 0
    func take(_ row: OpaquePointer) {
      guard let place = live.place(of: sqlite3_column_int64(row, 0), from: hint) else { return }
      sources[place] = UInt32(truncatingIfNeeded: sqlite3_column_int64(row, 1))
      sections[place] = UInt32(truncatingIfNeeded: sqlite3_column_int64(row, 2))
      precisions[place] = DatePrecision(name: sqlite3_column_text(row, 3)).rawValue
      hint = place
    }
    let isAll = live.ranges == nil
    let select = try BoundStatement(columns + (isAll ? " ORDER BY id" : " WHERE id = ?"), db)
    // One pass over all, or one a live article.
    for id in isAll ? [0] : live.ids {
      if !isAll { select.bind(id, at: 1) }
      try select.forEachRow(take)
    }
    self.sources = sources
    self.sections = sections
    self.precisions = precisions
  }
}
