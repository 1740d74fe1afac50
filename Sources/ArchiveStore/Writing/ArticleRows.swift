import ArabicCalendar
import Foundation
import GRDB
import NewsIngest

/// Inserts articles and their index entries. Lives for one transaction.
struct ArticleRows {
  private let db: Database
  private let ingestedAt: String
  private let generation: Int
  private var nextIDs: [Int64: Int64] = [:]
  private var originIDs: [ArticleOrigin: Int64] = [:]

  /// - Parameter generation: what the archive's generation will be with these articles.
  init(db: Database, ingestedAt: String, generation: Int) {
    self.db = db
    self.ingestedAt = ingestedAt
    self.generation = generation
  }

  mutating func insert(_ incoming: IncomingArticle, publicID: String, sourceID: Int64?, sectionID: Int64?)
    throws
  {
    let article = incoming.article
    let id = try nextID(on: article.published?.firstDay)
    let insertArticle = try db.cachedStatement(sql: Self.insertArticle)
    try insertArticle.execute(arguments: [
      id, publicID, article.externalID, sourceID, sectionID, article.published?.localISO8601,
      article.published?.utcOffsetMinutes, article.published?.precision.rawValue, article.publishedRaw,
      article.publishedFrom, article.author, article.url, article.image, try originID(of: incoming.origin),
      incoming.record, incoming.sha256, try Self.json(of: article.removedLines), article.title,
      article.body,
    ])
    let insertText = try db.cachedStatement(
      sql: "INSERT INTO \(TextIndex.table) (rowid, title, body) VALUES (?, ?, ?)")
    try insertText.execute(arguments: [id, article.title, article.body])
    let change = try db.cachedStatement(sql: "INSERT OR REPLACE INTO changed (id, generation) VALUES (?, ?)")
    try change.execute(arguments: [id, generation])
  }

  private static let insertArticle = """
    INSERT INTO article (
      id, public_id, external_id, source_id, section_id, published, published_offset_minutes, precision, published_raw,
      published_from, author, url, image, origin_id, origin_record, record_sha256, removed, title, body
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private mutating func nextID(on day: CalendarDay?) throws -> Int64 {
    let first = RowID.first(of: day)
    let last = RowID.last(of: day)
    let next: Int64
    if let known = nextIDs[first] {
      next = known
    } else {
      let select = try db.cachedStatement(sql: "SELECT max(id) FROM article WHERE id BETWEEN ? AND ?")
      next = try Int64.fetchOne(select, arguments: [first, last]).map { $0 + 1 } ?? first
    }
    guard next <= last else {
      throw ArchiveError.dayIsFull(day: day?.description ?? "undated", limit: RowID.dayCapacity)
    }
    nextIDs[first] = next + 1
    return next
  }

  private mutating func originID(of origin: ArticleOrigin) throws -> Int64 {
    if let id = originIDs[origin] { return id }
    // Batches of one input share its row: same place, same run.
    let select = try db.cachedStatement(
      sql: "SELECT id FROM origin WHERE location = ? AND ingested_at = ? ORDER BY id DESC LIMIT 1")
    if let id = try Int64.fetchOne(select, arguments: [origin.location, ingestedAt]) {
      originIDs[origin] = id
      return id
    }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO origin (location, format, encoding, extractor, ingested_at) VALUES (?, ?, ?, ?, ?)")
    try insert.execute(arguments: [
      origin.location, origin.format, origin.encoding, origin.extractor, ingestedAt,
    ])
    originIDs[origin] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private static func json(of removed: [RemovedLine]) throws -> String? {
    removed.isEmpty ? nil : String(decoding: try JSONEncoder().encode(removed), as: UTF8.self)
  }
}

extension PublicationDate {
  /// The ISO 8601 text of the local date and time, without zone.
  var localISO8601: String {
    switch utcOffsetMinutes {
    case nil: iso8601
    case 0: String(iso8601.dropLast(1))
    default: String(iso8601.dropLast(6))
    }
  }
}
