import GRDB
import GRDBSQLite
import InvertedIndex
import Synchronization

/// The articles that no ranking segment holds, in row-id order, with what their lengths mean to the score.
final class UncoveredArticles: Sendable {
  /// Id ranges that FTS5 is asked for; more would cost more than they save.
  private static let greatestRangeCount = 8

  /// Which articles they are.
  enum Extent {
    /// Every article of the archive.
    case all
    /// Those that have changed since the ranking segments were made.
    case changed
    case none
  }

  /// Row ids, ascending.
  let ids: [RowID]
  /// `Score.lengthNorm` of each.
  let norms: [Float]
  /// Ranges of row ids that hold them, and little else; nil where they are all of the archive.
  let ranges: [ClosedRange<RowID>]?
  private let cachedAttributes = Mutex<UncoveredAttributes?>(nil)

  var count: Int { ids.count }

  /// Reads FTS5's own record of lengths: one varint a column in `%_docsize`.
  ///
  /// - Source: SQLite's FTS5 documentation, "The Document Sizes Table".
  init(_ extent: Extent, state: IndexState, db: Database) throws {
    var ids: [RowID] = []
    var norms: [Float] = []
    if extent != .none {
      let condition = extent == .all ? "" : "WHERE id IN (SELECT id FROM changed)"
      let select = "SELECT id, sz FROM \(TextIndex.table)_docsize \(condition) ORDER BY id"
      try BoundStatement(select, db: db).forEachRow { row in
        ids.append(BoundStatement.rowID(row, column: 0))
        let size = UnsafeRawBufferPointer(
          start: sqlite3_column_blob(row, 1), count: Int(sqlite3_column_bytes(row, 1)))
        norms.append(Score.lengthNorm(length: Self.sum(ofVarints: size), meanLength: state.meanLength))
      }
    }
    self.ids = ids
    self.norms = norms
    ranges = extent == .all ? nil : Self.ranges(ids)
  }

  /// The place of `id`, searching upwards from `hint`: cheap where ids come in ascending order.
  func place(of id: RowID, from hint: Int) -> Int? {
    // By number: it is asked for every row, and another target's functions are calls.
    let number = id.rawValue
    return ids.withUnsafeBufferPointer { ids in
      var low = hint < ids.count && ids[hint].rawValue <= number ? hint : 0
      var step = 1
      while low + step < ids.count, ids[low + step].rawValue < number {
        low += step
        step *= 2
      }
      let place = (low..<min(low + step, ids.count)).partitioningIndex { ids[$0].rawValue >= number }
      return place < ids.count && ids[place].rawValue == number ? place : nil
    }
  }

  /// Sources, sections and precisions, read once for all searches of this state.
  func attributes(_ db: Database) throws -> UncoveredAttributes {
    if let known = cachedAttributes.withLock({ $0 }) { return known }
    let read = try UncoveredAttributes(self, db: db)
    cachedAttributes.withLock { $0 = read }
    return read
  }

  /// Cuts at the widest gaps.
  private static func ranges(_ ids: [RowID]) -> [ClosedRange<RowID>] {
    guard let first = ids.first else { return [] }
    let gaps = ids.indices.dropFirst().map { (width: ids[$0 - 1].distance(to: ids[$0]), place: $0) }
    let widest = gaps.filter { $0.width > 1 }.sorted { $0.width > $1.width }.prefix(greatestRangeCount - 1)
    var ranges: [ClosedRange<RowID>] = []
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
