import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest

/// Where the postings of a test archive come from.
enum Tier: CaseIterable {
  /// All from FTS5: no ranking index.
  case live
  /// All from the ranking index, which was built in two steps.
  case indexed
  /// Two thirds of the articles from the ranking index, the rest, of any date, from segments in memory.
  case mixed
  /// As `mixed`, the rest from FTS5.
  case partlyLive
  /// All in the ranking index, a fifth of them marked as changed since, and thus from segments in memory.
  case outdated
}

extension TestArchive {
  /// An archive of `articles` whose postings come from where `tier` says.
  ///
  /// - Parameter segmentSize: articles of a ranking segment.
  convenience init(_ articles: [Article], tier: Tier, segmentSize: Int = 300) throws {
    var tuning = StoreTuning()
    if tier == .partlyLive { tuning.recentLimit = 0 }
    try self.init(tuning: tuning)
    let first = articles.count * 2 / 3
    try add(Array(articles[..<first]), limits: .init(articleCount: 450))
    if tier != .live { try optimize(segmentSize: segmentSize) }
    try add(Array(articles[first...]), limits: .init(articleCount: 70))
    if tier == .indexed || tier == .outdated { try optimize(segmentSize: segmentSize) }
    if tier == .outdated { try markChanged() }
  }

  /// Brings the ranking index up to date.
  @discardableResult
  func optimize(rebuilding: Bool = false, segmentSize: Int = 300) throws -> RankingIndexBuilder.Report {
    let tuned = try tuned { $0.segmentSize = segmentSize }
    return try RankingIndexBuilder(tuned.archive).optimize(rebuilding: rebuilding)
  }

  /// Says of every fifth article that it has changed since the ranking index was built.
  func markChanged() throws {
    try archive.tamper(
      """
      INSERT INTO changed SELECT id, (SELECT generation FROM index_state) FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM article)
      WHERE place % 5 = 0;
      UPDATE index_state SET generation = generation + 1
      """)
  }
}
