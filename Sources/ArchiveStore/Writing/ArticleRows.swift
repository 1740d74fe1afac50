import ArabicCalendar
import Foundation
import GRDB
import NewsIngest

/// Inserts articles and their index entries. Lives for one transaction.
struct ArticleRows {
  private let db: Database
  private let context: ConnectionContext?
  private let ingestedAt: String
  private let generation: Int
  private let insertArticle: BoundStatement
  private let insertText: BoundStatement
  private let insertChange: BoundStatement
  private var nextIDs: [Int64: Int64] = [:]
  private var originIDs: [ArticleOrigin: Int64] = [:]

  /// - Parameters:
  ///   - context: of the connection `db`.
  ///   - generation: what the archive's generation will be with these articles.
  init(db: Database, context: ConnectionContext?, ingestedAt: String, generation: Int) throws {
    self.db = db
    self.context = context
    self.ingestedAt = ingestedAt
    self.generation = generation
    insertArticle = try BoundStatement(
      """
      INSERT INTO article (
        id, public_id, external_id, source_id, section_id, published, published_offset_minutes, precision, published_raw,
        published_from, author, url, image, origin_id, origin_record, record_sha256, removed, title, body
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, db)
    insertText = try BoundStatement(
      "INSERT INTO \(TextIndex.table) (rowid, title, body) VALUES (?, ?, ?)", db)
    insertChange = try BoundStatement("INSERT OR REPLACE INTO changed (id, generation) VALUES (?, ?)", db)
  }

  /// What the archive knows the article under.
  struct Keys {
    let publicID: String
    let sourceID: Int64?
    let sectionID: Int64?
  }

  /// Stores an article and indexes it.
  ///
  /// - Parameter place: the article's in `tokens`.
  /// - Returns: the row id.
  mutating func insert(
    _ incoming: IncomingArticle, _ keys: Keys, place: Int, of tokens: borrowing ArticleTokens
  ) throws -> Int64 {
    let id = try nextID(on: incoming.article.published?.firstDay)
    try bind(incoming, keys, id: id, originID: originID(of: incoming.origin))
    var title = incoming.article.title
    var body = incoming.article.body
    try title.withUTF8 { title in
      try body.withUTF8 { body in
        insertArticle.bindBorrowed(title, at: 18)
        insertArticle.bindBorrowed(body, at: 19)
        try insertArticle.run()
        try index(id, title, body, place: place, of: tokens)
      }
    }
    insertChange.bind(id, at: 1)
    insertChange.bind(generation, at: 2)
    try insertChange.run()
    return id
  }

  private func index(
    _ id: Int64, _ title: UnsafeBufferPointer<UInt8>, _ body: UnsafeBufferPointer<UInt8>, place: Int,
    of tokens: borrowing ArticleTokens
  ) throws {
    insertText.bind(id, at: 1)
    insertText.bindBorrowed(title, at: 2)
    insertText.bindBorrowed(body, at: 3)
    guard let context else { return try insertText.run() }
    try context.replaying(article: place, of: tokens, title: title, body: body) { try insertText.run() }
  }

  /// All but title and body.
  private func bind(_ incoming: IncomingArticle, _ keys: Keys, id: Int64, originID: Int64) throws {
    let article = incoming.article
    insertArticle.bind(id, at: 1)
    insertArticle.bind(keys.publicID, at: 2)
    insertArticle.bind(article.externalID, at: 3)
    insertArticle.bind(keys.sourceID, at: 4)
    insertArticle.bind(keys.sectionID, at: 5)
    insertArticle.bind(article.published?.localISO8601, at: 6)
    insertArticle.bind(article.published?.utcOffsetMinutes, at: 7)
    insertArticle.bind(article.published?.precision.rawValue, at: 8)
    insertArticle.bind(article.publishedRaw, at: 9)
    insertArticle.bind(article.publishedFrom, at: 10)
    insertArticle.bind(article.author, at: 11)
    insertArticle.bind(article.url, at: 12)
    insertArticle.bind(article.image, at: 13)
    insertArticle.bind(originID, at: 14)
    insertArticle.bind(incoming.record, at: 15)
    insertArticle.bind(incoming.sha256, at: 16)
    insertArticle.bind(try Self.json(of: article.removedLines), at: 17)
  }

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
    if removed.isEmpty { return nil }
    let encoder = JSONEncoder()
    // Else the order of the names is another one each time, and the same pages do not give the same archive.
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(removed), as: UTF8.self)
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
