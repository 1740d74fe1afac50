import Foundation
import GRDB
import NewsIngest

/// An article that the archive holds, or that came before in the same batch, as far as a later one must know it.
struct KnownArticle: Sendable {
  /// Where an article is while its batch is being written.
  enum Place: Hashable, Sendable {
    /// In the archive, by row id.
    case row(Int64)
    /// In the batch, by its place there.
    case batch(Int)
  }

  let place: Place
  let publicID: String
  let facts: ArticleFacts
  let address: ArticleAddress?
  /// How its input was read; see `ArticleOrigin.format`.
  let format: String
  /// Its place in its input, from 1; nil where it was all of it.
  let record: Int?
  /// SHA-256 of the record's bytes; of the whole input for an element of an array. 32 bytes.
  let sha256: Data
  let time: RecordTime
  let title: String
  let body: String

  init(
    place: Place, publicID: String, facts: ArticleFacts, format: String, record: Int?,
    sha256: Data, time: RecordTime, title: String, body: String
  ) {
    self.place = place
    self.publicID = publicID
    self.facts = facts
    // One that stands in a page's text may be anything; see `IncomingArticle.address`.
    address = format == ArticleOrigin.pageText ? nil : facts.url.flatMap { ArticleAddress($0) }
    self.format = format
    self.record = record
    self.sha256 = sha256
    self.time = time
    self.title = title
    self.body = body
  }

  /// SHA-256 of the input that it was all of; nil where it was one record of several.
  var inputHash: Data? { record == nil ? sha256 : nil }

  /// Whether `article` has the same words: white space makes no other version.
  func hasSameText(as article: Article) -> Bool {
    hasSameTitle(as: article) && Self.isSame(body, article.body)
  }

  /// Whether `article` has the same words in its headline.
  func hasSameTitle(as article: Article) -> Bool { Self.isSame(title, article.title) }

  /// ISO 8601 in UTC, nil where it is not known.
  var fetchedAt: String? { time.fetchedAt }

  /// The id that its source gave it.
  var externalID: String? { facts.externalID }

  /// Whether its source tells `article` from this one by ids of its own.
  func isOther(than article: Article) -> Bool {
    guard let externalID, let other = article.externalID else { return false }
    return facts.source == article.source && externalID != other
  }

  /// Whether `article`, with the same source and text, is another one all the same: by its id, else by its address, else by its date.
  ///
  /// Notices come again and again with the same few words: of the weather, of prices, of prayer times.
  func isOther(than article: Article, at address: ArticleAddress?) -> Bool {
    if let externalID, let id = article.externalID { return externalID != id }
    if let known = self.address, let address { return known != address }
    guard let published = facts.published, let date = article.published else { return false }
    return !ArticleFacts.mayAgree(published, date)
  }

  private static func isSame(_ text: String, _ other: String) -> Bool {
    text == other
      || text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).elementsEqual(
        other.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      ) {
        $0.elementsEqual($1)
      }
  }
}

/// Keeps which articles are at which addresses. Lives for one transaction.
struct AddressBook {
  private let insert: BoundStatement
  private let delete: BoundStatement

  init(db: Database) throws {
    insert = try BoundStatement("INSERT OR IGNORE INTO article_address (key, article_id) VALUES (?, ?)", db)
    delete = try BoundStatement("DELETE FROM article_address WHERE key = ? AND article_id = ?", db)
  }

  func add(_ address: ArticleAddress?, of id: Int64) throws { try run(insert, address, id) }

  func remove(_ address: ArticleAddress?, of id: Int64) throws { try run(delete, address, id) }

  private func run(_ statement: BoundStatement, _ address: ArticleAddress?, _ id: Int64) throws {
    guard let address else { return }
    statement.bind(Self.hash(address), at: 1)
    statement.bind(id, at: 2)
    try statement.run()
  }

  static func hash(_ address: ArticleAddress) -> Int64 {
    Int64(bitPattern: TermHash.hash(address.key))
  }
}

/// Finds articles of the archive by what later ones share with them. Lives for one transaction.
struct ArchivedArticleLookup {
  private static let columns = """
    article.id, public_id, external_id, source.name, section.name, author, url, image, published,
    published_offset_minutes, published_raw, published_from, fetched_at, title, body,
    origin.format, origin_record, record_sha256, origin.ingested_at
    """
  private static let joins = """
    LEFT JOIN source ON source.id = source_id LEFT JOIN section ON section.id = section_id
    LEFT JOIN origin ON origin.id = origin_id
    """

