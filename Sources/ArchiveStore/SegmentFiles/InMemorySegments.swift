import ArabicText
import GRDB
import InvertedIndex
import Synchronization

/// Segments in memory of the articles that came since the ranking file was brought up to date.
///
/// They are built from texts by order of arrival, and kept from one state of the archive to the next. The latest articles are
/// in small segments, so that a new one costs few. Many articles are read from FTS5 instead (`UncoveredArticles`).
struct InMemorySegments: Sendable {
  /// Articles of a segment, and of one of the latest; the very latest are fewer.
  static let segmentSizes = [256, 16]
  /// FTS5's lists are read where there are this many times as many articles altogether.
  private static let greatestFactor = 4

  /// One entry of `changed`.
  struct Change: Hashable {
    let id: RowID
    let generation: Int
  }

  private struct RecentSegment {
    /// Nil where none of the articles was there any more.
    let segment: StoredSegment?
    /// Articles that were replaced when it was built: a reader in an older state still has them.
    let missing: [RowID]
  }

  private var built: [[Change]: RecentSegment] = [:]
  /// Shared by the copies of this value, so that it stays warm.
  private var forms = SharedFormIDCache(.builtIn)

  /// Has texts read with a lexicon. What was built with another one is forgotten.
  mutating func read(with lexicon: Lexicon) {
    guard lexicon.analyzerVersion != forms.lexicon.analyzerVersion else { return }
    built = [:]
    forms = SharedFormIDCache(lexicon)
  }

  /// The segments of `changes`; those that are not among them are forgotten.
  ///
  /// - Parameters:
  ///   - changes: in any order.
  ///   - limit: how many articles may be built, see `StoreTuning.recentLimit`.
  /// - Returns: nil where there are too many, and where one cannot be built, for two of its terms have one hash.
  mutating func segments(of changes: [Change], limit: Int, meanLength: Double, _ db: Database) throws
    -> [StoredSegment]?
  {
    guard changes.count <= limit * Self.greatestFactor else { return nil }
    let parts = Self.parts(changes.sorted { ($0.generation, $0.id) < ($1.generation, $1.id) })
    var kept: [[Change]: RecentSegment] = [:]
    for part in parts {
      guard let recent = built[part], recent.segment?.meanLength ?? meanLength == meanLength,
        try !Self.holdsAny(of: recent.missing, db)
      else { continue }
      kept[part] = recent
    }
    guard changes.count - kept.keys.reduce(0, { $0 + $1.count }) <= limit else { return nil }
    for part in parts where kept[part] == nil {
      guard let recent = try recentSegment(of: part.map(\.id).sorted(), meanLength, db: db) else {
        return nil
      }
      kept[part] = recent
    }
    built = kept
    return parts.compactMap { kept[$0]?.segment }
  }

  /// Cuts changes into what makes a segment each.
  private static func parts(_ changes: [Change]) -> [[Change]] {
    var parts: [[Change]] = []
    var rest = changes[...]
    for size in segmentSizes {
      while rest.count >= size {
        parts.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
    }
    return rest.isEmpty ? parts : parts + [Array(rest)]
  }

  private func recentSegment(of ids: [RowID], _ meanLength: Double, db: Database) throws -> RecentSegment? {
    var builder = SegmentBuilder()
    try forms.withCache { forms in try builder.add(ids[...], from: db, formIDs: forms) }
    guard builder.articleCount > 0 else { return RecentSegment(segment: nil, missing: ids) }
    return builder.finish(id: 0, meanLength: meanLength).map { bytes in
      let segment = StoredSegment(SegmentMemory(bytes))
      return RecentSegment(segment: segment, missing: ids.filter { segment?.ordinal(of: $0) == nil })
    }
  }

  /// Whether the archive has one of these articles in the state that `db` reads.
  private static func holdsAny(of ids: [RowID], _ db: Database) throws -> Bool {
    let select = try BoundStatement("SELECT 1 FROM article WHERE id = ?", db: db)
    return try ids.contains { id in
      select.bind(id, at: 1)
      return try select.first { _ in true } ?? false
    }
  }
}

/// A cache of forms that one thread has at a time.
private final class SharedFormIDCache: Sendable {
  let lexicon: Lexicon
  /// Made when it is first needed.
  private let cache = Mutex<FormIDCache?>(nil)

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  func withCache(_ body: (FormIDCache) throws -> Void) rethrows {
    try cache.withLock { cache in
      let warm = cache ?? FormIDCache(lexicon: lexicon, cacheBits: 14)
      cache = warm
      try body(warm)
    }
  }
}
