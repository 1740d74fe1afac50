import ArabicText
import GRDB

/// The FTS5 table over `article`: external content, our tokenizer, full positions.
///
/// - Source: SQLite's FTS5 documentation, "External Content Tables".
enum TextIndex {
  static let table = "article_text"

  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE \(table) USING fts5 (
          title, body, content = 'article', content_rowid = 'id',
          tokenize = '\(AnalyzerTokenizer.name) ''\(Analyzer.version)''', detail = full
        )
        """)
    // Terms wait in memory until 64 MB are worth a segment; merging keeps up in larger steps than the default.
    try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('hashsize', 67108864)")
    try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('automerge', 8)")
    try setCrisisMerge(db)
  }

  /// Has all that is indexed by now merged little by little, along with what comes, and apart from it.
  ///
  /// Without it the segments of a large ingest and those of single articles would be merged with each other: gigabytes within
  /// one transaction, for the sake of a few articles.
  /// - Source: SQLite's FTS5 documentation, "The 'merge' Command".
  static func mergeApart(_ db: Database) throws {
    try setCrisisMerge(db)
    try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', -1)")
  }

  /// From so many segments of one size on FTS5 merges them all at once. With its default of 16, large ones that are being merged
  /// little by little would come to that.
  private static func setCrisisMerge(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('crisismerge', 256)")
  }

  static func drop(_ db: Database) throws { try db.execute(sql: "DROP TABLE \(table)") }
}
