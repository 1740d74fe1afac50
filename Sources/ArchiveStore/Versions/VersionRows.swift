import ArabicText
import GRDB
import InvertedIndex
import NewsIngest

/// Takes articles out of the index and keeps them as older versions of others. Lives for one transaction.
struct VersionRows: ~Copyable {
  /// Columns that `article` and `article_version` have in common, but for title and body.
  static let columns = """
    public_id, external_id, source_id, section_id, published, published_offset_minutes, precision, published_raw,
    published_from, author, url, image, origin_id, origin_record, record_sha256, removed, fetched_at, title, body
    """

  private let db: Database
  private let context: ConnectionContext?
  private let generation: Int
  private let addresses: AddressBook
  private let stories: StoryIndex
  /// The words of what was taken out.
  private(set) var words = ForwardIndex()
  /// The stories that what was taken out was in.
  private(set) var thinnedStories: Set<RowID> = []
  private let formIDs: FormIDCache

  /// - Parameters:
  ///   - context: of the connection `db`.
  ///   - generation: what the archive's generation will be.
  ///   - lexicon: the one that the index was made with.
  init(
    db: Database, context: ConnectionContext?, generation: Int, addresses: AddressBook, stories: StoryIndex,
    lexicon: Lexicon
  ) {
    formIDs = FormIDCache(lexicon: lexicon, cacheBits: 13)
    self.db = db
    self.context = context
    self.generation = generation
    self.addresses = addresses
    self.stories = stories
  }

  /// Takes an article out of the index, and makes it the newest of its own older versions.
  ///
  /// Row ids must ascend from call to call, for FTS5's sake.
  /// - Parameter name: the public id that it is kept under; nil for its own.
  /// - Returns: the number of its words.
  mutating func takeOut(_ id: RowID, keptAs name: String? = nil) throws -> Int {
    let select = try db.cachedStatement(sql: "SELECT title, body, url FROM article WHERE id = ?")
    guard let row = try Row.fetchOne(select, arguments: [id]) else { return 0 }
    try removeFromIndex(id, title: row[0], body: row[1])
    try addresses.remove((row[2] as String?).flatMap { ArticleAddress($0) }, of: id)
    if let story = try stories.remove(id) { thinnedStories.insert(story) }
    for sql in [
      """
      INSERT INTO article_version (article_id, position, \(Self.columns))
      SELECT id, (SELECT ifnull(max(position), 0) + 1 FROM article_version WHERE article_id = ?1), \(Self.columns)
      FROM article WHERE id = ?1
      """,
      "DELETE FROM article WHERE id = ?1",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [id])
    }
    if let name {
      try db.cachedStatement(
        sql: """
          UPDATE article_version SET public_id = ?1 WHERE article_id = ?2
          AND position = (SELECT max(position) FROM article_version WHERE article_id = ?2)
          """
      ).execute(arguments: [name, id])
    }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO replaced (id, generation) VALUES (?, ?)").execute(
      arguments: [id, generation])
    return words.wordCount(of: words.articleCount - 1)
  }

  /// FTS5 must be given the very text that it has indexed: its terms are what it takes away.
  private mutating func removeFromIndex(_ id: RowID, title: String, body: String) throws {
    var (title, body) = (title, body)
    let delete = try BoundStatement(
      "INSERT INTO \(TextIndex.table) (\(TextIndex.table), rowid, title, body) VALUES ('delete', ?, ?, ?)",
      db: db
    )
    try title.withUTF8 { title in
      try body.withUTF8 { body in
        words.add(title: title, body: body, formIDs)
        delete.bind(id, at: 1)
        delete.bindBorrowed(title, at: 2)
        delete.bindBorrowed(body, at: 3)
        guard let context else { return try delete.run() }
        try context.replaying(article: words.articleCount - 1, of: words, title: title, body: body) {
          try delete.run()
        }
      }
    }
  }

  /// Gives all versions of one article to another, above those that it has.
  static func move(from id: RowID, to current: RowID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE article_version SET article_id = ?1,
          position = position + (SELECT ifnull(max(position), 0) FROM article_version WHERE article_id = ?1)
        WHERE article_id = ?2
        """
    ).execute(arguments: [current, id])
  }

  /// The public ids of an article and its older versions.
  static func publicIDs(ofArticle current: RowID, _ db: Database) throws -> [String] {
    let select = try db.cachedStatement(
      sql: """
        SELECT public_id FROM article WHERE id = ?1
        UNION ALL SELECT public_id FROM article_version WHERE article_id = ?1
        """)
    return try String.fetchAll(select, arguments: [current])
  }

  /// Puts the older versions of an article into the order of their times, where they come from two archives.
  static func sort(versionsOf current: RowID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE article_version SET position = sorted.position FROM (
          SELECT version.id, row_number() OVER (
            ORDER BY ifnull(fetched_at, ingested_at), public_id) AS position
          FROM article_version AS version JOIN origin ON origin.id = origin_id WHERE article_id = ?1) AS sorted
        WHERE article_version.id = sorted.id
        """
    ).execute(arguments: [current])
  }
}
