import ArabicCalendar
import Foundation
import GRDB
import InvertedIndex
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
  private let insertVersion: BoundStatement
  private var nextIDs: [RowID: RowID] = [:]
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
      INSERT INTO article (id, \(VersionRows.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, db: db)
    insertVersion = try BoundStatement(
      """
      INSERT INTO article_version (article_id, \(VersionRows.columns), position)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, db: db)
    insertText = try BoundStatement(
      "INSERT INTO \(TextIndex.table) (rowid, title, body) VALUES (?, ?, ?)", db: db)
    insertChange = try BoundStatement("INSERT OR REPLACE INTO changed (id, generation) VALUES (?, ?)", db: db)
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
    _ incoming: IncomingArticle, keys: Keys, place: Int, of tokens: borrowing ForwardIndex
  ) throws -> RowID {
    let id = try nextID(on: incoming.article.published?.firstDay)
    try bind(incoming, keys: keys, id: id, originID: originID(of: incoming.origin), to: insertArticle)
    var title = incoming.article.title
    var body = incoming.article.body
    try title.withUTF8 { title in
      try body.withUTF8 { body in
        insertArticle.bindBorrowed(title, at: 19)
        insertArticle.bindBorrowed(body, at: 20)
        try insertArticle.run()
        try index(id, title: title, body: body, place: place, of: tokens)
      }
    }
    insertChange.bind(id, at: 1)
    insertChange.bind(generation, at: 2)
    try insertChange.run()
    return id
  }

  /// Stores an article as an older version of the one with the row id `current`.
  mutating func insertVersion(
    _ incoming: IncomingArticle, keys: Keys, of current: RowID, position: Int
  ) throws {
    try bind(incoming, keys: keys, id: current, originID: originID(of: incoming.origin), to: insertVersion)
    insertVersion.bind(incoming.article.title, at: 19)
    insertVersion.bind(incoming.article.body, at: 20)
    insertVersion.bind(position, at: 21)
    try insertVersion.run()
  }

  private func index(
    _ id: RowID, title: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>, place: Int,
    of tokens: borrowing ForwardIndex
  ) throws {
    insertText.bind(id, at: 1)
    insertText.bindBorrowed(title, at: 2)
    insertText.bindBorrowed(body, at: 3)
    guard let context else { return try insertText.run() }
    try context.replaying(article: place, of: tokens, title: title, body: body) { try insertText.run() }
  }

  /// All but title and body.
  private func bind(
    _ incoming: IncomingArticle, keys: Keys, id: RowID, originID: Int64, to statement: BoundStatement
  )
    throws
  {
    let article = incoming.article
    statement.bind(id, at: 1)
    statement.bind(keys.publicID, at: 2)
    statement.bind(article.externalID, at: 3)
    statement.bind(keys.sourceID, at: 4)
    statement.bind(keys.sectionID, at: 5)
    statement.bind(article.published?.localISO8601, at: 6)
    statement.bind(article.published?.utcOffsetMinutes, at: 7)
    statement.bind(article.published?.precision.rawValue, at: 8)
    statement.bind(article.publishedRaw, at: 9)
    statement.bind(article.publishedFrom, at: 10)
    statement.bind(article.author, at: 11)
    statement.bind(article.url, at: 12)
    statement.bind(article.image, at: 13)
    statement.bind(originID, at: 14)
    statement.bind(incoming.record, at: 15)
    statement.bind(incoming.sha256, at: 16)
    statement.bind(try Self.json(of: article.removedLines), at: 17)
    statement.bind(incoming.fetchedAtText, at: 18)
  }

  private mutating func nextID(on day: CalendarDay?) throws -> RowID {
    let first = RowID.first(of: day)
    let last = RowID.last(of: day)
    let next: RowID
    if let known = nextIDs[first] {
      next = known
    } else {
      // A ranking segment may still hold an id whose article has been replaced.
      let select = try db.cachedStatement(
        sql: """
          SELECT max(id) FROM (
            SELECT max(id) AS id FROM article WHERE id BETWEEN ?1 AND ?2
            UNION ALL SELECT max(id) FROM replaced WHERE id BETWEEN ?1 AND ?2)
          """)
      next = try RowID.fetchOne(select, arguments: [first, last])?.advanced(by: 1) ?? first
    }
    guard next <= last else {
      throw ArchiveError.dayIsFull(day: day?.description ?? "undated", limit: RowID.dayCapacity)
    }
    nextIDs[first] = next.advanced(by: 1)
    return next
  }

  private mutating func originID(of origin: ArticleOrigin) throws -> Int64 {
    if let id = originIDs[origin] { return id }
    let ingestedAt = origin.ingestedAt ?? ingestedAt
    // Batches of one input share its row: same place, same run.
    let select = try db.cachedStatement(
      sql: """
        SELECT id FROM origin WHERE location = ? AND ingested_at = ? AND format = ? AND encoding = ? AND extractor = ?
        ORDER BY id DESC LIMIT 1
        """)
    let arguments: StatementArguments = [
      origin.location, ingestedAt, origin.format, origin.encoding, origin.extractor,
    ]
    if let id = try Int64.fetchOne(select, arguments: arguments) {
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
