import ArabicText
import GRDB
import InvertedIndex

/// Source and section names of a filter, resolved to the archive's ids; `NameLookup` says how names are compared.
struct NameFilter {
  /// Ids of the sources named; nil where none was.
  let sourceIDs: [Int64]?
  /// Ids of the sections named; nil where none was.
  let sectionIDs: [Int64]?
  /// Names that the archive does not know.
  let notes: [String]

  init(_ filter: ArticleFilter, db: Database, analyzer: Analyzer) throws {
    var lookup = NameLookup(db, analyzer: analyzer)
    func ids(_ names: [String], table: String) throws -> [Int64]? {
      names.isEmpty ? nil : try names.flatMap { try lookup.ids(of: $0, in: table) }
    }
    sourceIDs = try ids(filter.sources, table: "source")
    sectionIDs = try ids(filter.sections, table: "section")
    notes = lookup.notes
  }

  var isEmpty: Bool { sourceIDs == nil && sectionIDs == nil }

  /// The same as conditions on articles.
  var articleConditions: [ArticleCondition] {
    [sourceIDs.map(ArticleCondition.sources), sectionIDs.map(ArticleCondition.sections)].compactMap(\.self)
  }

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
}
