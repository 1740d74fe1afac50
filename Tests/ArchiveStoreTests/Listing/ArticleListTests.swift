import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import TestSupport
import Testing

@Suite("Lists by date")
struct ArticleListTests {
  private func list(_ store: TestArchive, _ request: ListRequest) throws -> ListAnswer {
    try store.searcher.list(request)
  }

  @Test("The newest come first, the undated last, by default twenty")
  func defaults() throws {
    let dated = (1...25).map { Article("خبر \($0)", date: "2020-11-\($0 < 10 ? "0" : "")\($0)") }
    let store = try TestArchive([Article("بلا تاريخ")] + dated)
    let answer = try list(store, ListRequest())
    #expect(answer.total == 26)
    #expect(answer.articles.map(\.title) == (6...25).reversed().map { "خبر \($0)" })
    #expect(answer.next == answer.articles.last?.id)
    let rest = try list(store, ListRequest(after: answer.next))
    #expect(rest.articles.map(\.title) == (1...5).reversed().map { "خبر \($0)" } + ["بلا تاريخ"])
    #expect(rest.next == nil)
  }

  @Test("The last page has no next, also where it is full", arguments: [1, 2, 4, 5])
  func lastPage(limit: Int) throws {
    let store = try TestArchive((1...4).map { Article("خبر \($0)", date: "2020-11-16") })
    var after: String?
    var count = 0
    repeat {
      let page = try list(store, ListRequest(limit: limit, after: after))
      #expect(!page.articles.isEmpty)
      count += page.articles.count
      after = page.next
    } while after != nil
    #expect(count == 4)
  }

  @Test("Behind an article that is not there")
  func unknownAfter() throws {
    let store = try TestArchive([Article("خبر")])
    #expect(throws: ArchiveError.noSuchArticle(id: "nothing")) {
      try list(store, ListRequest(after: "nothing"))
    }
  }

  @Test("An empty archive")
  func empty() throws {
    let answer = try list(try TestArchive(), ListRequest())
    #expect(answer.total == 0)
    #expect(answer.articles.isEmpty)
    #expect(answer.next == nil)
  }

  /// A range of days, and which of a list of dates lie in it.
  private static let rangeCases: [(from: String?, to: String?, expected: [String])] = [
    ("2020-01-01", "2020-01-01", ["2020-01-01", "2020-01-01T00:00", "2020-01-01T23:59:59"]),
    (
      "2020-01-01", "2020-01-31",
      ["2020-01", "2020-01-01", "2020-01-01T00:00", "2020-01-01T23:59:59", "2020-01-31T10:00"]
    ),
    ("2020-01-31", "2020-12-31", ["2020-01-31T10:00", "2020-02", "2020-02-29"]),
    (
      nil, "2020-02-28",
      [
        "2019-12-31T23:59", "2020-01", "2020-01-01", "2020-01-01T00:00", "2020-01-01T23:59:59",
        "2020-01-31T10:00",
      ]
    ),
    ("2020-01-02", "2020-01-31", ["2020-01-31T10:00"]),
    ("2020-02-01", "2020-02-29", ["2020-02", "2020-02-29"]),
    ("2020-02-02", nil, ["2020-02-29", "2021"]),
    (nil, "2019-12-31", ["2019-12-31T23:59"]),
    ("2021-01-01", "2021-12-31", ["2021"]),
    ("2021-01-01", "2021-12-30", []),
    ("2022-01-01", nil, []),
  ]

  @Test("A range holds a year or a month that lies in it whole", arguments: rangeCases.indices)
  func ranges(index: Int) throws {
    let (from, to, expected) = Self.rangeCases[index]
    let dates = [
      "2019-12-31T23:59", "2020", "2020-01", "2020-01-01", "2020-01-01T00:00", "2020-01-01T23:59:59",
      "2020-01-31T10:00", "2020-02", "2020-02-29", "2021",
    ]
    let store = try TestArchive(dates.map { Article("خبر \($0)", date: $0) } + [Article("بلا تاريخ")])
    let answer = try list(store, ListRequest(filter: .init(from: from, to: to), newestFirst: false))
    #expect(answer.articles.compactMap(\.published?.iso8601) == expected)
    #expect(answer.total == expected.count)
  }

  @Test("Pages of any size give every article once, in order", arguments: [UInt64(1), 2, 3, 4])
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var news = RandomNews(seed: seed)
    var articles = news.datedArticles(120, bodyWords: 0...2)
    // Ties: a third of the articles share few moments.
    for index in 0..<40 {
      articles[index].published = PublicationDate(iso8601: "2020-05-0\(1 + index % 3)T10:00")
    }
    let store = try TestArchive()
    try store.add(articles, limits: .init(articleCount: 17))
    for newestFirst in [true, false] {
      for filter in [ArticleFilter(), .init(from: "2019-07-01", to: nil), .init(sources: ["رويترز"])] {
        let whole = try list(store, ListRequest(filter: filter, newestFirst: newestFirst, limit: 1_000))
        checkOrder(whole.articles, newestFirst, "seed \(seed)")
        var paged: [ArticleSummary] = []
        var after: String?
        repeat {
          let size = Int.random(in: 1...15, using: &generator)
          let page = try list(
            store, ListRequest(filter: filter, newestFirst: newestFirst, limit: size, after: after))
          #expect(page.total == whole.total)
          paged += page.articles
          after = page.next
        } while after != nil && paged.count <= 120
        #expect(paged == whole.articles, "seed \(seed)")
        #expect(whole.articles.count == whole.total)
      }
    }
  }

  private func checkOrder(_ articles: [ArticleSummary], _ newestFirst: Bool, _ place: Comment) {
    let firstUndated = articles.firstIndex { $0.published == nil } ?? articles.count
    #expect(articles[firstUndated...].allSatisfy { $0.published == nil }, place)
    let orders = articles[..<firstUndated].map { PublicationOrder($0.published) }
    for (left, right) in zip(orders, orders.dropFirst()) {
      #expect(newestFirst ? left >= right : left <= right, place)
    }
  }
}
