import ArabicText
import GRDB

/// Makes the full-text index and the term counts anew from the stored articles.
public struct ArchiveIndexer {
  private let archive: Archive
  private let pool: DatabasePool

  /// Needs an archive opened for writing; it may be stamped with another analyzer's version.
  public init(_ archive: Archive) throws(ArchiveError) {
    guard let pool = archive.pool else { throw .readOnly(path: archive.path) }
    self.archive = archive
    self.pool = pool
  }

  /// Reindexes everything in one transaction: readers see the old index until the new one is whole.
  ///
  /// - Returns: the number of articles.
  public func reindex() throws(ArchiveError) -> Int {
    try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        let context = archive.contexts.context(of: db)
        defer { context?.statistics = nil }
        var count = 0
        try db.inTransaction(.immediate) {
          try TextIndex.drop(db)
          try db.execute(sql: "DELETE FROM vocabulary; DELETE FROM written_form")
          try IndexState.dropRanking(db)
          try TextIndex.create(db)
          let statistics = TermStatistics()
          context?.statistics = statistics
          let counted = try index(db, statistics)
          count = counted.articles
          try IndexState.restart(articles: counted.articles, words: counted.words, db)
          return .commit
        }
        return count
      }
    }
  }

  private func index(_ db: Database, _ statistics: TermStatistics) throws -> (articles: Int, words: Int) {
    var count = 0
    var words = 0
    let articles = try Row.fetchCursor(db, sql: "SELECT id, title, body FROM article ORDER BY id")
    let insert = try db.makeStatement(
      sql: "INSERT INTO \(TextIndex.table) (rowid, title, body) VALUES (?, ?, ?)")
    while let article = try articles.next() {
      statistics.beginDocument()
      try insert.execute(arguments: [article[0] as Int64, article[1] as String, article[2] as String])
      count += 1
      guard statistics.pendingCount > 400_000 else { continue }
      words += statistics.wordCount
      try statistics.flush(to: db)
    }
    words += statistics.wordCount
    try statistics.flush(to: db)
    return (count, words)
  }
}
