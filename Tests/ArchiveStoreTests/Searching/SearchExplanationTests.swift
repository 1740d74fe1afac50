import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("What scores are made of")
struct SearchExplanationTests {
  private static let queries = [
    "لبنان", "هدنة لبنان", "الحكومة اتفاق -غزة", "\"مجلس الأمن\"", "مدرسة أو جامعة", "اسرائيل*", "كوفيد-19",
    "عنوان:وزير",
    "الأمم المتحدة القرارات الجلسات",
  ]

  @Test(
    "The parts of a score add up to it, on every page, with and without a ranking index", arguments: [27, 28])
  func sums(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(400, bodyWords: 5...40))
    try checkSums(store, seed)
    _ = try RankingIndexBuilder(store.archive).optimize()
    try checkSums(store, seed)
    try store.add(news.datedArticles(60, bodyWords: 5...40))
    try checkSums(store, seed)
  }

  private func checkSums(_ store: TestArchive, _ seed: UInt64) throws {
    for query in Self.queries {
      for matching in SearchRequest.Matching.allCases {
        let answer = try store.searcher.search(
          SearchRequest(query: Query(query), matching: matching, limit: 250, wantsExplanation: true))
        let scores = try #require(answer.explanation).scores
        try #require(scores.count == answer.hits.count)
        for (hit, parts) in zip(answer.hits, scores) {
          let sum = parts.reduce(0) { $0 + $1.total }
          #expect(abs(sum - hit.score) < 1e-4, "\(query), \(matching), rank \(hit.rank), seed \(seed)")
          // What only the text tells is in the score of the first hundred alone.
          #expect(hit.rank <= 100 || parts.allSatisfy { $0.form == 0 })
        }
      }
    }
  }

  @Test("One part a word as typed, and one for nearness where there are several")
  func parts() throws {
    let store = try TestArchive([Article("هُدنة في لبنان"), Article("الهدنه"), Article("خبر")])
    let answer = try store.searcher.search(
      SearchRequest(query: Query("هدنة لبنان"), matching: .any, wantsExplanation: true))
    let scores = try #require(answer.explanation).scores
    #expect(scores.map { $0.map(\.word) } == Array(repeating: ["هدنة", "لبنان", nil], count: 2))
    #expect(scores[0].allSatisfy { $0.total > 0 })
    #expect(scores[1][0].light > 0 && scores[1][0].root > 0)
    #expect(scores[1][1].total == 0 && scores[1][2].total == 0)
    let one = try store.searcher.search(SearchRequest(query: Query("هدنة"), wantsExplanation: true))
    #expect(one.explanation?.scores.map { $0.map(\.word) } == [["هدنة"], ["هدنة"]])
  }

  @Test("The work is told")
  func effort() throws {
    var news = RandomNews(seed: 29)
    let store = try TestArchive(news.datedArticles(300))
    func effort(order: SearchRequest.Order = .relevance) throws -> SearchEffort? {
      try store.searcher.search(
        SearchRequest(query: Query("لبنان"), order: order, matching: .all, wantsExplanation: true)
      ).explanation?.effort
    }
    let total = try store.search("لبنان", matching: .all).counted
    let live = try #require(try effort())
    #expect((live.storedSegments, live.uncoveredArticles, live.blocks) == (0, 300, 2))
    #expect(live.scoredBlocks <= live.blocks && live.scoredArticles <= total)
    // Those that could not come onto the page are spared.
    #expect((10...min(total, 100)).contains(live.rescoredArticles))
    _ = try RankingIndexBuilder(store.archive).optimize()
    try store.add(news.datedArticles(5))
    let stored = try #require(try effort())
    #expect((stored.storedSegments, stored.uncoveredArticles) == (1, 5))
    let byDate = try #require(try effort(order: .newest))
    #expect((byDate.blocks, byDate.scoredArticles, byDate.rescoredArticles) == (0, 0, 0))
  }

  @Test("Hits by date have no scores to explain; nothing is explained unless asked for")
  func none() throws {
    let store = try TestArchive([Article("هدنة", date: "2020-11-16")])
    let byDate = try store.searcher.search(
      SearchRequest(query: Query("هدنة"), order: .oldest, wantsExplanation: true))
    #expect(byDate.explanation?.scores == [[]])
    #expect(try store.search("هدنة").explanation == nil)
    let nothing = try store.searcher.search(SearchRequest(query: Query("؟!"), wantsExplanation: true))
    #expect(nothing.explanation?.scores == [])
  }
}
