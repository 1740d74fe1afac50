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
  let externalID: String?
  let sourceID: Int64?
  /// ISO 8601 in UTC, nil where it is not known.
  let fetchedAt: String?
  let title: String
  let body: String

  /// Whether `article` has the same words: white space makes no other version.
  func hasSameText(as article: Article) -> Bool {
    Self.isSame(title, article.title) && Self.isSame(body, article.body)
  }

  /// Whether one source tells `article` from this one by ids of its own.
  func isOtherArticle(of sourceID: Int64?, externalID: String?) -> Bool {
    guard let externalID, let own = self.externalID else { return false }
    return sourceID == self.sourceID && externalID != own
  }

  /// Whether what was fetched at `time` is older than this; where one time is not known, what comes later is newer.
  func isNewer(than time: String?) -> Bool {
    guard let time, let fetchedAt else { return false }
    return time < fetchedAt
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

/// Finds the article that the archive holds at an address. Lives for one transaction.
struct AddressBook {
  private let insert: BoundStatement
  private let delete: BoundStatement
  private let select: Statement
  private let selectArticle: Statement

  init(db: Database) throws {
    insert = try BoundStatement("INSERT OR IGNORE INTO article_address (key, article_id) VALUES (?, ?)", db)
    delete = try BoundStatement("DELETE FROM article_address WHERE key = ? AND article_id = ?", db)
    select = try db.cachedStatement(
      sql: "SELECT article_id FROM article_address WHERE key = ? ORDER BY article_id DESC")
    selectArticle = try db.cachedStatement(
      sql: """
        SELECT public_id, external_id, source_id, fetched_at, title, body, url FROM article WHERE id = ?
        """)
  }

  /// The newest article at `address`; nil where there is none.
  func article(at address: ArticleAddress) throws -> KnownArticle? {
    for id in try Int64.fetchAll(select, arguments: [Self.hash(address)]) {
      // Another address may have the same hash.
      guard let row = try Row.fetchOne(selectArticle, arguments: [id]),
        ArticleAddress(row[6] as String? ?? "") == address
      else { continue }
      return KnownArticle(
        place: .row(id), publicID: row[0], externalID: row[1], sourceID: row[2], fetchedAt: row[3],
        title: row[4], body: row[5])
    }
    return nil
  }

  func add(_ address: ArticleAddress?, of id: Int64) throws { try run(insert, address, id) }

  func remove(_ address: ArticleAddress?, of id: Int64) throws { try run(delete, address, id) }

  private func run(_ statement: BoundStatement, _ address: ArticleAddress?, _ id: Int64) throws {
    guard let address else { return }
    statement.bind(Self.hash(address), at: 1)
    statement.bind(id, at: 2)
    try statement.run()
  }

  private static func hash(_ address: ArticleAddress) -> Int64 {
    Int64(bitPattern: TermHash.hash(address.key))
  }
}
