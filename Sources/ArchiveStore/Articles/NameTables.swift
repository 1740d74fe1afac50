import GRDB

/// The ids of source and section names, made as they are met. Lives for one transaction.
struct NameTables {
  private let db: Database
  private var sources: [String: Int64] = [:]
  private var sections: [String: Int64] = [:]

  init(db: Database) { self.db = db }

  mutating func sourceID(of name: String?) throws -> Int64? { try id(of: name, in: "source", &sources) }

  mutating func sectionID(of name: String?) throws -> Int64? { try id(of: name, in: "section", &sections) }

  private func id(of name: String?, in table: String, _ known: inout [String: Int64]) throws -> Int64? {
    guard let name else { return nil }
    if let id = known[name] { return id }
    let select = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE name = ?")
    if let id = try Int64.fetchOne(select, arguments: [name]) {
      known[name] = id
      return id
    }
    try db.execute(sql: "INSERT INTO \(table) (name) VALUES (?)", arguments: [name])
    known[name] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}
