import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
@testable import InvertedIndex
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// Ranked search against scoring every article: same hits, same totals, same order, wherever the postings come from.
@Suite("Ranked search equals exhaustive scoring")
struct CandidateRankingExhaustiveTests {
  /// A kind of query.
  enum Shape: CaseIterable {
    case oneWord, twoWords, threeWords, threeWordsAny, phrase, phraseAndWord, prefix, prefixAndWord,
      excluding, dated, datedInQuery, sourcesInQuery, anyInQuery, everythingInQuery
  }

  private static func query(_ shape: Shape, _ words: [String], _ run: String) -> BruteQuery {
    switch shape {
    case .oneWord: BruteQuery(clauses: [words[0]])
    case .twoWords: BruteQuery(clauses: [words[0], words[1]])
    case .threeWords: BruteQuery(clauses: Array(words.prefix(3)))
    case .prefix: BruteQuery(clauses: [beginning(of: words[0])])
    case .prefixAndWord: BruteQuery(clauses: [beginning(of: words[0]), words[1]])
    case .threeWordsAny: BruteQuery(clauses: Array(words.prefix(3)), isAny: true)
    case .phrase: BruteQuery(clauses: [run])
    case .phraseAndWord: BruteQuery(clauses: [run, words[0]])
    case .excluding: BruteQuery(clauses: [words[0]], excluded: [words[1]])
    case .dated:
      BruteQuery(clauses: [words[0], words[1]], filter: .init(from: "2019-06-15", to: "2020-02-10"))
    case .datedInQuery:
      BruteQuery(clauses: [words[0], words[1]], typed: .init(from: "2019-06-15", to: "2020-02-10"))
    case .sourcesInQuery:
      BruteQuery(clauses: [words[0]], typed: .init(sources: ["رويترز", "BBC عربي"]))
    case .anyInQuery:
      BruteQuery(
        clauses: Array(words.prefix(3)), isAny: true, typed: .init(from: "2020-03-01", to: nil),
        excludedSource: "Lebanon 24")
    case .everythingInQuery:
      BruteQuery(
        clauses: [run, words[0]], excluded: [words[1]], filter: .init(from: nil, to: "2021-05-31"),
        typed: .init(from: "2019-02-03", to: "2021-06-30"), excludedSource: "الأهرام")
    }
  }

  private static func beginning(of word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(3))) + "*"
  }

  @Test("Over five thousand random articles", arguments: Tier.allCases)
  func property(tier: Tier) throws {
    let seed: UInt64 = 2_024
    var generator = SeededGenerator(seed: seed)
    var news = RandomNews(seed: seed)
    let articles = news.datedArticles(5_000, bodyWords: 3...40)
    let store = try TestArchive(articles, tier: tier, segmentSize: 1_100)
    let force = try BruteForce(store.archive)
    var found = 0
    for round in 0..<2 * Shape.allCases.count + 2 {
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
        found += answer.counted
      }
    }
    #expect(found > 3_000)
  }

  @Test("Every tier answers alike to the last bit, orders by date too", arguments: [UInt64(3), 4])
  func tiers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var news = RandomNews(seed: seed)
    let articles = news.datedArticles(1_500, bodyWords: 3...60)
    let stores = try Tier.allCases.map { try TestArchive(articles, tier: $0, segmentSize: 400) }
    // Where there is a ranking index, scores keep the mean length that it was begun with.
    let mean = try #require(
      stores[1].archive.texts("SELECT CAST(mean_length AS TEXT) FROM index_state").first)
    try stores[0].archive.tamper(
      "UPDATE index_state SET mean_length = \(mean), generation = generation + 1")
    for round in 0..<60 {
      let shape = Shape.allCases[round % Shape.allCases.count]
      let query = Self.query(shape, contentWords(&news), run(of: articles, &generator))
      let extras = [
        " -title:\(news.word())", " OR (الرئيس NEAR/3 وزير)", "", " OR date:2020-03..2020-05", " -date:2020",
        " OR (source:رويترز -section:سياسة)", " (قسم:رياضة OR title:\(news.word()))",
        " -(مصدر:رويترز date:2019)",
      ]
      let extra = extras[round % extras.count]
      for order in SearchRequest.Order.allCases {
        let request = SearchRequest(
          query: Query(query.text + extra), filter: query.filter, order: order,
          matching: order == .relevance ? .best : .all, limit: 130)
        let answers = try stores.map { try $0.searcher.search(request) }
        for answer in answers.dropFirst() {
          let place: Comment = "seed \(seed), \(order), \(query.text + extra)"
          #expect(answer.total == answers[0].total, place)
          #expect(answer.hits.map(\.article.id) == answers[0].hits.map(\.article.id), place)
          #expect(answer.hits.map(\.score) == answers[0].hits.map(\.score), place)
        }
      }
    }
  }

  private func compare(
    _ answer: SearchAnswer, _ limit: Int, _ expected: (total: Int, hits: [BruteForce.Hit]), _ place: Comment
  ) {
    #expect(answer.total == expected.total, place)
    #expect(answer.hits.count == min(limit, expected.hits.count), place)
    let scores = Dictionary(uniqueKeysWithValues: expected.hits.map { ($0.id, $0) })
    for (hit, best) in zip(answer.hits, expected.hits) {
      // Ties may stand in any order: a hit must have its own article's score, and that of its place.
      guard let own = scores[hit.article.rowID], own.isPartialMatch == hit.isPartialMatch,
        abs(Double(own.score) - hit.score) < 1e-4, abs(Double(best.score) - hit.score) < 1e-4
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
