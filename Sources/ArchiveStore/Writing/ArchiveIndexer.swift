import ArabicText
import GRDB
import GRDBSQLite
import InvertedIndex
import NewsIngest

/// Makes the full-text index, the term counts and the stories again from the stored articles.
public struct ArchiveIndexer {
  /// How many forms may wait for being counted in the archive.
  private static let greatestFormCount = 400_000
  /// How many words may.
  private static let greatestWordCount = 16 << 20
  /// How many articles may wait for being taken into stories.
  private static let greatestWaitingCount = 20_000

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
        var count = 0
        try db.inTransaction(.immediate) {
          let lexicon = try Lexicon.ofArchive(path: archive.path, LexiconRows(db: db).current())
          try TextIndex.drop(db)
          try db.execute(sql: "DELETE FROM vocabulary; DELETE FROM written_form; DELETE FROM count_log")
          try db.execute(
            sql: "DELETE FROM article_address; DELETE FROM fingerprint; DELETE FROM fingerprint_band")
          try IndexState.dropRanking(db)
          try TextIndex.create(db, analyzer: lexicon.analyzerVersion)
          archive.contexts.context(of: db)?.lexicon = lexicon
          let counted = try index(db, lexicon)
          count = counted.articles
          try IndexState.restart(
            articles: counted.articles, words: counted.words, analyzer: lexicon.analyzerVersion, db)
          try LexiconRows(db: db).settle()
          return .commit
        }
        return count
      }
    }
  }

  private func index(_ db: Database, _ lexicon: Lexicon) throws -> (articles: Int, words: Int) {
    let context = archive.contexts.context(of: db)
    let formIDs = FormIDCache(lexicon: lexicon)
    let statistics = VocabularyWriter(db: db)
    var tokens = ForwardIndex()
    var counted = (articles: 0, words: 0)
    let addresses = try AddressBook(db: db)
    let stories = try StoryIndex(db: db, lexicon: lexicon)
    var sketcher = MinHashSketcher()
    var newcomers: [StoryIndex.Newcomer] = []
    let insert = try BoundStatement(
      "INSERT INTO \(TextIndex.table) (rowid, title, body) VALUES (?, ?, ?)", db: db)
    try forEachArticle(db) { id, title, body, url in
      tokens.add(title: title, body: body, formIDs)
      let place = tokens.articleCount - 1
      insert.bind(id, at: 1)
      insert.bindBorrowed(title, at: 2)
      insert.bindBorrowed(body, at: 3)
      try context?.replaying(article: place, of: tokens, title: title, body: body) { try insert.run() }
        ?? insert.run()
      try addresses.add(url.flatMap { ArticleAddress($0) }, of: id)
      if let signature = sketcher.signature(ofArticle: place, in: tokens) {
        newcomers.append(StoryIndex.Newcomer(id: id, signature: signature))
      }
      if newcomers.count >= Self.greatestWaitingCount {
        try stories.add(newcomers)
        newcomers = []
      }
      counted.articles += 1
      counted.words += tokens.wordCount(of: place)
      guard tokens.forms.count > Self.greatestFormCount || tokens.tokens.count > Self.greatestWordCount
      else { return }
      try statistics.add([VocabularyWriter.run(of: tokens)])
      tokens = ForwardIndex()
      sketcher = MinHashSketcher()
    }
    try stories.add(newcomers)
    try statistics.add([VocabularyWriter.run(of: tokens)])
    return counted
  }

  private func forEachArticle(
    _ db: Database,
    _ body: (RowID, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, String?) throws -> Void
  ) throws {
    let select = try BoundStatement(
      """
      SELECT article.id, title, body, iif(format = '\(ArticleOrigin.pageText)', NULL, url)
      FROM article JOIN origin ON origin.id = origin_id ORDER BY article.id
      """, db: db)
    try select.forEachRow { row in
      try body(
        BoundStatement.rowID(row, column: 0), BoundStatement.bytes(row, column: 1),
        BoundStatement.bytes(row, column: 2),
        BoundStatement.optionalText(row, column: 3))
    }
  }
}
