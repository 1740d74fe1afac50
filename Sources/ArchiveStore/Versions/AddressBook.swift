import GRDB
import InvertedIndex
import NewsIngest

/// Keeps which articles are at which addresses. Lives for one transaction.
struct AddressBook {
  private let insert: BoundStatement
  private let delete: BoundStatement

  init(db: Database) throws {
    insert = try BoundStatement(
      "INSERT OR IGNORE INTO article_address (key, article_id) VALUES (?, ?)", db: db)
    delete = try BoundStatement("DELETE FROM article_address WHERE key = ? AND article_id = ?", db: db)
  }

  func add(_ address: ArticleAddress?, of id: RowID) throws { try run(insert, address: address, id: id) }

  func remove(_ address: ArticleAddress?, of id: RowID) throws { try run(delete, address: address, id: id) }

  private func run(_ statement: BoundStatement, address: ArticleAddress?, id: RowID) throws {
    guard let address else { return }
    statement.bind(Self.hash(address), at: 1)
    statement.bind(id, at: 2)
    try statement.run()
  }

  static func hash(_ address: ArticleAddress) -> Int64 {
    Int64(bitPattern: TermHash.hash(address.key))
  }
}
