@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// Orders by date where no total is asked for.
@Suite("Searches that spare counting")
struct DateRankingTests {
  private static let queries = [
    "\"وقف إطلاق النار\"", "«مجلس الأمن»", "\"مجلس الامن\" أو \"رئيس الحكومة\"", "\"مجلس الأمن\" -لبنان",
    "خبر \"مجلس الأمن\"", "مج* \"مجلس الأمن\"", "-\"مجلس الأمن\"",
  ]

  /// 300 articles of twenty batches, one in ten undated, with and without a ranking index.
  private static func store(seed: UInt64, isOptimized: Bool) throws -> TestArchive {
    var news = RandomNews(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let phrases = ["وقف إطلاق النار", "مَجلس الأمن", "مجلس الامن في رئيس الحكومة", "لبنان: مجلس الأمن"]
    let articles = (0..<300).map { index in
      let date =
        "20\(Int.random(in: 10...29, using: &generator))-0\(Int.random(in: 1...9, using: &generator))"
      let words = phrases.randomElement(using: &generator) ?? ""
      return Article(
        index % 7 == 0 ? words : "خبر \(index)", news.text(words: 3) + " " + words,
        date: index % 10 == 0 ? nil : date + "-1\(index % 10)T0\(index % 9):00")
    }
    let store = try TestArchive()
    try store.add(Array(articles[..<250]), limits: .init(articleCount: 15))
    if isOptimized { try store.optimize() }
    try store.add(Array(articles[250...]), limits: .init(articleCount: 10))
    return store
  }

  @Test(
    "The page is the same, and the total is the same or not told", arguments: [UInt64(1), 2], [false, true])
  func samePages(seed: UInt64, isOptimized: Bool) throws {
    let store = try Self.store(seed: seed, isOptimized: isOptimized)
    var spared = 0
    for query in Self.queries {
      for order in [SearchRequest.Order.newest, .oldest] {
        for (offset, limit) in [(0, 1), (0, 10), (7, 5), (0, 150), (250, 100)] {
          var request = SearchRequest(
            query: Query(query), order: order, limit: limit, offset: offset)
          let counted = try store.searcher.search(request)
          request.wantsTotal = false
          let answer = try store.searcher.search(request)
          #expect(answer.hits.map(\.article.id) == counted.hits.map(\.article.id), "\(query) \(order)")
          #expect(answer.total == nil || answer.total == counted.total, "\(query) \(order)")
          if answer.total == nil {
            spared += 1
            #expect(answer.hits.count == limit, "without a full page everything was looked at")
          }
        }
      }
    }
    #expect(spared > 10)
  }

  @Test("Within a filter and by story, too")
  func filteredAndGrouped() throws {
    let store = try Self.store(seed: 3, isOptimized: true)
    var request = SearchRequest(
      query: Query("\"مجلس الأمن\""),
      filter: ArticleFilter(from: "2013-02-01", to: "2021-05-05"),
      order: .newest, limit: 3)
    for grouping in SearchRequest.Grouping.allCases {
      request.grouping = grouping
      request.wantsTotal = true
      let counted = try store.searcher.search(request)
      request.wantsTotal = false
      let answer = try store.searcher.search(request)
      #expect(answer.hits.map(\.article.id) == counted.hits.map(\.article.id))
      if grouping == .article { #expect(answer.total == nil) }
    }
  }

  @Test("What costs nothing is counted all the same: words by date, and everything by relevance")
  func toldAllTheSame() throws {
    let store = try Self.store(seed: 1, isOptimized: true)
    for (query, order) in [
      ("مجلس الأمن", SearchRequest.Order.newest), ("\"مجلس الأمن\"", .relevance), ("مجل*", .oldest),
      ("عنوان:\"مجلس الأمن\"", .newest), ("مجلس NEAR/3 الأمن", .oldest),
    ] {
      var request = SearchRequest(query: Query(query), order: order, limit: 1)
      let total = try #require(store.searcher.search(request).total)
      request.wantsTotal = false
      #expect(try store.searcher.search(request).total == total)
      #expect(total > 1)
    }
  }

  @Test("An export has every hit and tells how many")
  func export() throws {
    let store = try Self.store(seed: 2, isOptimized: true)
    var request = SearchRequest(query: Query("\"مجلس الأمن\""), order: .newest)
    let total = try #require(store.searcher.search(request).total)
    request.wantsTotal = false
    var count = 0
    #expect(try store.searcher.forEachHit(request) { _, _ in count += 1 }.total == total)
    #expect(count == total)
  }

  @Test("Slices are all ids, once, in whole days and in order", arguments: [true, false])
  func slices(isNewestFirst: Bool) throws {
    let store = try Self.store(seed: 5, isOptimized: true)
    let order = DateOrder(isNewestFirst: isNewestFirst)
    let segments = try store.archive.reader.read { db in
      try store.archive.snapshots.snapshot(db).stored.map(\.segment)
    }
    let slices = order.slices(of: segments)
    #expect(slices.count == 5)
    let undated = try #require(slices.last)
    #expect(undated == RowID.first(of: nil)...RowID.last(of: nil))
    let dated = isNewestFirst ? slices.dropLast().reversed() : Array(slices.dropLast())
    #expect(dated.first?.lowerBound == RowID.firstDated)
    #expect(dated.last?.upperBound == .max)
    for (left, right) in zip(dated, dated.dropFirst()) {
      #expect(left.upperBound.advanced(by: 1) == right.lowerBound)
      #expect(right.lowerBound == right.lowerBound.startOfDay)
    }
    #expect(order.slices(of: []) == [RowID.firstDated ... .max, undated])
  }
}
