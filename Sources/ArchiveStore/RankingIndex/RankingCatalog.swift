import GRDB
import Synchronization

/// All articles of one state of the archive as segments: those of the ranking file, and the rest.
final class RankingCatalog: Sendable {
  let state: IndexState
  /// Segments of the ranking file; empty where there is none, or not the right one.
  let stored: [StoredSegment]
  /// For each stored segment, the ordinals of articles that have changed or gone since; nil where there are none.
  let outdated: [OrdinalSet?]
  /// Segments of articles that have come since, as long as they are few.
  let recent: [StoredSegment]
  /// Articles that neither holds.
  let live: LiveArticles

  /// Articles that no stored segment holds as they are now.
  var uncoveredCount: Int { live.count + recent.reduce(0) { $0 + $1.articleCount } }

  /// A set that any thread may read.
  struct OrdinalSet: @unchecked Sendable {
    let bits: DocumentBits
  }

  /// - Parameter recentLimit: how many changed articles are few.
  init(
    _ state: IndexState, stored: [StoredSegment], recent: inout RecentSegments, recentLimit: Int,
    _ db: Database
  ) throws {
    self.state = state
    self.stored = stored
    guard !stored.isEmpty else {
      outdated = []
      self.recent = []
      live = try LiveArticles(all: true, state, db)
      return
    }
    let changes = try Row.fetchAll(db, sql: "SELECT id, generation FROM changed ORDER BY id").map {
      RecentSegments.Change(id: $0[0], generation: $0[1])
    }
    outdated = stored.map { segment in
      var bits: DocumentBits?
      for change in changes {
        guard let ordinal = segment.ordinal(of: change.id) else { continue }
        let set = bits ?? DocumentBits(windowCount: segment.windowCount)
        set.insert(ordinal)
        bits = set
      }
      return bits.map { OrdinalSet(bits: $0) }
    }
    let areFew = changes.count <= recentLimit
    let built = areFew ? try recent.segments(of: changes, meanLength: state.meanLength, db) : nil
    self.recent = built ?? []
    live = try LiveArticles(all: built == nil ? false : nil, state, db)
  }
}

/// Keeps the catalog of the state that was asked for last, and the ranking file mapped.
final class RankingCatalogCache: Sendable {
  private struct Cached {
    var catalog: RankingCatalog?
    var file: RankingFile?
    var recent = RecentSegments()
    var recentLimit = RecentSegments.greatestCount
    /// Catalogs handed out.
    var uses = 0
  }

  /// How many searches pass between two looks at the memory that the ranking file takes.
  private static let usesBetweenBounds = 8

  private let archivePath: String
  private let cached = Mutex(Cached())

  init(archivePath: String) { self.archivePath = archivePath }

  /// Up to how many changed articles are kept as segments in memory; tests lower it, to have FTS5 read.
  func setRecentLimit(_ limit: Int) {
    cached.withLock {
      $0.recentLimit = limit
      $0.catalog = nil
    }
  }

  /// The catalog as of the read transaction that `db` is in.
  func catalog(_ db: Database) throws -> RankingCatalog {
    let due: RankingFile? = cached.withLock { cached in
      cached.uses += 1
      return cached.uses.isMultiple(of: Self.usesBetweenBounds) ? cached.file : nil
    }
    due?.boundResidentPages()
    let state = try IndexState(db)
    if let known = cached.withLock({ $0.catalog }), known.state == state { return known }
    // Another thread may be at the same: what it built of the recent articles is then built twice, and one is kept.
    var (recent, limit) = cached.withLock { ($0.recent, $0.recentLimit) }
    let catalog = try RankingCatalog(
      state, stored: storedSegments(state, db), recent: &recent, recentLimit: limit, db)
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
