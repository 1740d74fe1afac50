public import ArabicCalendar
import ArabicText
import Foundation
import GRDB

/// What an archive holds, in numbers.
public struct ArchiveStatistics: Sendable {
  /// A name and how many articles it has.
  public struct Count: Sendable, Equatable {
    /// Name of a source, section or year; nil for articles without one.
    public let name: String?
    /// Articles.
    public let articles: Int
  }

  /// All articles.
  public let articleCount: Int
  /// Articles without a sure date.
  public let undatedCount: Int
  /// Publication dates of the oldest and newest article.
  public let oldest: PublicationDate?
  /// Publication date of the newest article.
  public let newest: PublicationDate?
  /// Articles by source, most first.
  public let sources: [Count]
  /// Articles by section, most first.
  public let sections: [Count]
  /// Dated articles by year, oldest first.
  public let years: [Count]
  /// Distinct light stems.
  public let stemCount: Int
  /// Distinct normalised written forms.
  public let formCount: Int
  /// Older texts of articles, kept next to them.
  public let versionCount: Int
  /// Groups of articles that are copies of one text.
  public let storyCount: Int
  /// Articles in such groups.
  public let copyCount: Int
  /// Articles that the ranking index holds as they are now.
  public let rankedCount: Int
  /// Size of the ranking index's file; 0 where there is none.
  public let rankingBytes: Int
  /// Size of the archive's file.
  public let fileBytes: Int
  /// Version of the analyzer that made the index.
  public let analyzer: String

  init(_ db: Database, snapshot: IndexSnapshot, path: String) throws {
    rankedCount = snapshot.state.articleCount - snapshot.uncoveredCount
    rankingBytes = snapshot.stored.isEmpty ? 0 : ArchiveFile.size(RankingFile.path(of: path))
    articleCount = try Int.fetchOne(db, sql: "SELECT article_count FROM index_state") ?? 0
    undatedCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE published IS NULL") ?? 0
    oldest = try Self.edge("ASC", db: db)
    newest = try Self.edge("DESC", db: db)
    sources = try Self.counts(by: "source", db)
    sections = try Self.counts(by: "section", db)
    years = try Self.rows(
      "SELECT substr(published, 1, 4) AS year, count(*) FROM article WHERE published IS NOT NULL GROUP BY year ORDER BY year",
      db: db)
    (stemCount, formCount) = try VocabularyReader(db: db, log: snapshot.counts).sizes()
    versionCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM article_version") ?? 0
    let stories = try Row.fetchOne(
      db, sql: "SELECT count(DISTINCT story), count(*) FROM fingerprint WHERE story IS NOT NULL")
    (storyCount, copyCount) = (stories?[0] ?? 0, stories?[1] ?? 0)
    fileBytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    analyzer = try String.fetchOne(db, sql: "SELECT analyzer FROM index_state") ?? Analyzer.version
  }

  private static func edge(_ direction: String, db: Database) throws -> PublicationDate? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT published, published_offset_minutes FROM article WHERE published IS NOT NULL
        ORDER BY published \(direction) LIMIT 1
        """)
    return row.flatMap { SummaryColumns.publicationDate(local: $0[0], offsetMinutes: $0[1]) }
  }

  private static func counts(by table: String, _ db: Database) throws -> [Count] {
    try rows(
      """
      SELECT \(table).name, counted.articles FROM
        (SELECT \(table)_id AS id, count(*) AS articles FROM article GROUP BY \(table)_id) AS counted
      LEFT JOIN \(table) ON \(table).id = counted.id ORDER BY counted.articles DESC, \(table).name
      """, db: db)
  }

  private static func rows(_ sql: String, db: Database) throws -> [Count] {
    try Row.fetchAll(db, sql: sql).map { Count(name: $0[0], articles: $0[1]) }
  }
}
