import GRDB
import GRDBSQLite
import InvertedIndex

/// Walks through the written forms of an archive in the order of their bytes, by leaps: those of the table and those of the count log.
///
/// Each source is asked again only when its form lies before the place wanted. Lives for one read transaction.
struct FormCursor {
  private static let sql = "SELECT form FROM written_form WHERE form >= ?1 ORDER BY form LIMIT 1"

  private let select: BoundStatement
  private let log: TermCountLog
  /// The table's form; nil after the last.
  private var stored: [UInt8]? = []
  /// Where each row of the log stands.
  private var places: [Int]
  /// The form at hand; nil after the last.
  private(set) var form: [UInt8]? = []
  /// How often the table was asked.
  private(set) var seekCount = 0

  init(_ vocabulary: VocabularyReader) throws {
    select = try BoundStatement(Self.sql, db: vocabulary.db)
    log = vocabulary.log
    places = [Int](repeating: 0, count: log.rows.count)
  }

  /// Goes forward to the first form that is not below `target`, which is UTF-8; stays where the form at hand is not below it.
  mutating func seek(_ target: [UInt8]) throws {
    guard let form, form.isBelow(target) else { return }
    if let stored, stored.isBelow(target) {
      seekCount += 1
      self.stored = try target.withUnsafeBufferPointer { bytes in
        select.bindBorrowed(bytes, at: 1)
        return try select.first { Array(BoundStatement.bytes($0, column: 0)) }
      }
    }
    self.form = stored
    for (index, row) in log.rows.enumerated() {
      guard let logged = logged(row.run, place: &places[index], target: target) else { continue }
      if self.form.map(logged.isBelow) ?? true { self.form = logged }
    }
  }

  /// The first form of a run, from a place on, that is not below `target`.
  private func logged(_ run: TermCountRun, place: inout Int, target: [UInt8]) -> [UInt8]? {
    let key = place < run.forms.count ? run.withKey(run.forms[place], Array.init) : nil
    guard let key, key.isBelow(target) else { return key }
    place = target.withUnsafeBufferPointer { run.lowerBound($0, in: .forms) }
    return place < run.forms.count ? run.withKey(run.forms[place], Array.init) : nil
  }
}

extension [UInt8] {
  /// Whether it sorts before other bytes, in SQLite's BINARY order.
  fileprivate func isBelow(_ other: [UInt8]) -> Bool {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { TermCountRun.compare(left, right: $0) < 0 }
    }
  }
}
