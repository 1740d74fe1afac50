import ArabicCalendar
import ArabicText
import GRDB
import InvertedIndex

/// Reads stories. Lives for one read transaction.
struct StoryReader {
  /// Copies that are compared with an article at most.
  private static let greatestCompared = 1_000

  let db: Database

  /// The number of the story that an article is in.
  func story(of rowID: RowID) throws -> RowID? {
    let select = try BoundStatement("SELECT story FROM fingerprint WHERE id = ?", db: db)
    select.bind(rowID, at: 1)
    return try select.first { BoundStatement.optionalRowID($0, column: 0) } ?? nil
  }

  /// The number of articles in a story, and the first of them.
  func summary(of story: RowID) throws -> Story? {
    let count = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM fingerprint WHERE story = ?"), arguments: [story])
    guard let count, let id = try first(of: story) else { return nil }
    let first = try ArticleTable(db: db).summary(of: id)
    return Story(articleCount: count, first: first, isFirstSure: try isSure(first, of: story))
  }

  /// Whether all other articles of a story are later than `first`, even if that is as late and they are as early as dates allow.
  private func isSure(_ first: ArticleSummary, of story: RowID) throws -> Bool {
    guard let date = first.published else { return false }
    let dayCount = date.lastDay.ordinal - date.firstDay.ordinal + 1
    let seconds =
      switch date.precision {
      case .second: 1
      case .minute: 60
      case .day, .month, .year: dayCount * 86_400
      }
    let latest = seconds + (date.utcOffsetMinutes == nil ? Self.furthestWest : 0)
    // Beyond that day no zone makes a time an earlier one.
    let limit = first.rowID.startOfDay(after: dayCount + 3)
    let rival = try db.cachedStatement(
      sql: """
        SELECT 1 FROM fingerprint JOIN article ON article.id = fingerprint.id
        WHERE fingerprint.story = ?1 AND fingerprint.id < ?2 AND fingerprint.id <> ?3
          AND (fingerprint.id < \(RowID.firstDated)
            OR \(Self.instant) - iif(article.published_offset_minutes IS NULL, \(Self.furthestEast), 0)
              < ?4 + (SELECT \(Self.instant) FROM article WHERE id = ?3))
        LIMIT 1
        """)
    return try Int.fetchOne(rival, arguments: [story, limit, first.rowID, latest]) == nil
  }

  /// Seconds that clocks are behind UTC at most, and ahead of it.
  private static let furthestWest = 12 * 3_600
  private static let furthestEast = 14 * 3_600

  /// The row id of the article that was published first; undated ones only where all are.
  ///
  /// By instants, so that 00:30 at Dubai is before 23:00 at London the day before. A time without a zone is taken for UTC, and a
  /// day without a time for its midnight: between the two of them that is the order of local days and clocks. Ids order by
  /// local day, and what stands under one day can be an earlier instant than what stands two days before (zones lie 26 hours
  /// apart), so the first three days are read.
  private func first(of story: RowID) throws -> RowID? {
    let least = try db.cachedStatement(sql: "SELECT min(id) FROM fingerprint WHERE story = ? AND id >= ?")
    guard let dated = try RowID.fetchOne(least, arguments: [story, RowID.firstDated]) else {
      return try RowID.fetchOne(least, arguments: [story, RowID.firstUndated])
    }
    let earliest = try db.cachedStatement(
      sql: """
        SELECT article.id FROM fingerprint JOIN article ON article.id = fingerprint.id
        WHERE fingerprint.story = ? AND fingerprint.id BETWEEN ? AND ?
        ORDER BY \(Self.instant), article.published, article.id LIMIT 1
        """)
    let end = dated.startOfDay(after: 3)
    return try RowID.fetchOne(earliest, arguments: [story, dated.startOfDay, end.advanced(by: -1)])
  }

  /// Seconds since some day. What a date does not say is empty text, which counts as 0.
  private static let instant = """
    (((article.id >> \(RowID.sequenceBits)) * 24 + substr(article.published, 12, 2)) * 60
      + substr(article.published, 15, 2) - coalesce(article.published_offset_minutes, 0)) * 60
      + substr(article.published, 18, 2)
    """

  /// The copies of an article, the most alike first.
  func copies(of rowID: RowID, story: RowID, limit: Int, _ analyzer: Analyzer) throws -> [SimilarArticle] {
    let reader = ArticleTable(db: db)
    let own = try reader.text(of: rowID)
    let words = TextResemblance(title: own.summary.title, body: own.body, analyzer: analyzer)
    let ids = try RowID.fetchAll(
      db, sql: "SELECT id FROM fingerprint WHERE story = ? AND id <> ? LIMIT \(Self.greatestCompared)",
      arguments: [story, rowID])
    let copies = try ids.map { id in
      let other = try reader.text(of: id)
      let otherWords = TextResemblance(title: other.summary.title, body: other.body, analyzer: analyzer)
      return SimilarArticle(article: other.summary, resemblance: words.share(with: otherWords))
    }
    let sorted = copies.sorted {
      ($1.resemblance, $0.article.rowID) < ($0.resemblance, $1.article.rowID)
    }
    return Array(sorted.prefix(limit))
  }
}
