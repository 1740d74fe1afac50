public import ArabicCalendar
import GRDB
import InvertedIndex
import NewsIngest

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
  /// What is known otherwise than in the version before; none for the oldest.
  public let changes: [FactChange]
}

extension ArticleTable {
  /// The row id of the current version of the article that `id` names, which may be an older one of it.
  func currentRowID(of id: String) throws -> RowID? {
    for sql in [
      "SELECT id FROM article WHERE public_id = ?",
      "SELECT article_id FROM article_version WHERE public_id = ?",
      "SELECT id FROM article WHERE external_id = ? ORDER BY id LIMIT 1",
    ] {
      if let row = try RowID.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) { return row }
    }
    return nil
  }

  /// All versions of the article that `id` names, the newest first; nil where there is none.
  func versions(of id: String) throws -> [ArticleVersion]? {
    guard let current = try currentRowID(of: id) else { return nil }
    let newest = RecordRow.sql(from: "article", "WHERE article.id = ?")
    let older = RecordRow.sql(
      from: "article_version", "WHERE article.article_id = ? ORDER BY article.position DESC")
    let records = try [newest, older].flatMap { sql in
      try Row.fetchAll(db, sql: sql, arguments: [current]).map { try RecordRow.article($0, versionOf: nil) }
    }
    return records.indices.compactMap { index in
      let before = index + 1 < records.count ? records[index + 1] : nil
      return ArticleVersion(records[index], isCurrent: index == 0, before: before)
    }
  }
}

extension ArticleVersion {
  /// Nil for what is no record of an archive.
  fileprivate init?(_ article: Article, isCurrent: Bool, before: Article?) {
    guard let archived = article.archived else { return nil }
    let texts =
      before.map {
        [TextComparison(old: $0.title, new: article.title), TextComparison(old: $0.body, new: article.body)]
      } ?? []
    self.init(
      id: archived.id, isCurrent: isCurrent, title: article.title, published: article.published,
      fetchedAt: archived.fetchedAt, ingestedAt: archived.ingestedAt,
      wordsAdded: texts.reduce(0) { $0 + $1.wordsAdded },
      wordsRemoved: texts.reduce(0) { $0 + $1.wordsRemoved },
      changes: before.map { FactChange.between($0, new: article) } ?? [])
  }
}

extension StoredArticle {
  /// What this record says otherwise than an older one.
  public func changes(from old: StoredArticle) -> [FactChange] { FactChange.between(old.record, new: record) }

  private var record: Article {
    Article(
      externalID: summary.externalID, title: summary.title, body: "", published: summary.published,
      source: summary.source, section: summary.section, author: summary.author, url: summary.url,
      image: image)
  }
}
