import ArabicText
import GRDB
import InvertedIndex
import NewsQuery

/// Finds the sources, sections and authors that a name means: the one comparison of names, for options and queries alike.
///
/// Whole names are compared, by their normalised words: Reuters and REUTERS, or الأهرام and الاهرام, need no exact spelling.
/// Lives for one search.
struct NameLookup {
  private let db: Database
  private let analyzer: Analyzer
  /// Names that the archive does not know, a line each.
  private(set) var notes: [String] = []

  init(_ db: Database, analyzer: Analyzer) {
    self.db = db
    self.analyzer = analyzer
  }

  /// What the facts of an article of that name are.
  mutating func condition(_ field: NameField, name: String) throws -> ArticleCondition {
    switch field {
    case .source: return .sources(try ids(of: name, in: "source"))
    case .section: return .sections(try ids(of: name, in: "section"))
    case .author: return .articles(try articles(by: name))
    }
  }

  /// Ids of the rows of `source` or `section` that have the name in any spelling.
  mutating func ids(of name: String, in table: String) throws -> [Int64] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM \(table) ORDER BY name")
    let ids = matching(name, names: rows.map { $0[1] }).map { rows[$0][0] as Int64 }
    if ids.isEmpty { note(unknown: name, table, known: rows.map { $0[1] }) }
    return ids
  }

  /// Row ids of the author's articles, ascending.
  private mutating func articles(by name: String) throws -> [RowID] {
    let names = try String.fetchAll(
      db, sql: "SELECT DISTINCT author FROM article WHERE author IS NOT NULL ORDER BY author")
    let authors = matching(name, names: names).map { names[$0] }
    if authors.isEmpty { note(unknown: name, "author", known: names) }
    return try authors.flatMap {
      try RowID.fetchAll(db, sql: "SELECT id FROM article WHERE author = ?", arguments: [$0])
    }.sorted()
  }

  /// Places of the names that are the same as `name`.
  private func matching(_ name: String, names: [String]) -> [Int] {
    let key = key(of: name)
    return key.isEmpty ? [] : names.indices.filter { self.key(of: names[$0]) == key }
  }

  /// The words of a name, folded; a final ة counts as ه in every word.
  private func key(of name: String) -> [String] {
    analyzer.tokens(of: name).map { $0.normalized.replacing("ة", with: "ه") }
  }

  private mutating func note(unknown name: String, _ table: String, known: [String]) {
    let shown = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    let note = "no \(table) is called \(name)" + (known.isEmpty ? "" : "; there are: \(shown)")
    if !notes.contains(note) { notes.append(note) }
  }
}