  let db: Database
  private let selectByID: BoundStatement
  private let selectVersionByID: BoundStatement
  private let selectReplaced: Statement
  private let selectEarlier: Statement
  private let hasExternalID: BoundStatement
  private let selectByExternalID: Statement
  private let selectByAddress: Statement

  init(db: Database) throws {
    self.db = db
    selectByID = try BoundStatement("SELECT 1 FROM article WHERE public_id = ?", db)
    selectVersionByID = try BoundStatement("SELECT 1 FROM article_version WHERE public_id = ?", db)
    selectReplaced = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM article_version AS article \(Self.joins) WHERE public_id = ?")
    // `.` and `/` are neighbours.
    selectEarlier = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM article_version AS article \(Self.joins)
        WHERE public_id > ?1 || '.' AND public_id < ?1 || '/'
        """)
    hasExternalID = try BoundStatement("SELECT 1 FROM article WHERE external_id = ?", db)
    selectByExternalID = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM article \(Self.joins)
        WHERE external_id = ? AND source.name IS ? ORDER BY public_id LIMIT ?
        """)
    // The order is that of the table; a limit keeps an address that all articles of a source name from being read through.
    selectByAddress = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM article_address CROSS JOIN article ON article.id = article_id
        \(Self.joins) WHERE key = ? ORDER BY article_id LIMIT ?
        """)
  }

  /// Whether an article, or an older version of one, has this public id.
  func holds(publicID: String) throws -> Bool {
    try [selectByID, selectVersionByID].contains { select in
      select.bind(publicID, at: 1)
      return try select.first { _ in true } ?? false
    }
  }

  /// The current article that has an older version with this public id; nil where there is none.
  func current(ofVersion publicID: String) throws -> KnownArticle? {
    let select = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM article \(Self.joins)
        WHERE article.id = (SELECT article_id FROM article_version WHERE public_id = ?)
        """)
    return try Row.fetchOne(select, arguments: [publicID]).map(Self.article)
  }

  /// The article with this public id, and whether it is current; nil where there is none.
  func article(publicID: String) throws -> (article: KnownArticle, isCurrent: Bool)? {
    guard try holds(publicID: publicID) else { return nil }
    if let article = try Self.current(publicID: publicID, db) { return (article, true) }
    return try Row.fetchOne(selectReplaced, arguments: [publicID]).map { (Self.article($0), false) }
  }

  /// The current article with this public id; nil where there is none.
  static func current(publicID: String, _ db: Database) throws -> KnownArticle? {
    let select = try db.cachedStatement(sql: "SELECT \(columns) FROM article \(joins) WHERE public_id = ?")
    return try Row.fetchOne(select, arguments: [publicID]).map(article)
  }

  /// What was known of an article with the same text before its facts were corrected.
  func earlierFacts(ofArticle publicID: String) throws -> [ArticleFacts] {
    try Row.fetchAll(selectEarlier, arguments: [publicID]).map { Self.article($0).facts }
  }

  /// Those that `source` has given this id, by public id, the first `limit` of them.
  func articles(externalID: String, source: String?, limit: Int) throws -> [KnownArticle] {
    hasExternalID.bind(externalID, at: 1)
    guard try hasExternalID.first({ _ in true }) ?? false else { return [] }
    return try Row.fetchAll(selectByExternalID, arguments: [externalID, source, limit]).map(Self.article)
  }

  /// Those at `address`, the first `limit` of them.
  func articles(at address: ArticleAddress, limit: Int) throws -> [KnownArticle] {
    // Another address may have the same hash.
    try Row.fetchAll(selectByAddress, arguments: [AddressBook.hash(address), limit]).map(Self.article)
      .filter { $0.address == address }
  }

  private static func article(_ row: Row) -> KnownArticle {
    let facts = ArticleFacts(
      externalID: row[2], source: row[3], section: row[4], author: row[5], url: row[6], image: row[7],
      published: SummaryColumns.publicationDate(local: row[8], offsetMinutes: row[9]), publishedRaw: row[10],
      publishedFrom: row[11])
    return KnownArticle(
      place: .row(row[0]), publicID: row[1], facts: facts, format: row[15], record: row[16],
      sha256: row[17], time: RecordTime(fetchedAt: row[12], storedAt: row[18]), title: row[13], body: row[14])
  }
}
