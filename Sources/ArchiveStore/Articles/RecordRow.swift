import Foundation
import GRDB
import InvertedIndex
import NewsIngest

/// The columns of a whole record, and how to read them.
enum RecordRow {
  static func sql(from table: String, _ rest: String) -> String {
    """
    SELECT article.id, public_id, external_id, title, body, published, published_offset_minutes, published_raw,
      published_from, source.name, section.name, author, url, image, removed, location, format, encoding, extractor,
      ingested_at, origin_record, record_sha256, fetched_at
    FROM \(table) AS article \(SummaryColumns.joins) JOIN origin ON origin.id = article.origin_id \(rest)
    """
  }

  static func article(_ row: Row, versionOf current: String?) throws -> Article {
    let removed: String? = row[14]
    var article = Article(
      externalID: row[2], title: row[3], body: row[4],
      published: SummaryColumns.publicationDate(local: row[5], offsetMinutes: row[6]), publishedRaw: row[7],
      publishedFrom: row[8], source: row[9], section: row[10], author: row[11], url: row[12], image: row[13],
      removedLines: try removed.map { try JSONDecoder().decode([RemovedLine].self, from: Data($0.utf8)) }
        ?? [])
    article.archived = ArchivedRecord(
      id: row[1], versionOf: current, location: row[15], format: row[16], encoding: row[17],
      extractor: row[18], ingestedAt: row[19], record: row[20], sha256: row[21], fetchedAt: row[22])
    return article
  }
}

extension IncomingArticle {
  /// An article of the archive as it came in; nil where no current one has this row id.
  init?(rowID: RowID, _ db: Database) throws {
    let select = try db.cachedStatement(sql: RecordRow.sql(from: "article", "WHERE article.id = ?"))
    guard let row = try Row.fetchOne(select, arguments: [rowID]),
      case var article = try RecordRow.article(row, versionOf: nil), let archived = article.archived
    else { return nil }
    article.archived = nil
    self.init(article, archived: archived)
  }
}
