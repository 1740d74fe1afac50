@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("Filters, orders, pages, looser hits")
struct SearchRunTests {
  private static let articles = [
    Article("أ هدنة", date: "2020-11-15", source: "رويترز", section: "سياسة"),
    Article("ب هدنة", date: "2020-11-16T09:06", source: "Reuters", section: "سياسة"),
    Article("ج هدنة", date: "2020-11-16T23:59:59", source: "الأهرام", section: "عربي-دولي"),
    Article("د هدنة", date: "2020-11-16", source: "رويترز"),
    Article("ه هدنة", date: "2020-11", source: "رويترز"),
    Article("و هدنة", date: "2020"),
    Article("ز هدنة", source: "رويترز"),
    Article("ح هدنة", date: "2021-03-01T00:00+03:00"),
    Article("ط مباراة", date: "2020-11-16", source: "رويترز"),
  ]

  private let store: TestArchive

  init() throws { store = try TestArchive(Self.articles) }

  private func letters(_ titles: [String]) -> String { titles.map { $0.prefix(1) }.joined() }

  /// A filter and the letters of what it lets through.
  private static let filters: [(filter: ArticleFilter, expected: String)] = [
    (ArticleFilter(), "أبجحدزهو"),
    (ArticleFilter(from: "2020-11-16", to: "2020-11-16"), "بجد"),
    (ArticleFilter(from: "2020-11-15", to: nil), "أبجحد"),
    // A year or a month passes where all of it lies in the range.
    (ArticleFilter(from: "2020-11-01", to: "2020-11-15"), "أ"),
    (ArticleFilter(from: "2020-11-01", to: "2020-11-30"), "أبجده"),
    (ArticleFilter(from: "2020-01-01", to: "2020-01-01"), ""),
    (ArticleFilter(from: "2020-01-01", to: "2020-12-31"), "أبجدهو"),
    (ArticleFilter(from: "2020-01-02", to: "2020-12-31"), "أبجده"),
    (ArticleFilter(from: nil, to: "2020-11-01"), ""),
    (ArticleFilter(from: nil, to: "2020-12-30"), "أبجده"),
    (ArticleFilter(from: "2021-03-01", to: nil), "ح"),
    (ArticleFilter(from: "2022-01-01", to: nil), ""),
    // The end before the beginning.
    (ArticleFilter(from: "2020-11-17", to: "2020-11-16"), ""),
    // Undated articles pass only where no day is given.
    (ArticleFilter(sources: ["رويترز"]), "أدزه"),
    (ArticleFilter(sources: ["REUTERS"]), "ب"),
    (ArticleFilter(sources: ["الاهرام", "reuters"]), "بج"),
    (ArticleFilter(sections: ["سياسه"]), "أب"),
    (ArticleFilter(sections: ["عربي دولي"]), "ج"),
    (ArticleFilter(sources: ["رويترز"], sections: ["سياسة"]), "أ"),
    (ArticleFilter(sources: ["وكالة مجهولة"]), ""),
  ]

  @Test("A filter lets these through, in every order and in lists", arguments: filters.indices)
  func filter(index: Int) throws {
    let (filter, expected) = Self.filters[index]
    #expect(try letters(store.matches("هدنة", filter: filter)) == expected)
    for order in SearchRequest.Order.allCases {
      let answer = try store.search("هدنة", filter: filter, order: order)
      #expect(answer.total == expected.count)
      #expect(letters(store.titles(answer).sorted()) == expected, "\(order)")
    }
    let list = try store.searcher.list(ListRequest(filter: filter, limit: 100))
    let listed = list.articles.map(\.title).filter { !$0.hasPrefix("ط") }.sorted()
    #expect(letters(listed) == expected)
    #expect(list.total == list.articles.count)
  }

  @Test("A filter that names nothing says what there is")
  func unknownName() throws {
    let answer = try store.search("هدنة", filter: ArticleFilter(sources: ["وكالة مجهولة", "رويترز"]))
    #expect(answer.notes == ["no source is called وكالة مجهولة; there are: Reuters, الأهرام, رويترز"])
    #expect(answer.total == 4)
  }

  @Test("Newest first: by day, then by time; undated last")
  func newest() throws {
    #expect(try letters(store.titles(store.search("هدنة", order: .newest))) == "حجبدأهوز")
  }

  @Test("Oldest first: the other way round, undated last")
  func oldest() throws {
    #expect(try letters(store.titles(store.search("هدنة", order: .oldest))) == "وهأدبجحز")
  }

