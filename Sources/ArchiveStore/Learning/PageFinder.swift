import Foundation
import GRDB
import NewsIngest

/// What a page is known by: read again, with more learnt, the same bytes may give another body.
struct PageKey: Hashable {
  let sha256: Data
  let source: String?

  /// Nil for what is no page.
  init?(_ incoming: IncomingArticle) {
    guard !incoming.article.pageLines.isEmpty else { return nil }
    sha256 = incoming.sha256
    source = incoming.article.source
  }
}

/// Finds pages that the archive has already. Lives for one transaction.
struct PageFinder {
  let db: Database

  /// The public id of the article that the page gave before, or of the older version that it has become.
  func publicID(of page: PageKey) throws -> String? {
    for table in ["article", "article_version"] {
      let select = try db.cachedStatement(
        sql: """
          SELECT public_id FROM \(table) LEFT JOIN source ON source.id = source_id
          WHERE record_sha256 = ? AND origin_record IS NULL AND source.name IS ? ORDER BY \(table).id LIMIT 1
          """)
      if let id = try String.fetchOne(select, arguments: [page.sha256, page.source]) { return id }
    }
    return nil
  }
}
