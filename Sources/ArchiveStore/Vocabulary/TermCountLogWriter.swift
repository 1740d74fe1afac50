import GRDB
import GRDBSQLite

/// Keeps the counts of transactions in `count_log`, and adds them to `vocabulary` and `written_form` when they have become many.
///
/// One article's words stand on some 280 pages of these tables, and on one of the log. Rows are merged sixteen at a time, so that a
/// reader has few to look into. Lives for one transaction.
struct TermCountLogWriter {
  /// So many rows of one level become one of the next.
  static let fanIn = 16
  /// A log of fewer bytes takes next to no time to read, and is left as it is when a writer finishes.
  static let smallestFold = 256 << 10
  /// A log of large transactions may have more bytes: that of this many like the last one, up to `greatestBulkLog`.
  private static let bulkRunCount = 24
  private static let greatestBulkLog = 64 << 20

  private struct Row {
    let id: Int64
    let level: Int
    let byteCount: Int
  }

  private let db: Database
  private let greatestLog: Int

  /// - Parameter greatestLog: bytes of a log of small transactions.
  init(db: Database, greatestLog: Int = 5 << 19) {
    self.db = db
    self.greatestLog = greatestLog
  }

  /// Adds the counts of the transaction that leads to `generation`.
  func append(_ run: TermCountRun, generation: Int) throws {
    guard !run.isEmpty else { return }
    let bytes = run.encoded()
    let rows = try rows()
    let limit = max(greatestLog, min(Self.bulkRunCount * bytes.count, Self.greatestBulkLog))
    guard rows.reduce(bytes.count, { $0 + $1.byteCount }) <= limit else { return try fold(rows, and: run) }
    var absorbed: [Row] = []
    var level = 0
    // Rows of large transactions are few, and merging them would cost more than it spares.
    while case let peers = rows.filter({ $0.level == level }), peers.count >= Self.fanIn - 1,
      peers.reduce(0, { $0 + $1.byteCount }) <= greatestLog
    {
      absorbed = peers + absorbed
      level += 1
    }
    let counts = absorbed.isEmpty ? bytes : TermCountRun(merging: try runs(absorbed, and: run)).encoded()
    try delete(absorbed)
    try insert(counts, id: Int64(generation), level: level)
  }

  /// Adds all that the log holds to the tables, and empties it.
  ///
  /// - Parameter smallest: leaves a log of fewer bytes alone.
  func fold(smallest: Int = 1) throws {
    let rows = try rows()
    guard rows.reduce(0, { $0 + $1.byteCount }) >= smallest else { return }
    try fold(rows, and: TermCountRun())
  }

  private func fold(_ rows: [Row], and run: TermCountRun) throws {
    try VocabularyWriter(db: db).add(runs(rows, and: run))
    try db.execute(sql: "DELETE FROM count_log; UPDATE index_state SET count_revision = count_revision + 1")
  }

  /// What the rows hold, oldest first, and `run` after it.
  private func runs(_ rows: [Row], and run: TermCountRun) throws -> [TermCountRun] {
    try rows.sorted { $0.id < $1.id }.map { try TermCountLog.run($0.id, db: db) } + [run]
  }

  private func rows() throws -> [Row] {
    try GRDB.Row.fetchAll(db.cachedStatement(sql: "SELECT id, level, length(counts) FROM count_log")).map {
      Row(id: $0[0], level: $0[1], byteCount: $0[2])
    }
  }

  private func delete(_ rows: [Row]) throws {
    guard !rows.isEmpty else { return }
    let delete = try BoundStatement("DELETE FROM count_log WHERE id = ?", db: db)
    for row in rows {
      delete.bind(row.id, at: 1)
      try delete.run()
    }
  }

  private func insert(_ counts: [UInt8], id: Int64, level: Int) throws {
    let insert = try BoundStatement("INSERT INTO count_log (id, level, counts) VALUES (?, ?, ?)", db: db)
    insert.bind(id, at: 1)
    insert.bind(level, at: 2)
    try counts.withUnsafeBytes { bytes in
      insert.bindBorrowed(blob: bytes, at: 3)
      try insert.run()
    }
  }
}

extension DatabasePool {
  /// Folds the archive's count log in a transaction of its own.
  func foldCountLog() throws {
    try writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try TermCountLogWriter(db: db).fold()
        return .commit
      }
    }
  }
}
