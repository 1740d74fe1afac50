import GRDB
import GRDBSQLite
import Synchronization

/// All articles of one state of the archive as segments: those of the ranking file, and the rest.
final class IndexSnapshot: Sendable {
  let state: IndexState
  /// Segments of the ranking file; empty where there is none, or not the right one.
  let stored: [StoredSegment]
  /// What `changed` holds, by row id; empty where there are no stored segments.
  private let changes: [InMemorySegments.Change]
  /// What `replaced` holds, ascending; empty where there are no stored segments.
  private let replaced: [Int64]
  /// For each stored segment, the ordinals of articles that have changed or gone since; nil where there are none.
  let outdated: [FrozenOrdinalSet?]
  /// Segments of articles that have come since, as long as they are few.
  let recent: [StoredSegment]
  /// As `outdated`, for each recent segment.
  let outdatedRecent: [FrozenOrdinalSet?]
  /// Articles that neither holds.
  let live: UncoveredArticles
  /// Counts that are not in the tables yet.
  let counts: TermCountLog

  /// Articles that no stored segment holds as they are now.
  var uncoveredCount: Int {
    live.count
      + zip(recent, outdatedRecent).reduce(0) { $0 + $1.0.articleCount - ($1.1?.bits.count ?? 0) }
  }

  /// Row ids of recent articles.
  var recentRowIDs: [Int64] {
    zip(recent, outdatedRecent).flatMap { segment, outdated in
      (0..<segment.articleCount).filter { outdated?.bits.contains($0) != true }.map { segment.rowIDs[$0] }
    }
  }

  /// A set that any thread may read.
  struct FrozenOrdinalSet: @unchecked Sendable {
    let bits: OrdinalSet
  }

  /// - Parameters:
  ///   - recentLimit: how many changed articles are few.
  ///   - known: the catalog of another state, which saves work where its segments are the same.
  init(
    _ state: IndexState, stored: [StoredSegment], recent: inout InMemorySegments, recentLimit: Int,
    known: IndexSnapshot?, _ db: Database
  ) throws {
    self.state = state
    counts = try TermCountLog(db, known: known?.counts)
    self.stored = stored
    guard !stored.isEmpty else {
      outdated = []
      changes = []
      replaced = []
      self.recent = []
      outdatedRecent = []
      live = try UncoveredArticles(all: true, state, db)
      return
    }
    changes = try Self.changes(db)
    replaced = try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM replaced ORDER BY id"))
    outdated = Self.outdated(
      stored, changes.map(\.id) + replaced,
      known: known?.state.rankingRevision == state.rankingRevision ? known : nil)
    let built = try recent.segments(of: changes, limit: recentLimit, meanLength: state.meanLength, db)
    self.recent = built ?? []
    outdatedRecent = Self.outdated(self.recent, replaced, known: nil)
    live = try UncoveredArticles(all: built == nil ? false : nil, state, db)
  }

  private static func changes(_ db: Database) throws -> [InMemorySegments.Change] {
    var changes: [InMemorySegments.Change] = []
    try BoundStatement("SELECT id, generation FROM changed ORDER BY id", db).forEachRow { row in
      changes.append(.init(id: sqlite3_column_int64(row, 0), generation: Int(sqlite3_column_int64(row, 1))))
    }
    return changes
  }

  /// The ordinals of articles in each segment.
  ///
  /// - Parameters:
  ///   - ids: of articles that have changed or gone.
  ///   - known: a catalog of the same segments: where none of its has come back, only new ones are looked up.
  private static func outdated(_ segments: [StoredSegment], _ ids: [Int64], known: IndexSnapshot?)
    -> [FrozenOrdinalSet?]
  {
    guard !ids.isEmpty else { return segments.map { _ in nil } }
    let ids = Set(ids)
    let before = Set((known?.changes.map(\.id) ?? []) + (known?.replaced ?? []))
    let canKeep = before.isSubset(of: ids) && known?.outdated.count == segments.count
    let new = canKeep ? ids.subtracting(before) : ids
    return segments.enumerated().map { index, segment in
      let ordinals = new.compactMap { segment.ordinal(of: $0) }
      let kept = canKeep ? known?.outdated[index] : nil
      guard !ordinals.isEmpty else { return kept }
      let bits = OrdinalSet(windowCount: segment.windowCount)
      if let kept { bits.formUnion(kept.bits) }
      for ordinal in ordinals { bits.insert(ordinal) }
      return FrozenOrdinalSet(bits: bits)
    }
  }
}

/// Keeps the catalog of the state that was asked for last, and the ranking file mapped.
final class IndexSnapshotCache: Sendable {
  private struct Cached {
    var catalog: IndexSnapshot?
    var file: RankingFile?
    var recent = InMemorySegments()
    var recentLimit = InMemorySegments.greatestCount
  }

  private let archivePath: String
  private let cached = Mutex(Cached())

  init(archivePath: String) { self.archivePath = archivePath }

  /// Up to how many changed articles are kept as segments in memory; tests lower it, to have FTS5 read.
  func setRecentLimit(_ limit: Int) {
    cached.withLock {
      $0.recentLimit = limit
      $0.recent = InMemorySegments()
      $0.catalog = nil
    }
  }

  /// The catalog as of the read transaction that `db` is in.
  func catalog(_ db: Database) throws -> IndexSnapshot {
    cached.withLock { $0.file }?.boundResidentPages()
    let state = try IndexState(db)
    let known = cached.withLock { $0.catalog }
    if let known, known.state == state { return known }
    // Another thread may be at the same: what it built of the recent articles is then built twice, and one is kept.
    var (recent, limit) = cached.withLock { ($0.recent.lend(), $0.recentLimit) }
    let catalog = try IndexSnapshot(
      state, stored: storedSegments(state, db), recent: &recent, recentLimit: limit, known: known, db)
    cached.withLock { [recent] in
      $0.catalog = catalog
      $0.recent = recent
    }
    return catalog
  }

  private func storedSegments(_ state: IndexState, _ db: Database) throws -> [StoredSegment] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, byte_offset, byte_count FROM ranking_segment ORDER BY byte_offset")
    guard !rows.isEmpty else { return [] }
    if let file = cached.withLock({ $0.file }), let segments = Self.segments(rows, state, in: file) {
      return segments
    }
    let file = RankingFile(path: RankingFile.path(of: archivePath))
    cached.withLock { $0.file = file }
    return file.flatMap { Self.segments(rows, state, in: $0) } ?? []
  }

  /// All of them, or nil where one is not there.
  private static func segments(_ rows: [Row], _ state: IndexState, in file: RankingFile) -> [StoredSegment]? {
    var segments: [StoredSegment] = []
    for row in rows {
      let segment = file.segment(
        id: row[0], byteOffset: row[1], byteCount: row[2], meanLength: state.meanLength)
      guard let segment else { return nil }
      segments.append(segment)
    }
    return segments
  }
}
