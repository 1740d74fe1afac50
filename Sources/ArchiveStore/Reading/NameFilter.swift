import ArabicText
import GRDB

/// Source and section names of a filter, resolved to the archive's ids.
///
/// Names are compared by their normalised words, so رويترز, Reuters and REUTERS, or الأهرام and الاهرام, need no exact spelling.
struct NameFilter {
  /// Ids of the sources named; nil where none was.
  private(set) var sourceIDs: [Int64]?
  /// Ids of the sections named; nil where none was.
  private(set) var sectionIDs: [Int64]?
  /// Names that the archive does not know.
  private(set) var notes: [String] = []

  init(_ filter: ArticleFilter, _ db: Database, _ analyzer: Analyzer) throws {
    sourceIDs = try resolve(filter.sources, in: "source", db, analyzer)
    sectionIDs = try resolve(filter.sections, in: "section", db, analyzer)
  }

  var isEmpty: Bool { sourceIDs == nil && sectionIDs == nil }

  /// SQL conditions on `article`.
  func conditions() -> (sql: [String], arguments: StatementArguments) {
    var sql: [String] = []
    var arguments = StatementArguments()
    for (column, ids) in [("source_id", sourceIDs), ("section_id", sectionIDs)] {
      guard let ids else { continue }
      sql.append("article.\(column) IN (\(ids.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(ids)
    }
    return (sql, arguments)
  }

  private mutating func resolve(
    _ names: [String], in table: String, _ db: Database, _ analyzer: Analyzer
  ) throws -> [Int64]? {
    guard !names.isEmpty else { return nil }
    let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM \(table) ORDER BY name")
    var ids: [Int64] = []
    for name in names {
      let key = Self.key(of: name, analyzer)
      let matching = rows.filter { !key.isEmpty && Self.key(of: $0[1], analyzer) == key }
      ids += matching.map { $0[0] }
      if matching.isEmpty { notes.append(Self.note(unknown: name, table, rows.map { $0[1] })) }
    }
    return ids
  }

  private static func key(of name: String, _ analyzer: Analyzer) -> [String] {
    analyzer.tokens(of: name).map(\.normalized)
  }

  private static func note(unknown name: String, _ table: String, _ known: [String]) -> String {
    let shown = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return "no \(table) is called \(name)" + (known.isEmpty ? "" : "; there are: \(shown)")
  }
}
