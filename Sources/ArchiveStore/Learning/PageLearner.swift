import Foundation
import GRDB
import NewsIngest

/// The histories of sites as they will be once all that waits is written.
///
/// A batch is written long after its pages were read, and when that is depends on the machine. What the next page is read
/// with must not, so every page is counted here as it comes, by the same rules as later in the archive: the same pages in
/// the same order give the same archive.
final class PageLearner {
  private let pool: DatabasePool
  private let keepsDuplicates: Bool
  private var histories: [String: LineHistory] = [:]
  /// The pages of this writer, by the beginnings of the hashes of their bytes and contents.
  private var seen: Set<UInt64> = []

  init(_ pool: DatabasePool, keepsDuplicates: Bool) {
    self.pool = pool
    self.keepsDuplicates = keepsDuplicates
  }

  /// What is known of the lines of a site.
  func history(of site: String) throws -> LineHistory {
    if let known = histories[site] { return known }
    let stored = try pool.read { db in try PageLineTable(db: db).history(of: site) }
    histories[site] = stored
    return stored
  }

  /// Counts the page, unless it will not be stored.
  func note(_ page: IncomingArticle) throws {
    guard let site = page.article.site, !page.article.pageLines.isEmpty else { return }
    // Taken before the page is counted, and before another thread may write it.
    var history = try history(of: site)
    guard try keepsDuplicates || isNew(page, Fingerprint.publicID(of: page.article)) else { return }
    history.add(page.article.pageLines)
    histories[site] = history
  }

  private func isNew(_ page: IncomingArticle, _ publicID: String) throws -> Bool {
    let source = page.article.source ?? ""
    let keys = [
      Self.number(Fingerprint.sha256(page.sha256 + Data(source.utf8))),
      Self.number(Fingerprint.sha256(Data(publicID.utf8))),
    ]
    if keys.contains(where: seen.contains) { return false }
    let isStored = try pool.read { db in
      if try StoredPage.publicID(of: page, db) != nil { return true }
      let select = try db.cachedStatement(
        sql: """
          SELECT 1 FROM article WHERE public_id = ?1 UNION ALL SELECT 1 FROM article_version WHERE public_id = ?1
          """)
      return try Bool.fetchOne(select, arguments: [publicID]) ?? false
    }
    if isStored { return false }
    seen.formUnion(keys)
    return true
  }

  private static func number(_ hash: Data) -> UInt64 { hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
