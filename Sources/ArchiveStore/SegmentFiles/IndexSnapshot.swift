import GRDB
import GRDBSQLite
import InvertedIndex

/// All articles of one state of the archive as segments: those of the ranking file, and the rest.
final class IndexSnapshot: Sendable {
  /// A segment, and which of its articles are no longer as it has them.
  struct CoveredSegment: Sendable {
    let segment: StoredSegment
    /// Ordinals of articles that have changed or gone since the segment was made; nil where there are none.
    let outdated: OrdinalSet?

    /// Row ids of the articles that are as the segment has them.
    var currentRowIDs: [RowID] {
      (0..<segment.articleCount).filter { outdated?.contains($0) != true }.map { segment.rowIDs[$0] }
    }

    var currentCount: Int { segment.articleCount - (outdated?.count ?? 0) }
  }

  let state: IndexState
  /// Segments of the ranking file; empty where there is none, or not the right one.
  let stored: [CoveredSegment]
  /// What `changed` holds, by row id; empty where there are no stored segments.
  private let changes: [InMemorySegments.Change]
  /// What `replaced` holds, ascending; empty where there are no stored segments.
  private let replaced: [RowID]
  /// Segments of articles that have come since, as long as they are few.
  let recent: [CoveredSegment]
  /// Articles that neither holds.
  let uncovered: UncoveredArticles
  /// Counts that are not in the tables yet.
  let counts: TermCountLog

  /// Articles that no stored segment holds as they are now.
  var uncoveredCount: Int { uncovered.count + recent.reduce(0) { $0 + $1.currentCount } }

  /// - Parameters:
  ///   - recentLimit: how many changed articles are few.
  ///   - known: the snapshot of another state, which saves work where its segments are the same.
  init(
    _ state: IndexState, stored: [StoredSegment], recent: inout InMemorySegments, recentLimit: Int,
    known: IndexSnapshot?, _ db: Database
  ) throws {
    self.state = state
    counts = try TermCountLog(db, known: known?.counts)
    guard !stored.isEmpty else {
      (self.stored, self.recent, changes, replaced) = ([], [], [], [])
      uncovered = try UncoveredArticles(.all, state: state, db: db)
      return
    }
    changes = try Self.changes(db)
    replaced = try Self.replaced(db)
    self.stored = Self.covered(
      stored, outdated: changes.map(\.id) + replaced,
      known: known?.state.rankingRevision == state.rankingRevision ? known : nil)
    let built = try recent.segments(of: changes, limit: recentLimit, meanLength: state.meanLength, db)
    self.recent = Self.covered(built ?? [], outdated: replaced, known: nil)
    uncovered = try UncoveredArticles(built == nil ? .changed : .none, state: state, db: db)
  }

  private static func changes(_ db: Database) throws -> [InMemorySegments.Change] {
    var changes: [InMemorySegments.Change] = []
    try BoundStatement("SELECT id, generation FROM changed ORDER BY id", db: db).forEachRow { row in
      changes.append(
        .init(id: BoundStatement.rowID(row, column: 0), generation: Int(sqlite3_column_int64(row, 1))))
    }
    return changes
  }

  private static func replaced(_ db: Database) throws -> [RowID] {
    var ids: [RowID] = []
    try BoundStatement("SELECT id FROM replaced ORDER BY id", db: db).forEachRow { row in
      ids.append(BoundStatement.rowID(row, column: 0))
    }
    return ids
  }

  /// The segments, each with the ordinals of its outdated articles.
  ///
  /// - Parameters:
  ///   - ids: of articles that have changed or gone.
  ///   - known: a snapshot of the same segments: where none of its ids has come back, only new ones are looked up.
  private static func covered(_ segments: [StoredSegment], outdated ids: [RowID], known: IndexSnapshot?)
    -> [CoveredSegment]
  {
    guard !ids.isEmpty else { return segments.map { CoveredSegment(segment: $0, outdated: nil) } }
    let ids = Set(ids)
    let before = Set((known?.changes.map(\.id) ?? []) + (known?.replaced ?? []))
    let canKeep = before.isSubset(of: ids) && known?.stored.count == segments.count
    let new = canKeep ? ids.subtracting(before) : ids
    return segments.enumerated().map { index, segment in
      let ordinals = new.compactMap { segment.ordinal(of: $0) }
      var outdated = canKeep ? known?.stored[index].outdated : nil
      if !ordinals.isEmpty, outdated == nil { outdated = OrdinalSet(blockCount: segment.blockCount) }
      for ordinal in ordinals { outdated?.insert(ordinal) }
      return CoveredSegment(segment: segment, outdated: outdated)
    }
  }
}
