import GRDB

/// When FTS5 merges its segments.
///
/// It merges segments of one level whatever their sizes. What is right for large batches would have single articles merge an
/// ingest's segments along with their own: gigabytes within one transaction, for the sake of a few articles. So the index is
/// told how articles come. Its setting `automerge` keeps that, which every writer reads.
/// - Source: SQLite's FTS5 documentation, "The 'automerge' Configuration Option" and "The 'merge' Command".
extension TextIndex {
  /// From this many articles on a batch is large.
  static let smallestLargeBatch = 1_000

  /// How articles come, as FTS5's setting `automerge` keeps it.
  private enum MergePace: Int {
    /// Large batches, a segment each. This many wait before FTS5 begins to merge them, for merging costs a tenth of an ingest.
    case large = 64
    /// A single article came after large batches, and their segments were told once to stay apart.
    case apart = 63
    /// Single articles, whose small segments are merged `singleFanIn` at a time, all at once.
    case single = 0

    /// What follows when a single article comes.
    var afterSingleArticle: MergePace {
      switch self {
      case .large: .apart
      case .apart, .single: .single
      }
    }
  }

  private static let singleFanIn = 64
  /// With large batches this many never come together; FTS5's default of 16 would have them merged at once.
  private static let largeCrisis = 256

  /// Call it before a large batch is written.
  static func expectLargeBatches(_ db: Database) throws {
    if try pace(db) != .large { try setLargePace(db) }
  }

  private static func setLargePace(_ db: Database) throws {
    try configure("crisismerge", value: largeCrisis, db: db)
    try configure("automerge", value: MergePace.large.rawValue, db: db)
  }

  /// Call it when single articles were written. The first two times after large batches it moves their segments to a level of their own.
  ///
  /// One time is not enough: where all segments are on one level FTS5 only begins to merge them, and what comes meanwhile
  /// joins that level.
  static func expectSingleArticles(_ db: Database) throws {
    let pace = try pace(db)
    guard pace != .single else { return }
    try configure("merge", value: -1, db: db)
    let next = pace?.afterSingleArticle ?? .apart
    if next == .single { try configure("crisismerge", value: singleFanIn, db: db) }
    try configure("automerge", value: next.rawValue, db: db)
  }

  /// Merges a part of what waits to be merged; the larger ones first.
  ///
  /// - Parameter pageCount: pages of the index to write, of some 4 KB.
  /// - Returns: whether there may be more.
  static func merge(pageCount: Int, _ db: Database) throws -> Bool {
    let before = db.totalChangesCount
    try configure("merge", value: pageCount, db: db)
    // The command itself changes a row.
    return db.totalChangesCount - before >= 2
  }

  static func setDefaults(_ db: Database) throws {
    // Terms wait in memory until 64 MB are worth a segment.
    try configure("hashsize", value: 64 << 20, db: db)
    try setLargePace(db)
  }

  /// Nil for a setting that is none of ours.
  private static func pace(_ db: Database) throws -> MergePace? {
    let select = try db.cachedStatement(sql: "SELECT v FROM \(table)_config WHERE k = 'automerge'")
    return try Int.fetchOne(select).map(MergePace.init) ?? .large
  }

  private static func configure(_ name: String, value: Int, db: Database) throws {
    try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES (?, ?)", arguments: [name, value])
  }
}
