import GRDB
import InvertedIndex
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
      try archive.readLongSnapshot { db in
        var counts = (articles: 0, versions: 0)
        let versioned = try Set(RowID.fetchAll(db, sql: "SELECT DISTINCT article_id FROM article_version"))
        let versions = try db.makeStatement(
          sql: RecordRow.sql(
            from: "article_version", "WHERE article.article_id = ? ORDER BY article.position"))
        let rows = try Row.fetchCursor(db, sql: RecordRow.sql(from: "article", "ORDER BY article.id"))
        while let row = try rows.next() {
          let current = try RecordRow.article(row, versionOf: nil)
          try body(current)
          counts.articles += 1
          guard versioned.contains(row[0]) else { continue }
          for version in try Row.fetchAll(versions, arguments: [row[0] as RowID]) {
            try body(RecordRow.article(version, versionOf: current.archived?.id))
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
