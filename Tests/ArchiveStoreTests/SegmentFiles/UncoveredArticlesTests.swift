import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("Articles outside the ranking index")
struct UncoveredArticlesTests {
  private func live(_ store: TestArchive) throws -> UncoveredArticles {
    try store.archive.reader.read { db in try store.archive.snapshots.snapshot(db).uncovered }
  }

  @Test("A length is the number of words of title and body")
  func norms() throws {
    var news = RandomNews(seed: 21)
    // Lengths on both sides of 127 and 16,383, where FTS5 takes another byte.
    let long = [0, 126, 127, 128, 300, 16_383, 16_400].map { Article("طويل \($0)", news.text(words: $0)) }
    let store = try TestArchive(news.datedArticles(40) + long)
    let lengths = try live(store)
    let counts = try store.archive.texts("SELECT title || ' \n ' || body FROM article ORDER BY id").map {
      Analyzer().tokens(of: $0).count
    }
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    #expect(lengths.norms == counts.map { Score.lengthNorm(length: $0, meanLength: mean) })
    #expect(
      try lengths.ids
        == store.archive.reader.read { db in try RowID.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
        })
  }

  @Test("An id's place is found from any hint, and a missing id is not")
  func ordinals() throws {
    var news = RandomNews(seed: 22)
    let lengths = try live(TestArchive(news.datedArticles(100, bodyWords: 1...2)))
    for hint in [0, 1, 31, 50, 98, 99, 100, 1_000] {
      for (place, id) in lengths.ids.enumerated() {
        #expect(lengths.place(of: id, from: hint) == place)
        let next = id.advanced(by: 1)
        if !lengths.ids.contains(next) { #expect(lengths.place(of: next, from: hint) == nil) }
      }
      for missing in [Int64.min, 0, Int64.max].map(RowID.init(rawValue:)) {
        #expect(lengths.place(of: missing, from: hint) == nil)
      }
    }
  }

  @Test("An empty archive has no place for any id")
  func empty() throws {
    let lengths = try live(TestArchive())
    #expect(lengths.count == 0)
    #expect(lengths.place(of: .firstUndated, from: 0) == nil)
  }

  @Test("The catalog is kept for one state of the archive, and made anew for the next")
  func cache() throws {
    let store = try TestArchive([Article("خبر")])
    func catalog() throws -> IndexSnapshot {
      try store.archive.reader.read { db in try store.archive.snapshots.snapshot(db) }
    }
    let first = try catalog()
    #expect(try catalog() === first)
    try store.add([Article("خبر آخر")])
    let second = try catalog()
    #expect(second !== first)
    #expect((first.uncovered.count, second.uncovered.count) == (1, 2))
    try store.optimize()
    #expect(try catalog().uncovered.count == 0)
    #expect(try catalog().stored.map(\.segment.articleCount) == [2])
  }

  @Test("FTS5 is asked for ranges that hold the live articles and as little else as eight ranges allow")
  func ranges() throws {
    var news = RandomNews(seed: 23)
    var tuning = StoreTuning()
    tuning.recentLimit = 0
    let store = try TestArchive(news.datedArticles(60, bodyWords: 1...2), tuning: tuning)
    try store.optimize()
    #expect(try live(store).ranges == [])
    let ids = try store.archive.reader.read { db in
      try RowID.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
    }
    for count in [1, 2, 8, 9, 30, 60] {
      let changed = Array(ids.shuffled().prefix(count)).sorted()
      try store.archive.tamper(
        "DELETE FROM changed; INSERT INTO changed VALUES \(changed.map { "(\($0), 9)" }.joined(separator: ", "));"
          + "UPDATE index_state SET generation = generation + 1")
      let live = try live(store)
      #expect(live.ids == changed)
      let ranges = try #require(live.ranges)
      #expect(ranges.count <= 8)
      for id in changed { #expect(ranges.count { $0.contains(id) } == 1) }
      if count <= 8 { #expect(ids.filter { id in ranges.contains { $0.contains(id) } } == changed) }
    }
  }
}
