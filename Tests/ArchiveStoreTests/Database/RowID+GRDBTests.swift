@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import InvertedIndex
import NewsIngest
import Testing

@Suite("Row ids in the database")
struct RowIDGRDBTests {
  private let store: TestArchive

  init() throws {
    store = try TestArchive([Article("خبر", date: "2020-11-16"), Article("خبر آخر")])
  }

  @Test("An id goes in and comes out as its number", arguments: [1, 1 << 40, Int64.max])
  func roundTrip(number: Int64) throws {
    let id = RowID(rawValue: number)
    try store.archive.reader.read { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT ?1, typeof(?1), NULL", arguments: [id]))
      #expect(row[0] as Int64 == number)
      #expect(row[0] as RowID == id)
      #expect(row[1] as String == "integer")
      #expect(row[2] as RowID? == nil)
      #expect(try RowID.fetchAll(db, sql: "SELECT ?", arguments: [id]) == [id])
    }
  }

  @Test("The same through a bound statement")
  func boundStatement() throws {
    try store.archive.reader.read { db in
      let ids = try RowID.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
      #expect(ids.map(\.isDated) == [false, true])
      let select = try BoundStatement("SELECT id, NULL FROM article WHERE id = ?", db: db)
      for id in ids {
        select.bind(id, at: 1)
        let row = try select.first { row in
          [BoundStatement.rowID(row, column: 0), BoundStatement.optionalRowID(row, column: 1)]
        }
        #expect(row == [id, nil])
      }
    }
  }
}
