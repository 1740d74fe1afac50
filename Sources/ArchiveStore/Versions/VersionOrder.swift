import GRDB
import InvertedIndex

/// The order of an article's older versions while more of them are filed. Lives for one transaction.
///
/// Places are found in memory, and written at the end: a row of versions takes time in proportion to its length.
struct VersionOrder {
  private struct Entry {
    /// The row of `article_version`.
    let id: Int64
    let publicID: String
    let time: RecordTime
    /// As it is stored.
    var position: Int
  }

  private let db: Database
  /// The oldest first.
  private var entries: [Entry]

  /// - Parameter current: the article's row id.
  init(ofArticle current: RowID, _ db: Database) throws {
    self.db = db
    let select = try db.cachedStatement(
      sql: """
        SELECT article_version.id, public_id, fetched_at, ingested_at, position
        FROM article_version JOIN origin ON origin.id = origin_id WHERE article_id = ? ORDER BY position
        """)
    entries = try Row.fetchAll(select, arguments: [current]).map { row in
      Entry(
        id: row[0], publicID: row[1], time: RecordTime(fetchedAt: row[2], storedAt: row[3]),
        position: row[4])
    }
  }

  /// The place of one more version among the others.
  ///
  /// - Parameters:
  ///   - time: it stands above the last that is not newer; nil where it is newer than all.
  ///   - newer: the public id of a version that it stands below in any case.
  ///   - older: the public id of a version that it stands right above, whatever the times.
  func place(time: RecordTime?, below newer: String?, above older: String?) -> Int {
    let end = newer.flatMap { id in entries.lastIndex { $0.publicID == id } } ?? entries.count
    // An export's next version stands above the one that was filed last.
    if let older, let index = entries[..<end].lastIndex(where: { $0.publicID == older }) { return index + 1 }
    guard let time else { return end }
    return entries[..<end].partitioningIndex { time.isOlder(than: $0.time) }
  }

  /// The position that a version at `place` is to be stored with, until `write()` makes room for it.
  func position(of place: Int) -> Int { place == 0 ? 1 : entries[place - 1].position + 1 }

  /// Takes a version that has been stored at `place`.
  mutating func insert(id: Int64, publicID: String, time: RecordTime, at place: Int) {
    entries.insert(
      Entry(id: id, publicID: publicID, time: time, position: position(of: place)), at: place)
  }

  /// Stores the positions that have changed.
  func write() throws {
    let update = try db.cachedStatement(sql: "UPDATE article_version SET position = ? WHERE id = ?")
    var position = 0
    for entry in entries {
      position = max(position + 1, entry.position)
      if position != entry.position { try update.execute(arguments: [position, entry.id]) }
    }
  }
}
