import ArabicText
import GRDB

/// The FTS5 table over `article`: external content, our tokenizer, full positions.
///
/// - Source: SQLite's FTS5 documentation, "External Content Tables".
enum TextIndex {
  static let table = "article_text"

  /// - Parameter analyzer: the version of the analyzer that the articles will be read with.
  static func create(_ db: Database, analyzer: String = Analyzer.version) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE \(table) USING fts5 (
          title, body, content = 'article', content_rowid = 'id',
          tokenize = '\(AnalyzerTokenizer.name) ''\(analyzer)''', detail = full
        )
        """)
    try setDefaults(db)
  }

  static func drop(_ db: Database) throws { try db.execute(sql: "DROP TABLE \(table)") }
}
