import ArabicText
import CSQLiteSettings
import Foundation
import GRDB
import GRDBSQLite
import Migrations

/// An archive file: opens it, brings its schema up to date, and hands out its writer and searcher.
///
/// Any number of searchers read while one writer writes, in this process and in others.
public final class Archive: Sendable {
  /// The file's path, as given.
  public let path: String

  /// The connection that was opened first: a pool where the archive may be written to.
  let reader: any DatabaseReader
  let readers: ReaderStack
  let pool: DatabasePool?
  let contexts: ConnectionContexts
  let tuning: StoreTuning
  let snapshots: IndexSnapshotCache
  let indexedLexicon: IndexedLexicon
  private let unlocked: ArchiveFile.State?

  /// Opens the archive at `path`.
  ///
  /// - Parameters:
  ///   - readers: how many searches may run at once; each takes a connection of its own, which is opened when it is first
  ///     needed and keeps up to 16 MB of the file in memory. Exports have connections besides.
  ///   - checkingAnalyzer: pass false to open an archive of another analyzer's version, to reindex it.
  public convenience init(
    path: String, access: ArchiveAccess, readers: Int = 4, checkingAnalyzer: Bool = true
  ) throws(ArchiveError) {
    try self.init(
      path: path, access: access, readers: readers, checkingAnalyzer: checkingAnalyzer, tuning: StoreTuning())
  }

  /// The same with sizes other than the usual.
  package init(
    path: String, access: ArchiveAccess, readers: Int = 4, checkingAnalyzer: Bool = true, tuning: StoreTuning
  ) throws(ArchiveError) {
    self.path = path
    self.tuning = tuning
    indexedLexicon = IndexedLexicon(path: path)
    snapshots = IndexSnapshotCache(
      archivePath: path, recentLimit: tuning.recentLimit, lexicon: indexedLexicon)
    let contexts = ConnectionContexts()
    let isNew = try ArchiveFile.check(path, access: access)
    do throws(ArchiveError) {
      let opened = try describingFailures(of: path) {
        try Self.open(path, access: access, readers: readers, contexts: contexts)
      }
      reader = opened.reader
      self.readers = opened.readers
      pool = opened.pool
      unlocked = opened.unlocked
      self.contexts = contexts
      try describingFailures(of: path) {
        try Self.prepare(opened, path: path, checkingAnalyzer: checkingAnalyzer)
      }
    } catch {
      if isNew { ArchiveFile.removeUnfinished(path) }
      throw error
    }
  }

  /// Closes the archive: everything is then in the one file, unless others have it open. It must not be used afterwards.
  public func close() throws(ArchiveError) {
    try describingFailures(of: path) {
      let readersClosed = Result { try readers.close() }
      try reader.close()
      try readersClosed.get()
      guard pool != nil else { return }
      // The pool closes its readers last, and they may not clear away the -wal and -shm files: one more connection does.
      let last = try ArchiveFile.connection(path)
      _ = try last.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
      try last.close()
    }
  }

