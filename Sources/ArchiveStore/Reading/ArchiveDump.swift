import Foundation
import GRDB
public import NewsIngest

extension ArchiveSearcher {
  /// Hands out every article one by one, as of one moment: by date, the undated first, each followed by its older versions, the
  /// oldest first. Any number of articles in bounded memory.
  ///
  /// Stored in this order, they give an archive that answers as this one does.
  /// - Parameter body: receives each article; its `archived` is never nil.
  /// - Returns: how many articles and older versions there were.
  public func forEachArticle(_ body: (Article) throws -> Void) throws -> (articles: Int, versions: Int) {
    let counts = try withoutActuallyEscaping(body) { body in
      try archive.readSnapshot { db in
        var counts = (articles: 0, versions: 0)
        let versioned = try Set(Int64.fetchAll(db, sql: "SELECT DISTINCT article_id FROM article_version"))
        let versions = try db.makeStatement(
          sql: ArchiveDumpRow.sql(
            from: "article_version", "WHERE article.article_id = ? ORDER BY article.position"))
        let rows = try Row.fetchCursor(db, sql: ArchiveDumpRow.sql(from: "article", "ORDER BY article.id"))
        while let row = try rows.next() {
          let current = try ArchiveDumpRow.article(row, versionOf: nil)
          try body(current)
          counts.articles += 1
          guard versioned.contains(row[0]) else { continue }
          for version in try Row.fetchAll(versions, arguments: [row[0] as Int64]) {
            try body(ArchiveDumpRow.article(version, versionOf: current.archived?.id))
            counts.versions += 1
          }
        }
        return counts
      }
    }
    try archive.checkUnchanged()
    return counts
  }
}

/// The columns of a whole article, and how to read them.
private enum ArchiveDumpRow {
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
