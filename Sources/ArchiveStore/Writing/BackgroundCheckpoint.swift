import Dispatch
import GRDB

/// Brings what large batches have committed from the write-ahead log into the archive's file while the next one is written.
///
/// The writer would wait for the disk meanwhile. It still has to do so when the log has grown by some batches: SQLite begins a
/// log anew only where a transaction finds all of it brought in.
final class BackgroundCheckpoint: @unchecked Sendable {
  /// Pages in the log at which the writer itself brings them in: while small transactions come, and while large ones do.
  static let pages = (small: 8192, large: 24_576)

  private let path: String
  private let queue = DispatchQueue(label: "arshif.checkpoint")
  /// On the queue only.
  private var connection: DatabaseQueue?

  /// - Parameter path: the archive's.
  init(path: String) { self.path = path }

  /// To be called within a large batch's transaction, by its connection.
  func expectLargeBatches(_ db: Database) throws { try Self.setLimit(Self.pages.large, db) }

  /// Begins to bring in what has been committed, and returns.
  ///
  /// What goes wrong is left to the writer, which does the same and tells.
  func begin() {
    queue.async { [self] in
      if connection == nil { connection = try? DatabaseQueue(path: ArchiveFile.location(path)) }
      _ = try? connection?.writeWithoutTransaction { db in try db.checkpoint(.passive) }
    }
  }

  /// Waits for what was begun, and has the writer's connection do the rest as before.
  func end(_ db: Database) throws {
    queue.sync { connection = nil }
    try Self.setLimit(Self.pages.small, db)
  }

  private static func setLimit(_ pages: Int, _ db: Database) throws {
    try db.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
  }
}
