import Foundation
import GRDB
import InvertedIndex
import NewsIngest
import NewsQuery

/// Reads single articles. Lives for one read transaction.
struct ArticleTable {
  let db: Database

  /// The summary and body of the article with a row id that the index gave. Index and articles change together, so it is there.
  func text(of rowID: RowID) throws -> (summary: ArticleSummary, body: String) {
    try first(
      "SELECT \(SummaryColumns.sql), article.body FROM article \(SummaryColumns.joins) WHERE article.id = ?",
      rowID: rowID
    ) { row in
      (SummaryColumns.summary(row), BoundStatement.text(row, column: Int32(SummaryColumns.count)))
    }
  }

  /// The summary of the article with a row id that the index gave.
  func summary(of rowID: RowID) throws -> ArticleSummary {
    try first(
      "SELECT \(SummaryColumns.sql) FROM article \(SummaryColumns.joins) WHERE article.id = ?", rowID: rowID,
      SummaryColumns.summary)
  }

  private func first<Value>(_ sql: String, rowID: RowID, _ body: (OpaquePointer) -> Value) throws -> Value {
    let select = try BoundStatement(sql, db: db)
    select.bind(rowID, at: 1)
    guard let value = try select.first(body) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "the index names an article that is not there")
    }
    return value
  }

  /// Whether a field of an article, or any where none is named, is as `check` asks; false where there is no such article.
  func holds(_ rowID: RowID, in field: SearchField?, _ check: (String) -> Bool) throws -> Bool {
    guard let text = try words(of: rowID) else { return false }
    return field != .body && check(text.title) || field != .title && check(text.body)
  }

  /// Title and body alone.
  func words(of rowID: RowID) throws -> (title: String, body: String)? {
    let select = try db.cachedStatement(sql: "SELECT title, body FROM article WHERE id = ?")
    return try Row.fetchOne(select, arguments: [rowID]).map { ($0[0], $0[1]) }
  }

  /// The article with a public id, which may be an older version of one, or else with a source's id; nil where there is none.
  func article(id: String) throws -> StoredArticle? {
    for (table, column) in [
      ("article", "public_id"), ("article_version", "public_id"), ("article", "external_id"),
    ] {
      let current =
        table == "article"
        ? "NULL" : "(SELECT public_id FROM article AS now WHERE now.id = article.article_id)"
      let select = try db.cachedStatement(
        sql: """
          SELECT \(SummaryColumns.sql), article.body, article.published_raw, article.published_from, article.image,
            article.removed, origin.location, article.origin_record, origin.format, origin.encoding, origin.extractor,
            origin.ingested_at, lower(hex(article.record_sha256)), article.fetched_at, \(current)
          FROM \(table) AS article \(SummaryColumns.joins) JOIN origin ON origin.id = article.origin_id
          WHERE article.\(column) = ? ORDER BY article.id LIMIT 1
          """)
      if let row = try Row.fetchOne(select, arguments: [id]) { return try Self.article(row) }
    }
    return nil
  }

  private static func article(_ row: Row) throws -> StoredArticle {
    let next = SummaryColumns.count
    let removed: String? = row[next + 4]
    let readAs = [row[next + 7], row[next + 8], row[next + 9]] as [String]
    return StoredArticle(
      summary: SummaryColumns.summary(row), body: row[next], publishedRaw: row[next + 1],
      publishedFrom: row[next + 2], image: row[next + 3],
      removedLines: try removed.map { try JSONDecoder().decode([RemovedLine].self, from: Data($0.utf8)) }
        ?? [],
      origin: row[next + 5], originRecord: row[next + 6], readAs: readAs.joined(separator: ", "),
      ingestedAt: row[next + 10], sha256: row[next + 11], fetchedAt: row[next + 12],
      currentID: row[next + 13])
  }
}