  /// Runs `body` in a read transaction.
  ///
  /// GRDB's own `read` sets a pragma before and after, upon which SQLite compiles every cached statement again. Connections that
  /// read are set to do nothing else when they are opened.
  func readSnapshot<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try readers.withReader { try readSnapshot($0, body) }
  }

  /// Runs `body` in a read transaction that may take long, such as an export's: no search waits for it.
  func readLongSnapshot<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try readers.withOwnReader { try readSnapshot($0, body) }
  }

  private func readSnapshot<Value>(
    _ reader: DatabaseQueue, _ body: (Database) throws -> Value
  ) throws -> Value {
    try withoutActuallyEscaping(body) { body in
      try reader.unsafeRead { db in
        var value: Value?
        try db.inTransaction(.deferred) {
          try adoptLexicon(db)
          value = try body(db)
          return .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        return value
      }
    }
  }

  /// Has the connection read texts with the lexicon that the index was made with. To be called where a transaction begins.
  ///
  /// - Returns: that lexicon.
  @discardableResult
  func adoptLexicon(_ db: Database) throws -> Lexicon {
    let lexicon = try indexedLexicon.lexicon(of: db)
    contexts.context(of: db)?.lexicon = lexicon
    return lexicon
  }

  /// Throws where what was read without locks may not have been of one moment.
  func checkUnchanged() throws(ArchiveError) {
    if let unlocked, ArchiveFile.state(path) != unlocked { throw .changedWhileRead(path: path) }
  }

  private struct Opened {
    let reader: any DatabaseReader
    let readers: ReaderStack
    let pool: DatabasePool?
    /// The file as it was when it was opened without locks; nil where SQLite's locks guard it.
    var unlocked: ArchiveFile.State?
  }

  /// Connections that are opened later are of the same file: one that has been moved away is not made again, and another in its
  /// place is another archive.
  private static func stack(
    of path: String, at location: String, first: DatabaseQueue?, limit: Int, _ configuration: Configuration
  ) -> ReaderStack {
    let identity = ArchiveFile.identity(path)
    return ReaderStack(first: first, limit: limit) {
      guard let current = ArchiveFile.identity(path) else { throw ArchiveError.missing(path: path) }
      guard current == identity else { throw ArchiveError.changedWhileRead(path: path) }
      return try DatabaseQueue(path: location, configuration: configuration)
    }
  }

  /// SQLite's own code, or 0; no matter where another part of the process came first.
  private static let leanSQLite = sqlite_settings_without_memory_statistics()

  private static func open(
    _ path: String, access: ArchiveAccess, readers: Int, contexts: ConnectionContexts
  ) throws -> Opened {
    _ = leanSQLite
    var configuration = Configuration()
    configuration.busyMode = ArchiveFile.patience
    // For those who write: `readers` serve the rest.
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in try prepareConnection(db, access: access, contexts: contexts) }
    guard access == .read else {
      try ArchiveSchema(path: path).checkBeforeWriting()
      let location = ArchiveFile.location(path)
      let pool = try DatabasePool(path: location, configuration: configuration)
      configuration.readonly = true
      let stack = Self.stack(of: path, at: location, first: nil, limit: readers, configuration)
      return Opened(reader: pool, readers: stack, pool: pool)
    }
    // Where the file may be written to, so may the connection (it only ever queries): one that may not could not clear away
    // the -wal and -shm files when it closes last. A pool would not do: it writes to the file when it opens.
    configuration.readonly = !ArchiveFile.isWritable(path)
    // WAL needs files next to the archive. One that nobody has open is read without locks, and watched for changes.
    let state = ArchiveFile.state(path)
    let isImmutable = configuration.readonly && !state.hasLog
    let location = isImmutable ? ArchiveFile.immutableURI(path) : ArchiveFile.location(path)
    let queue = try DatabaseQueue(path: location, configuration: configuration)
    let stack = Self.stack(of: path, at: location, first: queue, limit: readers, configuration)
    return Opened(reader: queue, readers: stack, pool: nil, unlocked: isImmutable ? state : nil)
  }

  private static func prepareConnection(
    _ db: Database, access: ArchiveAccess, contexts: ConnectionContexts
  )
    throws
  {
    guard let connection = db.sqliteConnection else { return }
    let isReadOnly = access == .read || sqlite3_db_readonly(connection, "main") != 0
    let context = ConnectionContext(isReadOnly: isReadOnly)
    try AnalyzerTokenizer.register(on: db, context: context)
    try FTS5RowVisitor.register(on: db)
    contexts.register(context, for: connection)
    if isReadOnly { return try db.execute(sql: "PRAGMA cache_size = -16384; PRAGMA query_only = ON") }
    // An article touches some twenty pages, a fold of the count log thousands: a checkpoint, which waits for the disk, comes
    // every 64 MB, or as `BackgroundCheckpoint` says.
    // The page size binds only before the first table. Debian builds SQLite to overwrite what it deletes, which costs twice.
    try db.execute(
      sql: """
        PRAGMA page_size = \(ArchiveFile.pageSize);
        PRAGMA synchronous = NORMAL;
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = \(BackgroundCheckpoint.automaticPages.small);
        """)
  }

  private static func prepare(_ opened: Opened, path: String, checkingAnalyzer: Bool) throws {
    let schema = ArchiveSchema(path: path)
    if let pool = opened.pool {
      try pool.writeWithoutTransaction { db in try schema.migrate(db) }
    } else {
      try opened.reader.read { db in try schema.check(db) }
    }
    guard checkingAnalyzer else { return }
    try opened.reader.read { db in
      try schema.checkAnalyzer(db)
      try schema.checkIsLatest(db)
    }
  }
}
