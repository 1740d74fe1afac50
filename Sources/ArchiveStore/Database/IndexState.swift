import GRDB

/// The one row of `index_state`: what the index was made with, and the numbers that scores need.
struct IndexState: Equatable {
  /// Grows with every change of articles.
  let generation: Int
  /// Grows whenever the ranking segments change.
  let rankingRevision: Int
  /// Grows whenever the count log is added to the tables.
  let countRevision: Int
  let articleCount: Int
  /// Words of all articles.
  let wordCount: Int
  /// Words of an average article as the score takes it.
  let meanLength: Double

  init(_ db: Database) throws {
    let select = try db.cachedStatement(
      sql: """
        SELECT generation, ranking_revision, count_revision, article_count, word_count, mean_length
        FROM index_state WHERE id = 1
        """)
    let row = try Row.fetchOne(select)
    generation = row?[0] ?? 0
    rankingRevision = row?[1] ?? 0
    countRevision = row?[2] ?? 0
    articleCount = row?[3] ?? 0
    wordCount = row?[4] ?? 0
    meanLength = row?[5] ?? 1
  }

  /// Words of an average article as of now.
  var currentMeanLength: Double { max(Double(wordCount) / Double(max(articleCount, 1)), 1) }

  /// Counts new articles, less those that were taken away. The mean that scores use follows only while no ranking segment depends on it.
  static func add(articles: Int, words: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE index_state SET generation = generation + 1, article_count = article_count + ?1,
          word_count = word_count + ?2
        """, arguments: [articles, words])
    if try !hasRankingSegments(db) { try setMeanLength(IndexState(db).currentMeanLength, db: db) }
  }

  /// States that the index was made again from all articles by the analyzer of this version.
  static func restart(articles: Int, words: Int, analyzer: String, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE index_state SET analyzer = ?, generation = generation + 1, article_count = ?, word_count = ?,
          has_fingerprints = 1
        """, arguments: [analyzer, articles, words])
    try setMeanLength(IndexState(db).currentMeanLength, db: db)
  }

  /// Forgets the ranking segments: every article then counts as changed.
  static func dropRanking(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM ranking_segment;
        DELETE FROM replaced;
        INSERT OR IGNORE INTO changed SELECT id, 0 FROM article;
        UPDATE index_state SET ranking_revision = ranking_revision + 1;
        """)
  }

  static func setMeanLength(_ meanLength: Double, db: Database) throws {
    try db.execute(sql: "UPDATE index_state SET mean_length = ?", arguments: [meanLength])
  }

  static func hasRankingSegments(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM ranking_segment)")) ?? false
  }
}
