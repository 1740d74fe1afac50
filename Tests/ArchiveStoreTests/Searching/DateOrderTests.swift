import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("Row ids in the order of time")
struct DateOrderTests {
  private func order(_ store: TestArchive, newestFirst: Bool, count: Int) throws -> [String] {
    try store.archive.reader.read { db in
      let ids = try RowID.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
      let first = try DateOrder(isNewestFirst: newestFirst).first(count, of: ids, db)
      return try first.map { id in
        try String.fetchOne(db, sql: "SELECT title FROM article WHERE id = ?", arguments: [id]) ?? "none"
      }
    }
  }

  @Test("Within a day the time decides, though articles arrived in another order", arguments: 0...6)
  func withinDay(count: Int) throws {
    let store = try TestArchive()
    // One batch each: row ids of a day go by arrival.
    for (title, date) in [("ج", "T12:00"), ("ا", "T08:00"), ("د", "T12:00:01"), ("ب", "T08:30")] {
      try store.add([Article(title, date: "2020-11-16" + date)])
    }
    try store.add([Article("ه", date: "2020-11-17"), Article("و")])
    #expect(
      try order(store, newestFirst: false, count: count)
        == Array(["ا", "ب", "ج", "د", "ه", "و"].prefix(count)))
    #expect(
      try order(store, newestFirst: true, count: count)
        == Array(["ه", "د", "ج", "ب", "ا", "و"].prefix(count)))
  }

  @Test("The first of any count are a beginning of all", arguments: [UInt64(1), 2])
  func property(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    var articles = news.datedArticles(90, bodyWords: 0...1)
    for index in 0..<45 {
      articles[index].published = PublicationDate(iso8601: "2020-05-05T\(10 + index % 9):00")
    }
    let store = try TestArchive()
    try store.add(articles.shuffledBySeed(seed), limits: .init(articleCount: 11))
    for newestFirst in [true, false] {
      let all = try order(store, newestFirst: newestFirst, count: .max)
      #expect(all.count == 90)
      for count in [0, 1, 2, 30, 44, 45, 46, 80, 89, 90, 91] {
        #expect(
          try order(store, newestFirst: newestFirst, count: count) == Array(all.prefix(count)), "seed \(seed)"
        )
      }
    }
  }
}

extension [Article] {
  fileprivate func shuffledBySeed(_ seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return shuffled(using: &generator)
  }
}
