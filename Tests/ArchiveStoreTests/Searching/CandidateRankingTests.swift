@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import TestSupport
import Testing

/// What the score is for: pairs of articles of which the first should come first.
@Suite("Which article comes first")
struct CandidateRankingTests {
  private struct Pair {
    let reason: String
    let query: String
    let first: Article
    let second: Article
  }

  private static let filler = Array(repeating: "وتابع المراسلون الأحداث صباح اليوم", count: 12).joined(
    separator: " ")

  private static let pairs = [
    Pair(
      reason: "The title counts more", query: "زلزال", first: Article("زلزال", filler),
      second: Article("خبر", filler + " زلزال")),
    Pair(
      reason: "The beginning counts more", query: "زلزال", first: Article("خبر", "زلزال " + filler),
      second: Article("خبر", filler + " زلزال")),
    Pair(
      reason: "More occurrences", query: "زلزال", first: Article("خبر", "زلزال زلزال " + filler),
      second: Article("خبر", "زلزال أمس " + filler)),
    Pair(
      reason: "A short article", query: "زلزال", first: Article("خبر", "زلزال أمس"),
      second: Article("خبر", "زلزال أمس " + filler)),
    Pair(
      reason: "The form as typed", query: "زلزال", first: Article("خبر", "ضرب زلزال المدينة"),
      second: Article("خبر", "ضرب الزلزال المدينة")),
    Pair(
      reason: "Words near each other", query: "زلزال المدينة",
      first: Article("خبر", "زلزال المدينة " + filler + " أمس أمس"),
      second: Article("خبر", "زلزال أمس " + filler + " أمس المدينة")),
    Pair(
      reason: "Related words by root", query: "مكتبة", first: Article("خبر", "مكتبة وكتاب وكاتب " + filler),
      second: Article("خبر", "مكتبة وبحر ونهر " + filler)),
    Pair(
      reason: "Of equal ones the newer", query: "زلزال", first: Article("زلزال", date: "2021"),
      second: Article("زلزال", date: "2020", source: "BBC")),
  ]

  @Test("The better one first, whatever the order of arrival", arguments: pairs.indices, [true, false])
  func order(index: Int, isReversed: Bool) throws {
    let pair = Self.pairs[index]
    // Other articles, so that no word of the query is common.
    let others = (0..<8).map { Article("آخر \($0)", Self.filler) }
    let store = try TestArchive(
      (isReversed ? [pair.second, pair.first] : [pair.first, pair.second]) + others)
    let answer = try store.search(pair.query, matching: .all)
    #expect(
      answer.hits.map(\.article.id) == [pair.first, pair.second].map { ContentID.publicID(of: $0) },
      "\(pair.reason)")
    #expect(answer.hits[0].score >= answer.hits[1].score)
  }

  @Test("The same query of the same archive gives the same answer")
  func stable() throws {
    var news = RandomNews(seed: 61)
    let store = try TestArchive(news.datedArticles(200, bodyWords: 3...10))
    let first = try store.search("لبنان الحكومة", limit: 200)
    let second = try store.search("لبنان الحكومة", limit: 200)
    #expect(first.hits.map(\.article.id) == second.hits.map(\.article.id))
    #expect(first.hits.map(\.score) == second.hits.map(\.score))
  }

  @Test("Batches do not change scores", arguments: [1, 7, 1_000])
  func batches(size: Int) throws {
    var news = RandomNews(seed: 62)
    let articles = news.datedArticles(80, bodyWords: 3...20)
    let whole = try TestArchive(articles).search("الحكومة OR غزة", limit: 100)
    let parts = try TestArchive()
    try parts.add(articles, limits: .init(articleCount: size))
    let answer = try parts.search("الحكومة OR غزة", limit: 100)
    #expect(Set(answer.hits.map(\.score)) == Set(whole.hits.map(\.score)))
    #expect(answer.total == whole.total)
  }
}
