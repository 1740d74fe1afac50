import GRDB
import GRDBSQLite
import InvertedIndex

/// Sources, sections and precisions of uncovered articles, by place.
final class UncoveredAttributes: Sendable {
  let sources: [UInt32]
  let sections: [UInt32]
  let precisions: [UInt8]

  init(_ articles: UncoveredArticles, db: Database) throws {
    var sources = [UInt32](repeating: 0, count: articles.count)
    var sections = sources
    var precisions = [UInt8](repeating: 0, count: articles.count)
    let columns = "SELECT id, source_id, section_id, precision FROM article"
    var hint = 0
    func take(_ row: OpaquePointer) {
      guard let place = articles.place(of: BoundStatement.rowID(row, column: 0), from: hint) else { return }
      sources[place] = UInt32(truncatingIfNeeded: sqlite3_column_int64(row, 1))
      sections[place] = UInt32(truncatingIfNeeded: sqlite3_column_int64(row, 2))
      precisions[place] = DatePrecision(name: sqlite3_column_text(row, 3)).rawValue
      hint = place
    }
    if articles.ranges == nil {
      try BoundStatement(columns + " ORDER BY id", db: db).forEachRow(take)
    } else {
      let select = try BoundStatement(columns + " WHERE id = ?", db: db)
      for id in articles.ids {
        select.bind(id, at: 1)
        try select.forEachRow(take)
      }
    }
    self.sources = sources
    self.sections = sections
    self.precisions = precisions
  }
}
