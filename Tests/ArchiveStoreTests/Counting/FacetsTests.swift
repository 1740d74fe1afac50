import ArabicCalendar
import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("Hits by source, section and year")
struct FacetsTests {
  private static let articles = [
    Article("أ هدنة", date: "2020-11-15", source: "رويترز", section: "سياسة"),
    Article("ب هُدْنَةٌ", date: "2020-11-16T09:06", source: "رويترز", section: "سياسة"),
    Article("ج الهدنه", date: "2021-01-01", source: "الأهرام", section: "عربي-دولي"),
    Article("د وبهدنة", date: "2020-11", source: "BBC عربي"),
    Article("ه هدنة 24 ساعة", date: "2019", source: "BBC عربي", section: "رياضة"),
    Article("و هدنة G20", source: "رويترز"),
    Article("ز هدنة", section: "سياسة"),
    Article("ح مباراة", date: "2018-01-01", source: "الأهرام", section: "رياضة"),
  ]

  private let store: TestArchive

  init() throws { store = try TestArchive(Self.articles) }

  private func facets(_ request: SearchRequest) throws -> [Facet] {
    try #require(try store.searcher.search(request).facets)
  }

  private func request(_ query: String, limit: Int = 10) -> SearchRequest {
    SearchRequest(query: Query(query), facetLimit: limit)
  }

  /// The values as "name count".
  private func values(_ facets: [Facet], _ property: Facet.Property) -> [String] {
    facets.first { $0.property == property }?.counts.map { "\($0.value ?? "-") \($0.articles)" } ?? []
  }

  @Test("Most hits first, then by name; years from old to new, undated last")
  func counts() throws {
    let facets = try facets(request("هدنة"))
    #expect(facets.map(\.property) == [.source, .section, .year])
    #expect(values(facets, .source) == ["رويترز 3", "BBC عربي 2", "- 1", "الأهرام 1"])
    #expect(values(facets, .section) == ["سياسة 3", "- 2", "رياضة 1", "عربي-دولي 1"])
    #expect(values(facets, .year) == ["2019 1", "2020 3", "2021 1", "- 2"])
    #expect(facets.map(\.valueCount) == [4, 4, 4])
  }

  @Test("A limit keeps the values with the most hits and says how many there are")
  func limit() throws {
    let facets = try facets(request("هدنة", limit: 2))
    #expect(values(facets, .source) == ["رويترز 3", "BBC عربي 2"])
    #expect(values(facets, .year) == ["2020 3", "- 2"])
    #expect(facets.map(\.valueCount) == [4, 4, 4])
    #expect(try self.facets(request("هدنة", limit: 1)).map(\.counts.count) == [1, 1, 1])
  }

  @Test(
    "All hits count, whatever page is shown and in whatever order", arguments: SearchRequest.Order.allCases)
  func pages(order: SearchRequest.Order) throws {
    var page = request("هدنة")
    page.order = order
    let all = try facets(page)
    (page.limit, page.offset) = (1, 3)
    #expect(try facets(page) == all)
    page.offset = 100
    #expect(try facets(page) == all)
  }

  @Test("Only what the filter lets through counts")
  func filter() throws {
    var request = request("هدنة")
    request.filter = ArticleFilter(from: "2020-11-15", to: "2021-12-31")
    #expect(values(try facets(request), .source) == ["رويترز 2", "الأهرام 1"])
    #expect(values(try facets(request), .year) == ["2020 2", "2021 1"])
    request.filter = ArticleFilter(sources: ["رُويتَرز"])
    #expect(values(try facets(request), .section) == ["سياسة 2", "- 1"])
  }

  @Test("Looser hits count only where the total counts them", arguments: SearchRequest.Matching.allCases)
  func looser(matching: SearchRequest.Matching) throws {
    var request = request("هدنة مباراة")
    request.matching = matching
    let answer = try store.searcher.search(request)
    #expect(answer.total == (matching == .any ? 8 : 0))
    #expect(answer.hits.isEmpty == (matching == .all))
    for facet in try #require(answer.facets) {
      #expect(facet.counts.reduce(0) { $0 + $1.articles } == answer.total)
    }
  }

  @Test("Nothing found, nothing counted", arguments: ["زبرجد", "", "-هدنة", "؟!"])
  func nothing(query: String) throws {
    let facets = try facets(request(query))
    #expect(facets.map(\.counts) == [[], [], []])
    #expect(facets.map(\.valueCount) == [0, 0, 0])
  }

  @Test("None unless asked for")
  func notAsked() throws {
    #expect(try store.searcher.search(SearchRequest(query: Query("هدنة"))).facets == nil)
  }

  @Test("Every count is that of the hits, with and without a ranking index", arguments: [17, 18])
  func random(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(300, bodyWords: 5...15))
    try compare(store, seed)
    _ = try RankingIndexBuilder(store.archive).optimize()
    try compare(store, seed)
    try store.add(news.datedArticles(60, bodyWords: 5...15))
    try compare(store, seed)
  }

  private func compare(_ store: TestArchive, _ seed: UInt64) throws {
    for query in ["لبنان", "الحكومة -غزة", "\"مجلس الأمن\" أو G20"] {
      for matching in SearchRequest.Matching.allCases {
        let answer = try store.searcher.search(
          SearchRequest(query: Query(query), matching: matching, limit: 1_000, facetLimit: 100))
        let articles = answer.hits.filter { !$0.isPartialMatch }.map(\.article)
        #expect(answer.total == articles.count)
        for facet in try #require(answer.facets) {
          let values = articles.map { article in
            switch facet.property {
            case .source: article.source
            case .section: article.section
            case .year: article.published.map { String($0.iso8601.prefix(4)) }
            }
          }
          let expected = Dictionary(grouping: values) { $0 }.mapValues(\.count)
          let found = Dictionary(facet.counts.map { ($0.value, $0.articles) }, uniquingKeysWith: +)
          #expect(found == expected, "\(query), \(matching), seed \(seed)")
          #expect(facet.valueCount == expected.count)
        }
      }
    }
  }
}
