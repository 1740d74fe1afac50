public import ArabicCalendar
import GRDB

/// One of the texts that an article has had.
public struct ArticleVersion: Sendable, Equatable {
  /// The public id of this text. It stays valid when a newer one comes.
  public let id: String
  /// Whether searches find this text.
  public let isCurrent: Bool
  /// The headline of this version.
  public let title: String
  /// The date this version gave; nil where it gave no sure one.
  public let published: PublicationDate?
  /// When its page was fetched, ISO 8601 in UTC; nil where that is not known.
  public let fetchedAt: String?
  /// When it was ingested, ISO 8601 in UTC.
  public let ingestedAt: String
  /// Words that were not in the version before, and those of it that are gone; 0 for the oldest.
  public let wordsAdded: Int
  /// Words of the version before that are gone; 0 for the oldest.
  public let wordsRemoved: Int
}

extension ArticleReader {
  /// The row id of the current version of the article that `id` names, which may be an older one of it.
  func currentRowID(of id: String) throws -> Int64? {
    for sql in [
      "SELECT id FROM article WHERE public_id = ?",
      "SELECT article_id FROM article_version WHERE public_id = ?",
      "SELECT id FROM article WHERE external_id = ? ORDER BY id LIMIT 1",
    ] {
      if let row = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) { return row }
    }
    return nil
  }

  /// All versions of the article that `id` names, the newest first; nil where there is none.
  func versions(of id: String) throws -> [ArticleVersion]? {
    guard let current = try currentRowID(of: id) else { return nil }
    let columns = """
      article.public_id, article.title, article.published, article.published_offset_minutes, article.fetched_at,
      origin.ingested_at, article.body
      """
    let join = "JOIN origin ON origin.id = article.origin_id"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns), \(Int64.max) AS position FROM article \(join) WHERE article.id = ?1
        UNION ALL SELECT \(columns), article.position FROM article_version AS article \(join)
        WHERE article.article_id = ?1 ORDER BY position DESC
        """, arguments: [current])
    // The current one stands above all positions.
    return rows.enumerated().map { index, row in
      let before = index + 1 < rows.count ? rows[index + 1] : nil
      let change = before.map { old in
        TextComparison(old: old[1], new: row[1]) + TextComparison(old: old[6], new: row[6])
      }
      return ArticleVersion(
        id: row[0], isCurrent: index == 0, title: row[1],
        published: SummaryColumns.publicationDate(local: row[2], offsetMinutes: row[3]), fetchedAt: row[4],
        ingestedAt: row[5], wordsAdded: change?.added ?? 0, wordsRemoved: change?.removed ?? 0)
    }
  }
}

/// How many words two texts differ in.
private func + (left: TextComparison, right: TextComparison) -> (added: Int, removed: Int) {
  (left.wordsAdded + right.wordsAdded, left.wordsRemoved + right.wordsRemoved)
}

extension ArchiveSearcher {
  /// All versions of the article that `id` names, the newest first; one where its text has never changed.
  public func versions(of id: String) throws(ArchiveError) -> [ArticleVersion] {
    try read { db in
      guard let versions = try ArticleReader(db: db).versions(of: id) else {
        throw ArchiveError.noSuchArticle(id: id)
      }
      return versions
    }
  }
}
