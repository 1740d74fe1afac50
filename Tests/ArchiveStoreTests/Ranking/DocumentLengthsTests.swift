import ArabicText
@testable import ArchiveStore
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("Lengths of articles")
struct DocumentLengthsTests {
  private func lengths(_ store: TestArchive) throws -> DocumentLengths {
    try store.archive.reader.read { db in try DocumentLengths(generation: 1, db) }
  }

  @Test("A length is the number of words of title and body; root keys do not count")
  func norms() throws {
    var news = RandomNews(seed: 21)
    // Lengths on both sides of 127 and 16,383, where FTS5 takes another byte.
    let long = [0, 126, 127, 128, 300, 16_383, 16_400].map { Article("طويل \($0)", news.text(words: $0)) }
    let store = try TestArchive(news.datedArticles(40) + long)
    let lengths = try lengths(store)
    let counts = try store.archive.texts("SELECT title || ' \n ' || body FROM article ORDER BY id").map {
      Analyzer().tokens(of: $0).count
    }
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    #expect(lengths.norms == counts.map { Score.lengthNorm(length: $0, meanLength: mean) })
    #expect(
      try lengths.ids
        == store.archive.reader.read { db in try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
        })
  }

  @Test("An id's place is found from any hint, and a missing id is not")
  func ordinals() throws {
    var news = RandomNews(seed: 22)
    let lengths = try lengths(TestArchive(news.datedArticles(100, bodyWords: 1...2)))
    for hint in [0, 1, 31, 50, 98, 99, 100, 1_000] {
      for (place, id) in lengths.ids.enumerated() {
        #expect(lengths.ordinal(of: id, from: hint) == place)
        if !lengths.ids.contains(id + 1) { #expect(lengths.ordinal(of: id + 1, from: hint) == nil) }
      }
      for missing in [Int64.min, 0, Int64.max] { #expect(lengths.ordinal(of: missing, from: hint) == nil) }
    }
  }

  @Test("An empty archive has no place for any id")
  func empty() throws {
    let lengths = try lengths(TestArchive())
    #expect(lengths.count == 0)
    #expect(lengths.ordinal(of: 1, from: 0) == nil)
  }

  @Test("The cache keeps one generation and notices the next")
  func cache() throws {
    let store = try TestArchive([Article("خبر")])
    let cache = DocumentLengthsCache()
    func lengths() throws -> DocumentLengths { try store.archive.reader.read { db in try cache.lengths(db) } }
    let first = try lengths()
    #expect(try lengths() === first)
    try store.add([Article("خبر آخر")])
    let second = try lengths()
    #expect(second !== first)
    #expect((first.count, second.count) == (1, 2))
  }
}
