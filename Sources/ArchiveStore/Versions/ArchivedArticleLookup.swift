import GRDB
import InvertedIndex
import NewsIngest

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
    selectByID = try BoundStatement("SELECT 1 FROM article WHERE public_id = ?", db: db)
    selectVersionByID = try BoundStatement("SELECT 1 FROM article_version WHERE public_id = ?", db: db)
    selectReplaced = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM article_version AS article \(Self.joins) WHERE public_id = ?")
    // `.` and `/` are neighbours.
    selectEarlier = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM article_version AS article \(Self.joins)
        WHERE public_id > ?1 || '.' AND public_id < ?1 || '/'
        """)
    hasExternalID = try BoundStatement("SELECT 1 FROM article WHERE external_id = ?", db: db)
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
