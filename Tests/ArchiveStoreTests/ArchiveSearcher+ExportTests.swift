@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("All hits one by one")
struct ArchiveSearcherExportTests {
  private let store: TestArchive

  init() throws {
    var news = RandomNews(seed: 41)
    store = try TestArchive(news.datedArticles(300, bodyWords: 5...25))
  }

  private static let queries = [
    "لبنان", "الحكومة OR رئيس OR غزة", "\"مجلس الأمن\"", "كلمة_غائبة", "لبنان -غزة", "", "date:2020",
    "source:رويترز -date:2020",
  ]

  @Test(
    "The same hits as pages of the matching set, in the same order", arguments: queries,
    SearchRequest.Order.allCases)
  func sameAsPages(query: String, order: SearchRequest.Order) throws {
    var streamed: [SearchHit] = []
    var bodies: [String] = []
    let request = SearchRequest(query: Query(query), order: order, matching: .any, limit: 3, offset: 2)
    let summary = try store.searcher.forEachHit(request) { hit, body in
      streamed.append(hit)
      bodies.append(body)
    }
    let pages = try store.search(query, order: order, matching: .all, limit: 1_000)
    #expect(summary.total == pages.total)
    #expect(summary.order == pages.order)
    #expect(streamed.map(\.rank) == pages.hits.map(\.rank))
    #expect(streamed.map(\.score) == pages.hits.map(\.score))
    #expect(streamed.map(\.article) == pages.hits.map(\.article))
    #expect(streamed.map(\.title) == pages.hits.map(\.title))
    #expect(streamed.map(\.snippets) == pages.hits.map(\.snippets))
    #expect(try bodies == pages.hits.map { try store.searcher.article(id: $0.article.id).body })
  }

  @Test("There is enough to compare")
  func enough() throws { #expect(try store.search("الحكومة OR رئيس OR غزة").counted > 110) }

  private struct Stop: Error {}

  @Test("An error of the caller ends the walk and comes through")
  func callerStops() throws {
    var count = 0
    #expect(throws: Stop.self) {
      try store.searcher.forEachHit(SearchRequest(query: Query("لبنان"))) { _, _ in
        count += 1
        if count == 3 { throw Stop() }
      }
    }
    #expect(count == 3)
    #expect(try store.search("لبنان").counted > 3)
  }

  @Test("Without snippets texts come unmarked")
  func withoutSnippets() throws {
    let request = SearchRequest(query: Query("لبنان"), wantsSnippets: false)
    _ = try store.searcher.forEachHit(request) { hit, _ in
      #expect(hit.snippets.isEmpty)
      #expect(hit.title.marks.isEmpty)
    }
  }
}
