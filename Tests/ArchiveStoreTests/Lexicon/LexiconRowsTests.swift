import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import Testing

@Suite("Lines of the lexicon in the archive")
struct LexiconRowsTests {
  private let first = LexiconLine(kind: .same, word: "زيلينسكي", forms: ["زلنسكي"])
  private let second = LexiconLine(kind: .joined, word: "جبل علي")

  @Test("What the index was made with, and what is wanted, are two lists")
  func states() throws {
    let store = try TestArchive()
    try #require(store.archive.pool).write { db in
      let rows = LexiconRows(db: db)
      func texts(_ lines: [LexiconLine]) -> [String] { lines.map(\.word) }
      try rows.add(first)
      #expect(try (texts(rows.indexed()), texts(rows.current())) == ([], ["زيلينسكي"]))
      try rows.settle()
      try rows.add(second)
      try rows.remove(first)
      #expect(try (texts(rows.indexed()), texts(rows.current())) == (["زيلينسكي"], ["جبل علي"]))
      #expect(try rows.pendingCount() == 2)
      #expect(try rows.all().map(\.state) == [.removed, .added])
      try rows.settle()
      #expect(try (texts(rows.indexed()), texts(rows.current())) == (["جبل علي"], ["جبل علي"]))
      #expect(try rows.pendingCount() == 0)
    }
  }

  @Test("A removed line comes back in another spelling, as it was typed first")
  func spelling() throws {
    let store = try TestArchive()
    try #require(store.archive.pool).write { db in
      let rows = LexiconRows(db: db)
      try rows.add(first)
      try rows.settle()
      try rows.remove(first)
      try rows.add(LexiconLine(kind: .same, word: "زيلينسكى", forms: ["زِلنسكي"]))
      #expect(try rows.all().map(\.state) == [.indexed])
      #expect(try rows.all().map(\.line.word) == ["زيلينسكي"])
    }
  }

  @Test("A damaged line is an error, and not left out")
  func damage() throws {
    let store = try TestArchive()
    try store.archive.tamper("INSERT INTO lexicon_line (line, state) VALUES ('foo', 'indexed')")
    #expect(throws: ArchiveError.self) { try Archive(path: store.path, access: .read) }
  }
}
