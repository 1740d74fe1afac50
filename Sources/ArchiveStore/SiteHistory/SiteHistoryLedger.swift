import Foundation
import GRDB
import NewsIngest

/// The histories of sites as they will be once all that waits is written.
///
/// A batch is written long after its pages were read, and when that is depends on the machine. What the next page is read
/// with must not, so every page is judged and counted here as it comes, by the same rules as later in the archive: the same
/// pages in the same order give the same archive.
///
/// What it remembers is bounded: when it is full, the writer stores all that waits, and it begins again from the tables.
final class SiteHistoryLedger {
  private let limits: SiteHistoryLimits
  private let archive: Archive
  private let keepsDuplicates: Bool
  private var histories: [String: SiteLineCounts] = [:]
  /// Lines in `histories`.
  private(set) var lineCount = 0
  private var judged: PendingArticles?
  private var imported = ImportedRecords()
  private var nextPlace = 0

  init(_ archive: Archive, keepsDuplicates: Bool, limits: SiteHistoryLimits) {
    self.limits = limits
    self.archive = archive
    self.keepsDuplicates = keepsDuplicates
  }

  /// Whether all that waits must be stored, and `restart` be called, before the next article is noted.
  ///
  /// An ingest without pages is never held up: what came before the first page need not be judged.
  func mustRestart(before incoming: IncomingArticle) -> Bool {
    guard let judged else { return !incoming.article.pageLines.isEmpty }
    return judged.count >= limits.articleCount || judged.byteCount >= limits.byteCount
      || lineCount >= limits.lineCount
  }

  /// Begins again. All that was noted must be stored.
  ///
  /// - Parameter imported: what the records of other archives have told until now.
  func restart(_ imported: ImportedRecords) {
    self.imported = imported.copy()
    histories = [:]
    lineCount = 0
    judged = PendingArticles()
    nextPlace = 0
  }

  /// What is known of the lines of a site.
  func history(of site: String) throws -> SiteLineCounts {
    if let known = histories[site] { return known }
    let stored = try archive.readSnapshot { db in try SiteHistoryTable(db: db).history(of: site) }
    histories[site] = stored
    lineCount += stored.pageCounts.count
    return stored
  }

  /// Judges an article, and counts it where it is a page that will be stored.
  func note(_ incoming: IncomingArticle) throws {
    guard let judged else { return }
    let article = incoming.article
    // Read before another thread may write the page.
    if let site = article.site, !article.pageLines.isEmpty { _ = try history(of: site) }
    let candidate = Candidate(place: nextPlace, restatedPlace: nextPlace + 1, incoming: incoming)
    nextPlace += 2
    let judgement = try archive.readSnapshot { db in
      try DuplicateFinder(
        db: db, keepsDuplicates: keepsDuplicates, judged: judged, imported: imported
      ).judge(candidate)
    }
    _ = judged.takeJoints()
    guard judgement.storedID != nil, let site = article.site, !article.pageLines.isEmpty else { return }
    lineCount -= histories[site]?.pageCounts.count ?? 0
    histories[site]?.add(article.pageLines)
    lineCount += histories[site]?.pageCounts.count ?? 0
  }
}
