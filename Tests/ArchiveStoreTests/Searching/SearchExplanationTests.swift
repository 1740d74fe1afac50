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
        for (hit, score) in zip(answer.hits, scores) {
          let score = try #require(score)
          #expect(
            abs(score.total - hit.score) < 1e-4, "\(query), \(matching), rank \(hit.rank), seed \(seed)")
          // What only the text tells is in the score of the first hundred alone.
          #expect(hit.rank <= 100 || score.words.allSatisfy { $0.form + $0.lead + $0.kin == 0 })
          #expect(hit.rank <= 100 || score.proximity + score.passage == 0)
          #expect((score.matchBonus > 0) == (matching != .any && !hit.isPartialMatch))
        }
      }
    }
  }

  @Test("One part a word as typed, and what all of them add together")
  func parts() throws {
    let store = try TestArchive([Article("هُدنة في لبنان"), Article("الهدنه"), Article("خبر")])
    let answer = try store.searcher.search(
      SearchRequest(query: Query("هدنة لبنان"), matching: .any, wantsExplanation: true))
    let scores = try #require(answer.explanation).scores
    let first = try #require(scores[0])
    let second = try #require(scores[1])
    #expect([first, second].map { $0.words.map(\.word) } == Array(repeating: ["هدنة", "لبنان"], count: 2))
    #expect(first.words.allSatisfy { $0.light > 0 && $0.form > 0 && $0.lead > 0 && $0.kin == 0 })
    #expect(first.proximity > 0 && first.passage > second.passage)
    #expect(second.words[0].light > 0 && second.words[0].root > 0)
    #expect(second.words[1].total == 0 && second.proximity == 0)
    let one = try store.searcher.search(SearchRequest(query: Query("هدنة"), wantsExplanation: true))
    #expect(one.explanation?.scores.map { $0?.words.map(\.word) } == [["هدنة"], ["هدنة"]])
  }

  @Test("A like spelling adds where the word itself does not occur")
  func likeSpelling() throws {
    let store = try TestArchive([
      Article("ترمب في واشنطن"), Article("تترمب خبر واشنطن"), Article("كلينتون في واشنطن"),
      Article("نتنياهو في واشنطن"), Article("نتنياهوو في واشنطن"),
    ])
    let answer = try store.searcher.search(
      SearchRequest(query: Query("نتنياهو واشنطن"), matching: .any, wantsExplanation: true))
    let scores = try #require(answer.explanation).scores.compactMap { $0?.words[0].kin }
    let titles = answer.hits.map(\.article.title)
    #expect(titles.first == "نتنياهو في واشنطن")
    #expect(zip(titles, scores).filter { $1 > 0 }.map(\.0) == ["نتنياهوو في واشنطن"])
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
    #expect(byDate.explanation?.scores == [nil])
    #expect(try store.search("هدنة").explanation == nil)
    let nothing = try store.searcher.search(SearchRequest(query: Query("؟!"), wantsExplanation: true))
    #expect(nothing.explanation?.scores == [])
  }
}
