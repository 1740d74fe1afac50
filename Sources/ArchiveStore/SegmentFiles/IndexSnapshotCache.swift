import GRDB
import InvertedIndex
import Synchronization

/// Keeps the snapshot of the state that was asked for last, and the ranking file mapped.
final class IndexSnapshotCache: Sendable {
  private struct Cached {
    var snapshot: IndexSnapshot?
    var file: RankingFile?
  }

  private let archivePath: String
  private let recentLimit: Int
  private let lexicon: IndexedLexicon
  private let cached = Mutex(Cached())
  /// Held by the thread that makes a snapshot: however many ask for it, it is made once.
  private let recent = Mutex(InMemorySegments())

  /// - Parameter recentLimit: `StoreTuning.recentLimit`.
  init(archivePath: String, recentLimit: Int, lexicon: IndexedLexicon) {
    self.lexicon = lexicon
    self.archivePath = archivePath
    self.recentLimit = recentLimit
  }

  /// The snapshot as of the read transaction that `db` is in.
  func snapshot(_ db: Database) throws -> IndexSnapshot {
    cached.withLock { $0.file }?.boundResidentPages()
    let state = try IndexState(db)
    if let known = known(state) { return known }
    return try recent.withLock { recent in
      // Another thread may have made it meanwhile.
      if let known = known(state) { return known }
      try recent.read(with: lexicon.lexicon(of: db))
      let before = cached.withLock { $0.snapshot }
      let snapshot = try IndexSnapshot(
        state, stored: storedSegments(state, db: db), recent: &recent, recentLimit: recentLimit,
        known: before, db)
      // One who reads an older state does not take the newer one from the others.
      if before.map({ $0.state.generation <= state.generation }) ?? true {
        cached.withLock { $0.snapshot = snapshot }
      }
      return snapshot
    }
  }

  private func known(_ state: IndexState) -> IndexSnapshot? {
    cached.withLock { $0.snapshot?.state == state ? $0.snapshot : nil }
  }

  private func storedSegments(_ state: IndexState, db: Database) throws -> [StoredSegment] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, byte_offset, byte_count FROM ranking_segment ORDER BY byte_offset")
    guard !rows.isEmpty else { return [] }
    if let file = cached.withLock({ $0.file }), let segments = Self.segments(rows, state: state, in: file) {
      return segments
    }
    let file = RankingFile(path: RankingFile.path(of: archivePath))
    cached.withLock { $0.file = file }
    return file.flatMap { Self.segments(rows, state: state, in: $0) } ?? []
  }

  /// All of them, or nil where one is not there.
  private static func segments(_ rows: [Row], state: IndexState, in file: RankingFile) -> [StoredSegment]? {
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
