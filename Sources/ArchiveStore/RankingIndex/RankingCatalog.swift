import GRDB
import Synchronization

/// All articles of one state of the archive as segments: those of the ranking file, and the rest.
final class RankingCatalog: Sendable {
  let state: IndexState
  /// Segments of the ranking file; empty where there is none, or not the right one.
  let stored: [StoredSegment]
  /// For each stored segment, the ordinals of articles that have changed or gone since; nil where there are none.
  let outdated: [OrdinalSet?]
  /// Articles that no stored segment holds as they are now.
  let live: LiveArticles

  /// A set that any thread may read.
  struct OrdinalSet: @unchecked Sendable {
    let bits: DocumentBits
  }

  init(_ state: IndexState, stored: [StoredSegment], _ db: Database) throws {
    self.state = state
    self.stored = stored
    guard !stored.isEmpty else {
      outdated = []
      live = try LiveArticles(all: true, state, db)
      return
    }
    let changed = try Int64.fetchAll(db, sql: "SELECT id FROM changed ORDER BY id")
    outdated = stored.map { segment in
      var bits: DocumentBits?
      for id in changed {
        guard let ordinal = segment.ordinal(of: id) else { continue }
        let set = bits ?? DocumentBits(windowCount: segment.windowCount)
        set.insert(ordinal)
        bits = set
      }
      return bits.map { OrdinalSet(bits: $0) }
    }
    live = try LiveArticles(all: changed.isEmpty ? nil : false, state, db)
  }
}

/// Keeps the catalog of the newest state that was asked for, and the ranking file mapped.
final class RankingCatalogCache: Sendable {
  private struct Cached {
    var catalog: RankingCatalog?
    var file: RankingFile?
  }

  private let archivePath: String
  private let cached = Mutex(Cached())

  init(archivePath: String) { self.archivePath = archivePath }

  /// The catalog as of the read transaction that `db` is in.
  func catalog(_ db: Database) throws -> RankingCatalog {
    let state = try IndexState(db)
    if let known = cached.withLock({ $0.catalog }), known.state == state { return known }
    let catalog = try RankingCatalog(state, stored: storedSegments(state, db), db)
    cached.withLock { $0.catalog = catalog }
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
