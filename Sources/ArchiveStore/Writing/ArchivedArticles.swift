import GRDB
import NewsIngest

/// Looks incoming articles up before they are analysed, so that running an ingest again costs little more than reading.
///
/// What it knows may be old, never wrong: an article that it does not know is looked up again when its batch is written.
struct ArchivedArticles {
  private let archive: Archive

  /// Nil where the archive is empty: a first ingest has nothing to look up.
  init?(_ archive: Archive) throws(ArchiveError) {
    let isEmpty = try describingFailures(of: archive.path) {
      try archive.readSnapshot { db in try Int.fetchOne(db, sql: "SELECT 1 FROM article LIMIT 1") == nil }
    }
    if isEmpty { return nil }
    self.archive = archive
  }

  /// `.sameContent` where the archive holds this very content under this very id of its source; nil for all else, which
  /// `DuplicateFinder` decides.
  func outcome(of article: Article, publicID: String) -> StoreOutcome? {
    try? archive.readSnapshot { db in
      if let externalID = article.externalID {
        let select = try db.cachedStatement(
          sql: """
            SELECT public_id FROM article
            WHERE external_id = ? AND source_id IS (SELECT id FROM source WHERE name = ?)
            """)
        let known = try String.fetchOne(select, arguments: [externalID, article.source])
        return known == publicID ? .sameContent(as: publicID) : nil
      }
      let select = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE public_id = ?")
      return try Int.fetchOne(select, arguments: [publicID]) == nil ? nil : .sameContent(as: publicID)
    }
  }
}
