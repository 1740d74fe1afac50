import Foundation
import GRDB
import NewsIngest

/// Finds pages that the archive, or the batch before them, has already by their bytes: read again, with more learnt, they may
/// give another body. Lives for one transaction.
struct PageFinder {
  private struct Page: Hashable {
    let sha256: Data
    let source: String?
  }

  private let db: Database
  private let keepsDuplicates: Bool
  private var batch: [Page: String] = [:]

  init(db: Database, keepsDuplicates: Bool) {
    self.db = db
    self.keepsDuplicates = keepsDuplicates
  }

  /// The public id of the article that the same bytes gave before; nil for new pages and for what is no page.
  func publicID(of page: IncomingArticle) throws -> String? {
    guard !keepsDuplicates, !page.article.pageLines.isEmpty else { return nil }
    return try batch[Page(sha256: page.sha256, source: page.article.source)]
      ?? StoredPage.publicID(of: page, db)
  }

  /// Notes that the page is to be stored under this public id.
  mutating func note(_ page: IncomingArticle, publicID: String) {
    guard !keepsDuplicates, !page.article.pageLines.isEmpty else { return }
    batch[Page(sha256: page.sha256, source: page.article.source)] = publicID
  }
}

/// Pages that the archive has.
enum StoredPage {
  /// The public id of the article that the same bytes gave before, for the same source.
  static func publicID(of page: IncomingArticle, _ db: Database) throws -> String? {
    guard !page.article.pageLines.isEmpty else { return nil }
    let select = try db.cachedStatement(
      sql: """
        SELECT article.public_id FROM article LEFT JOIN source ON source.id = article.source_id
        WHERE article.record_sha256 = ? AND article.origin_record IS NULL AND source.name IS ? ORDER BY article.id LIMIT 1
        """)
    return try String.fetchOne(select, arguments: [page.sha256, page.article.source])
  }
}
