import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

/// Exports whose lines other programs have put into another order.
@Suite("Shuffled exports")
struct HeldVersionsTests {
  /// What an archive must still know of a record.
  private struct Record: Hashable {
    let id: String
    let versionOf: String?
    let text: [String]
    let facts: [String?]

    init(_ article: Article) {
      (id, versionOf) = (article.archived?.id ?? "", article.archived?.versionOf)
      text = [article.title, article.body]
      facts = [
        article.externalID, article.source, article.section, article.author, article.url, article.image,
        article.published?.iso8601, article.archived?.ingestedAt, article.archived?.fetchedAt,
      ]
    }
  }

  @discardableResult
  private static func bring(_ lines: [Article], into store: TestArchive, limit: Int) throws -> [StoreOutcome]
  {
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: limit)) { outcomes.append($1) }
    for line in lines {
      try writer.add(line.archived.map { IncomingArticle(line, archived: $0) } ?? IncomingArticle(line))
    }
    #expect(try writer.finish() == nil)
    #expect(writer.versionsWithoutArticle == 0)
    return outcomes
  }

  private static func export(_ store: TestArchive) throws -> [Article] {
    var articles: [Article] = []
    _ = try store.searcher.forEachArticle { articles.append($0) }
    return articles
  }

  /// Articles of which many have changed in text or facts, and some have been put back.
  private static func source(_ stream: inout MixedArticles) throws -> TestArchive {
    let store = try TestArchive()
    for day in 0..<4 {
      let time = Date(timeIntervalSince1970: 1.7e9 + Double(day) * 86_400)
      let writer = try ArchiveWriter(store.archive, ingestedAt: time)
      for _ in 0..<stream.number(5...25) { try writer.add(stream.next()) }
      #expect(try writer.finish() == nil)
    }
    return store
  }

  @Test(
    "A new archive of them is the same, and a second import stores nothing",
    arguments: (UInt64(200)...224).map { $0 })
  func newArchive(seed: UInt64) throws {
    var stream = MixedArticles(generator: SeededGenerator(seed: seed))
    let lines = try Self.export(try Self.source(&stream))
    let store = try TestArchive()
    let shuffled = lines.shuffled(using: &stream.generator)
    let limit = [1, 7, 1_000][stream.number(0...2)]
    try Self.bring(shuffled, into: store, limit: limit)
    let once = try Self.export(store)
    #expect(Set(once.map(Record.init)) == Set(lines.map(Record.init)), "seed \(seed)")
    #expect(once.count == lines.count, "seed \(seed)")
    let again = try Self.bring(shuffled, into: store, limit: limit)
    #expect(again.allSatisfy { !$0.isStored }, "seed \(seed)")
    #expect(try Self.export(store) == once, "seed \(seed)")
    try store.archive.checkIndex()
  }

  @Test("Over another state, too, a second import stores nothing", arguments: (UInt64(300)...324).map { $0 })
  func otherState(seed: UInt64) throws {
    var stream = MixedArticles(generator: SeededGenerator(seed: seed))
    let store = try Self.source(&stream)
    let lines = try Self.export(try Self.source(&stream))
    for order in [lines.shuffled(using: &stream.generator), lines] {
      try Self.bring(order, into: store, limit: stream.chance(50) ? 3 : 1_000)
      let once = try Self.export(store)
      let texts = Set(once.map { $0.title + $0.body })
      #expect(texts.isSuperset(of: lines.map { $0.title + $0.body }), "seed \(seed)")
      let again = try Self.bring(order, into: store, limit: 1_000)
      #expect(again.allSatisfy { !$0.isStored }, "seed \(seed)")
      #expect(try Self.export(store) == once, "seed \(seed)")
    }
    try store.archive.checkIndex()
  }

  @Test("Versions that come before their article stand in the order of their times")
  func reversed() throws {
    let store = try TestArchive()
    let body = "أعلنت البلدية إغلاق الشارع الرئيسي بسبب أعمال الصيانة في شبكة المياه حتى يوم"
    for (day, word) in ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء"].enumerated() {
      var article = Article("إغلاق الشارع", "\(body) \(word).")
      article.url = "https://example.com/street"
      let time = Date(timeIntervalSince1970: 1.7e9 + Double(day) * 86_400)
      let writer = try ArchiveWriter(store.archive, ingestedAt: time)
      try writer.add(IncomingArticle(article))
      #expect(try writer.finish() == nil)
    }
    let lines = try Self.export(store)
    let copy = try TestArchive()
    try Self.bring(lines.reversed(), into: copy, limit: 2)
    #expect(try Self.export(copy) == lines)
  }
}