  @Test("Pages put together are the whole answer", arguments: SearchRequest.Order.allCases)
  func pages(order: SearchRequest.Order) throws {
    var news = RandomNews(seed: 31)
    let store = try TestArchive(news.datedArticles(260, bodyWords: 5...20))
    for (query, matching) in [
      ("لبنان", SearchRequest.Matching.best), ("الحكومة OR الوزير", .all), ("حكومة رئيس", .any),
    ] {
      let whole = try store.search(query, order: order, matching: matching, limit: 1_000)
      for size in [1, 7, 100] {
        var pages: [SearchHit] = []
        while pages.count < whole.hits.count {
          let page = try store.search(
            query, order: order, matching: matching, limit: size, offset: pages.count)
          #expect(page.total == whole.total)
          if page.hits.isEmpty { break }
          pages += page.hits
        }
        #expect(
          Array(pages.map(\.article.id).prefix(whole.counted))
            == whole.hits.prefix(whole.counted).map(\.article.id))
        #expect(pages.map(\.rank) == Array(1...max(pages.count, 1)))
        #expect(Set(pages.map(\.article.id)).count == pages.count)
      }
    }
  }

  @Test("A page behind the last hit is empty and knows the total")
  func behindTheLast() throws {
    let answer = try store.search("هدنة", matching: .all, offset: 8)
    #expect(answer.hits.isEmpty)
    #expect(answer.total == 8)
  }

  @Test("A limit of nothing counts", arguments: SearchRequest.Order.allCases)
  func limitZero(order: SearchRequest.Order) throws {
    let answer = try store.search("هدنة", order: order, limit: 0)
    #expect(answer.hits.isEmpty)
    #expect(answer.total == 8)
  }
}

@Suite("Looser hits")
struct LooserHitTests {
  private static let articles = [
    Article("مطابق", "هدنة في لبنان"),
    // One of the two words.
    Article("هدنة فقط", "هدنة في السودان هدنة هدنة هدنة"),
    Article("لبنان فقط", "لبنان"),
    // Shares a root key only: libraries and writers, not books.
    Article("جذر", "مكتبات وكاتبون"),
    Article("بعيد", "مباراة كرة القدم"),
  ]

  private let store: TestArchive

  init() throws { store = try TestArchive(Self.articles) }

  @Test("The matching set comes first whatever its score, then looser hits, marked")
  func order() throws {
    let answer = try store.search("هدنة لبنان")
    #expect(answer.total == 1)
    #expect(answer.hits.map(\.isPartialMatch) == [false, true, true])
    #expect(store.titles(answer).first == "مطابق")
    #expect(Set(store.titles(answer)) == ["مطابق", "هدنة فقط", "لبنان فقط"])
  }

  @Test("--match all stops at the matching set")
  func matchAll() throws {
    #expect(try store.titles(store.search("هدنة لبنان", matching: .all)) == ["مطابق"])
  }

  @Test("--match any orders by score alone and marks nothing")
  func matchAny() throws {
    let answer = try store.search("هدنة لبنان", matching: .any)
    #expect(answer.total == 3)
    #expect(answer.hits.allSatisfy { !$0.isPartialMatch })
    #expect(answer.hits.map(\.score) == answer.hits.map(\.score).sorted(by: >))
  }

  @Test("A full page has no looser hits")
  func fullPage() throws {
    #expect(try store.search("هدنة لبنان", limit: 1).hits.map(\.isPartialMatch) == [false])
  }

  @Test("Root keys of all words make a looser hit")
  func roots() throws {
    let answer = try store.search("كتاب")
    #expect(answer.total == 0)
    #expect(answer.hits.map(\.article.title) == ["جذر"])
    #expect(answer.hits.map(\.isPartialMatch) == [true])
    #expect(try store.search("كتاب زلزال").hits.isEmpty)
  }

  @Test(
    "What is excluded is excluded from looser hits too",
    arguments: [
      "هدنة لبنان -السودان", "هدنة لبنان -\"في السودان\"", "هدنة لبنان -سود*", "هدنة لبنان -body:السودان",
    ])
  func exclusions(query: String) throws {
    for matching in [SearchRequest.Matching.best, .any] {
      #expect(
        try Set(store.titles(store.search(query, matching: matching))) == ["مطابق", "لبنان فقط"], "\(query)")
    }
  }

  @Test("An exclusion inside an alternative holds for looser hits too")
  func nestedExclusions() throws {
    for matching in SearchRequest.Matching.allCases {
      let answer = try store.search("(هدنة -السودان) OR زلزال", matching: matching)
      #expect(!store.titles(answer).contains("هدنة فقط"), "\(matching)")
    }
  }

  @Test("Prefixes and fields are meant exactly: no looser hits", arguments: ["هد* لبنان", "body:هدنة لبنان"])
  func exactQueries(query: String) throws {
    for matching in SearchRequest.Matching.allCases {
      #expect(try store.titles(store.search(query, matching: matching)) == ["مطابق"], "\(matching)")
    }
  }

  @Test("Orders by date take the matching set alone", arguments: [SearchRequest.Order.newest, .oldest])
  func dates(order: SearchRequest.Order) throws {
    #expect(try store.titles(store.search("هدنة لبنان", order: order)) == ["مطابق"])
  }

  @Test("Filters hold for looser hits")
  func filters() throws {
    let store = try TestArchive([
      Article("أ", "هدنة", date: "2020"), Article("ب", "لبنان", date: "2021", source: "BBC"),
    ])
    #expect(try store.titles(store.search("هدنة لبنان", filter: .init(from: "2021-01-01", to: nil))) == ["ب"])
    #expect(try store.titles(store.search("هدنة لبنان", filter: .init(sources: ["BBC"]))) == ["ب"])
  }
}
