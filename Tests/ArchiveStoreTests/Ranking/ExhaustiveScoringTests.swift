import ArabicText
@testable import ArchiveStore
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// Ranked search against scoring every article: same hits, same totals, same order.
@Suite("Ranked search equals exhaustive scoring")
struct ExhaustiveScoringTests {
  /// A kind of query.
  enum Shape: CaseIterable {
    case oneWord, twoWords, threeWordsAny, phrase, phraseAndWord, excluding, dated
  }

  private static func query(_ shape: Shape, _ words: [String], _ run: String) -> BruteQuery {
    switch shape {
    case .oneWord: BruteQuery(clauses: [words[0]])
    case .twoWords: BruteQuery(clauses: [words[0], words[1]])
    case .threeWordsAny: BruteQuery(clauses: Array(words.prefix(3)), isAny: true)
    case .phrase: BruteQuery(clauses: [run])
    case .phraseAndWord: BruteQuery(clauses: [run, words[0]])
    case .excluding: BruteQuery(clauses: [words[0]], excluded: [words[1]])
    case .dated:
      BruteQuery(clauses: [words[0], words[1]], filter: .init(from: "2019-06-15", to: "2020-02-10"))
    }
  }

  @Test("Over two thousand random articles", arguments: [UInt64(2_024), 7])
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var news = RandomNews(seed: seed)
    let articles = news.datedArticles(2_000, bodyWords: 3...40)
    let store = try TestArchive()
    try store.add(articles, limits: .init(articleCount: 450))
    let force = try BruteForce(store.archive)
    var found = 0
    for round in 0..<42 {
      let shape = Shape.allCases[round % Shape.allCases.count]
      let words = contentWords(&news)
      let query = Self.query(shape, words, run(of: articles, &generator))
      // Some pages reach beyond the hits that are rescored.
      let limit = round % 4 == 0 ? Rescorer.depth + 20 : 20
      for matching in SearchRequest.Matching.allCases {
        let request = SearchRequest(
          query: Query(query.text), filter: query.filter, matching: matching, limit: limit,
          wantsSnippets: false)
        let answer = try store.searcher.search(request)
        compare(answer, limit, force.hits(query, matching), "seed \(seed), \(matching), \(query.text)")
        found += answer.total
      }
    }
    #expect(found > 3_000)
  }

  private func compare(
    _ answer: SearchAnswer, _ limit: Int, _ expected: (total: Int, hits: [BruteForce.Hit]), _ place: Comment
  ) {
    #expect(answer.total == expected.total, place)
    #expect(answer.hits.count == min(limit, expected.hits.count), place)
    let scores = Dictionary(uniqueKeysWithValues: expected.hits.map { ($0.id, $0) })
    for (hit, best) in zip(answer.hits, expected.hits) {
      // Ties may stand in any order: a hit must have its own article's score, and that of its place.
      guard let own = scores[hit.article.rowID], own.isLooser == hit.isLooser,
        abs(Double(own.score) - hit.score) < 1e-3, abs(Double(best.score) - hit.score) < 1e-3
      else {
        Issue.record("rank \(hit.rank): \(hit.score), expected \(best.score) for \(best.id); \(place)")
        return
      }
    }
  }

  /// Words that are no stop words, with different stems.
  private func contentWords(_ news: inout RandomNews) -> [String] {
    let analyzer = Analyzer(cacheBits: 4)
    var words: [String: String] = [:]
    while words.count < 3 {
      let word = news.word()
      let tokens = analyzer.tokens(of: word)
      if tokens.allSatisfy({ $0.kind == .content }) { words[tokens[0].lightStem] = word }
    }
    return words.values.sorted()
  }

  /// Two or three words that stand together in some article, not all of them stop words.
  private func run(of articles: [Article], _ generator: inout SeededGenerator) -> String {
    let analyzer = Analyzer(cacheBits: 4)
    while true {
      guard let body = articles.randomElement(using: &generator)?.body else { return "" }
      let tokens = analyzer.tokens(of: body)
      let count = Int.random(in: 2...3, using: &generator)
      guard tokens.count >= count else { continue }
      let start = Int.random(in: 0...tokens.count - count, using: &generator)
      let run = tokens[start..<start + count]
      if run.contains(where: { $0.kind == .content }) { return run.map(\.normalized).joined(separator: " ") }
    }
  }
}
