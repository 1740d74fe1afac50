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
struct ArchivedPages {
  let db: Database

  /// The public ids of the articles that the page gave before, or of the older versions that they have become.
  ///
  /// A page that names no source may have been given one by what was known of its article.
  func publicIDs(of page: PageKey) throws -> [String] {
    try ["article", "article_version"].flatMap { table in
      let select = try db.cachedStatement(
        sql: """
          SELECT public_id FROM \(table) LEFT JOIN source ON source.id = source_id
          WHERE record_sha256 = ?1 AND origin_record IS NULL AND (?2 IS NULL OR source.name IS ?2)
          """)
      // A record whose facts were corrected has left its id to the corrected one.
      return try String.fetchAll(select, arguments: [page.sha256, page.source]).map(
        ContentID.textID)
    }
  }
}
