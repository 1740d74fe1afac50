import ArabicCalendar
import Foundation
import GRDB
import InvertedIndex

/// A request for articles by date.
public struct ListRequest: Sendable {
  /// Dates, sources, sections.
  public var filter: ArticleFilter
  /// Newest first; undated articles come last either way.
  public var newestFirst: Bool
  /// Articles to return at most.
  public var limit: Int
  /// Public id of the last article of the page before; nil for the first page.
  public var after: String?

  /// The newest twenty.
  public init(
    filter: ArticleFilter = ArticleFilter(), newestFirst: Bool = true, limit: Int = 20, after: String? = nil
  ) {
    self.filter = filter
    self.newestFirst = newestFirst
    self.limit = limit
    self.after = after
  }
}

/// A page of articles by date.
public struct ListAnswer: Sendable {
  /// All articles that the filter lets through.
  public let total: Int
  /// The page.
  public let articles: [ArticleSummary]
  /// What to pass as `after` for the next page; nil on the last.
  public let next: String?
  /// Filters that name nothing.
  public let notes: [String]
}

/// Builds the SQL of lists: pages continue after a key, so the thousandth page costs what the first does.
struct ListQuery {
  /// The key that pages are cut by: date and time as published (NULL sorts after all), then row id.
  struct Key {
    let published: String?
    let rowID: RowID
  }

  let request: ListRequest
  let names: NameFilter

  private static let undated = "article.published IS NULL"

  func total(_ db: Database) throws -> Int {
    let (sql, arguments) = conditions()
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE \(sql)", arguments: arguments) ?? 0
  }

  /// Up to `limit` articles after `key`: dated ones in order, then the undated.
  func page(after key: Key?, limit: Int, _ db: Database) throws -> [ArticleSummary] {
    var page: [ArticleSummary] = []
    let isPastDated = key.map { $0.published == nil } ?? false
    if !isPastDated { page = try fetch(dated: true, after: key, limit: limit, db) }
    if page.count < limit, request.filter.from == nil, request.filter.to == nil {
      page += try fetch(dated: false, after: isPastDated ? key : nil, limit: limit - page.count, db)
    }
    return page
  }

  func key(of publicID: String, _ db: Database) throws -> Key {
    let row = try Row.fetchOne(
      db, sql: "SELECT published, id FROM article WHERE public_id = ?", arguments: [publicID])
    guard let row else { throw ArchiveError.noSuchArticle(id: publicID) }
    return Key(published: row[0], rowID: row[1])
  }

  private func fetch(dated: Bool, after key: Key?, limit: Int, _ db: Database) throws -> [ArticleSummary] {
    var (sql, arguments) = conditions()
    sql += dated ? " AND NOT \(Self.undated)" : " AND \(Self.undated)"
    let direction = request.newestFirst ? "DESC" : "ASC"
    let comparison = request.newestFirst ? "<" : ">"
    if let key, dated {
      sql += " AND (article.published, article.id) \(comparison) (?, ?)"
      arguments += [key.published, key.rowID]
    } else if let key {
      sql += " AND article.id \(comparison) ?"
      arguments += [key.rowID]
    }
    arguments += [limit]
    let order = dated ? "article.published \(direction), article.id \(direction)" : "article.id \(direction)"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(SummaryColumns.sql) FROM article \(SummaryColumns.joins)
        WHERE \(sql) ORDER BY \(order) LIMIT ?
        """, arguments: arguments)
    return rows.map(SummaryColumns.summary)
  }

  private func conditions() -> (sql: String, arguments: StatementArguments) {
    var parts = ["1"]
    var arguments = StatementArguments()
    if let from = request.filter.from {
      parts.append("article.published >= ?")
      arguments += [Self.lowest(of: from)]
    }
    if let to = request.filter.to {
      // Every date and time of a day sorts below the day followed by a letter after T.
      parts.append("article.published < ?")
      arguments += [to.description + "Z"]
      for cut in request.filter.days.cutPeriods {
        parts.append("article.published <> ?")
        arguments += [cut.period.iso8601]
      }
    }
    let (named, namedArguments) = names.conditions()
    return ((parts + named).joined(separator: " AND "), arguments + namedArguments)
  }

  /// The lowest text that lies in a range beginning with `day`: a year or month belongs to its first day.
  private static func lowest(of day: CalendarDay) -> String {
    let text = day.description
    if text.hasSuffix("-01-01") { return String(text.prefix(4)) }
    return text.hasSuffix("-01") ? String(text.prefix(7)) : text
  }
}
