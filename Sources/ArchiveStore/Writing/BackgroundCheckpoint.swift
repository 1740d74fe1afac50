import Dispatch
import GRDB
import Synchronization

/// Brings what large batches have committed from the write-ahead log into the archive's file while the next one is written.
///
/// The writer would wait for the disk meanwhile. Where the log has grown by some batches it does wait, for SQLite begins a log
/// from its start only when a transaction finds all of it brought in. Used by one thread at a time.
final class BackgroundCheckpoint: Sendable {
  /// Pages in the log with which SQLite brings them in after a transaction: where batches are small, and where they are large
  /// and nothing else has come of it.
  static let automaticPages = (small: 8192, large: 65_536)
  /// Pages in the log with which a large batch waits until all are brought in.
  private static let waitingPages = 16_384

  private let path: String
  private let queue = DispatchQueue(label: "arshif.checkpoint")
  private let expectsLargeBatches = Mutex(false)
  /// Pages in the log when it was last looked at; 0 where all had to be brought in.
  private let pageCount = Mutex(0)

  /// - Parameter path: the archive's.
  init(path: String) { self.path = path }

  /// Tells SQLite, on the writer's connection, how often it is to bring the log in itself.
  func expect(largeBatches: Bool, _ db: Database) throws {
    guard largeBatches != expectsLargeBatches.withLock({ $0 }) else { return }
    let pages = largeBatches ? Self.automaticPages.large : Self.automaticPages.small
    try db.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)")
    expectsLargeBatches.withLock { $0 = largeBatches }
  }

  /// Brings in what a large batch has committed: begins to and returns, or, where the log is long, returns when it is done. Leaves
  /// small ones to SQLite.
  ///
  /// Where it fails SQLite does it after a later transaction, or when the archive is closed.
  func begin() {
    guard expectsLargeBatches.withLock({ $0 }) else { return }
    wait()
    guard pageCount.withLock({ $0 }) < Self.waitingPages else {
      _ = run()
      return pageCount.withLock { $0 = 0 }
    }
    queue.async { [self] in
      if let count = run() { pageCount.withLock { $0 = count } }
    }
  }

  /// Waits for what was begun.
  func wait() { queue.sync {} }

  /// - Returns: pages in the log.
  private func run() -> Int? {
    let connection = try? ArchiveFile.connection(path)
    return try? connection?.writeWithoutTransaction { db in try db.checkpoint(.passive).walFrameCount }
  }
}
