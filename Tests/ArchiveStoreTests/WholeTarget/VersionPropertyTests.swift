import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import InvertedIndex
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// Whatever came before, in whatever batches: an archive is as if it had been given the final versions alone.
@Suite("Articles that change")
struct VersionPropertyTests {
  /// What the archive ought to hold in the end.
  private struct Model {
    private(set) var current: [Int: IncomingArticle] = [:]
    private(set) var versionCount = 0
    private var seen: Set<String> = []
    private var older: [Int: Set<String>] = [:]

    mutating func add(_ incoming: IncomingArticle, page: Int) {
      let article = incoming.article
      let id = ContentID.publicID(of: article)
      guard let known = current[page] else {
        seen.insert(id)
        current[page] = incoming
        return
      }
      let isSame = known.article.title == article.title && known.article.body == article.body
      let isLater = known.fetchedAt.flatMap { other in incoming.fetchedAt.map { $0 > other } } ?? false
      guard !seen.contains(id) || isLater && !isSame else { return }
      let (new, old) = (TextExcerpt(article.body), TextExcerpt(known.article.body))
      let longest = (older[page] ?? []).sorted { one, other in
        let (left, right) = (one.utf8, other.utf8)
        return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
      }.prefix(4).filter { $0.utf8.count > article.body.utf8.count }
      let isPart = new.isPart(of: old) || longest.contains { new.isPart(of: TextExcerpt($0)) }
      let facts = known.article.facts.adding(article.facts, isCorrection: false)
      let addsNothing = facts.says(sameAs: known.article.facts) || !new.isKin(of: old)
      if isPart, known.article.title == article.title, addsNothing { return }
      // What comes back is no longer than what took its place.
      if seen.contains(id), isPart { return }
      seen.insert(id)
      versionCount += 1
      let isOlder =
        if let time = incoming.fetchedAt, let other = known.fetchedAt {
          time < other && !old.isPart(of: new)
        } else { false }
      if isPart || isOlder {
        older[page, default: []].insert(article.body)
        guard !addsNothing else { return }
        versionCount += 1
        older[page, default: []].insert(known.article.body)
        current[page] = known.with(facts, notBefore: nil, isSameText: true)
        return
      }
      older[page, default: []].insert(known.article.body)
      let kept = article.facts.adding(known.article.facts, isCorrection: false)
      current[page] =
        new.isKin(of: old) ? incoming.with(kept, notBefore: known.fetchedAtText, isSameText: false) : incoming
    }
  }

  /// A stream of articles: of pages that change, of pages that copy others, and of some that come again as they were.
  private struct Stream {
    private var news: RandomNews
    private var generator: SeededGenerator
    private var sent: [(article: IncomingArticle, page: Int)] = []

    init(seed: UInt64) {
      news = RandomNews(seed: seed)
      generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> (article: IncomingArticle, page: Int) {
      if !sent.isEmpty, chance(10), let again = sent.randomElement(using: &generator) { return again }
      let page = Int.random(in: 0..<45, using: &generator)
      var article = news.article(bodyWords: 12...60)
      // What makes the texts of a page one article's.
      article.title = "تطورات الصفحة رقم \(page)"
      let day = "2021-03-\(10 + page % 20)"
      article.published = PublicationDate(iso8601: chance(50) ? day : "\(day)T10:30")
      if chance(30) { article.published = nil }
      if chance(40), let other = sent.randomElement(using: &generator)?.article.article {
        // A word more, at an end: a copy, or a small change.
        article.body = chance(50) ? other.body + " " + news.word() : news.word() + " " + other.body
        // A teaser, now and then; no two are the same.
        if chance(30) {
          article.body = other.body.split(separator: " ").prefix(9).joined(separator: " ") + " …\(sent.count)"
        }
      }
      if chance(20) { article.author = "كاتب \(number(1...3))" }
      article.url = address(page)
      let fetchedAt =
        chance(50)
        ? nil : Date(timeIntervalSince1970: Double.random(in: 1.6e9...1.7e9, using: &generator).rounded())
      let origin = ArticleOrigin(location: "t", format: "jsonl", encoding: "UTF-8", extractor: "t")
      let incoming = IncomingArticle(
        article: article, origin: origin, record: nil, bytes: Data(article.body.utf8), fetchedAt: fetchedAt)
      sent.append((incoming, page))
      return (incoming, page)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func address(_ page: Int) -> String {
      let spellings = [
        "https://example.com/أخبار/\(page)", "http://www.example.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/\(page)/",
        "https://m.example.com/أخبار/\(page)?utm_source=x#top",
      ]
      return spellings.randomElement(using: &generator) ?? spellings[0]
    }
  }

  /// Which articles are copies of each other.
  private static func stories(_ store: TestArchive) throws -> [[String]] {
    let rows = try store.archive.reader.read { db in
      try Row.fetchAll(
        db, sql: "SELECT story, title FROM fingerprint JOIN article USING (id) WHERE story IS NOT NULL"
      ).map { (story: $0[0] as RowID, page: $0[1] as String) }
    }
    return Dictionary(grouping: rows, by: \.story).values.map { $0.map(\.page).sorted() }.sorted {
      $0.lexicographicallyPrecedes($1)
    }
  }

  private static let queries = [
    "الرئيس", "هدنة لبنان", "حكوم*", "و*", "الم*", "\"وقف إطلاق النار\"", "غزة OR بيروت", "مدرسة -طالب",
    "كتاب الكتاب", "2020",
  ]

  /// All that searches say, hits of one score in the order of their pages: a text that was put back has another id.
  private static func answers(_ store: TestArchive) throws -> [String] {
    try queries.flatMap { query -> [String] in
      var request = SearchRequest(query: Query(query), limit: 1_000, facetLimit: 10)
      request.matching = .any
      let answer = try store.searcher.search(request)
      let hits = answer.hits.map { "\($0.score) \($0.article.title)" }.sorted()
      let terms = answer.terms.map { "\($0)" }
      return ["\(query) \(answer.counted) \(answer.facets ?? [])"] + terms + hits
    }
  }

  private static func numbers(_ store: TestArchive) throws -> [String] {
    let statistics = try store.searcher.statistics()
    let list = try store.searcher.list(ListRequest(limit: 1_000))
    let timeline = try store.searcher.timeline(Query("الرئيس OR هدنة"), by: .month)
    return [
      "\(statistics.articleCount) \(statistics.undatedCount) \(statistics.stemCount) \(statistics.formCount)",
      "\(statistics.sources) \(statistics.sections) \(statistics.years)",
      "\(try store.archive.value("SELECT word_count FROM index_state") ?? 0)",
      "\(list.articles.map(\.title).sorted()) \(timeline.periods)",
    ]
  }

  private static func tables(_ store: TestArchive) throws -> [String] {
    try store.archive.foldCounts()
    return try store.archive.texts(
      "SELECT term || ' ' || document_count || ' ' || ifnull(root, '') FROM vocabulary ORDER BY term")
      + store.archive.texts(
        "SELECT form || ' ' || stem || ' ' || document_count || ' ' || occurrences FROM written_form ORDER BY form"
      )
  }

  @Test("Any sequence gives what the final versions give", arguments: (UInt64(100)...180).map { $0 })
  func sequences(seed: UInt64) throws {
    var stream = Stream(seed: seed)
    var model = Model()
    let store = try TestArchive()
    for _ in 0..<stream.number(3...9) {
      let buildsIndex = stream.chance(50)
      let smallestFilteredBatch = stream.number(1...20)
      let tuned = try store.tuned {
        $0.smallestRun = 5
        $0.segmentSize = 12
        $0.smallestFilteredBatch = smallestFilteredBatch
      }
      let writer = try ArchiveWriter(
        tuned.archive, buildingRankingIndex: buildsIndex,
        limits: .init(articleCount: [1, 3, 10, 100].randomElement() ?? 1))
      for _ in 0..<stream.number(1...30) {
        let next = stream.next()
        model.add(next.article, page: next.page)
        try writer.add(next.article)
      }
      #expect(try writer.finish() == nil, "seed \(seed)")
      _ = try store.search("الرئيس")
      switch stream.number(0...4) {
      case 0: try store.optimize(segmentSize: 20)
      case 1: try store.optimize(rebuilding: true, segmentSize: 20)
      case 2 where stream.chance(30): try RankingIndexBuilder(store.archive).drop()
      case 3:
        let limit = stream.chance(50) ? 0 : 100
        _ = try store.tuned { $0.recentLimit = limit }.search("الرئيس")
      default: break
      }
    }
    let plain = try TestArchive(model.current.sorted { $0.key < $1.key }.map(\.value.article))
    #expect(try Self.numbers(store) == Self.numbers(plain), "seed \(seed)")
    let mean = try #require(store.archive.texts("SELECT CAST(mean_length AS TEXT) FROM index_state").first)
    try plain.archive.tamper("UPDATE index_state SET mean_length = \(mean), generation = generation + 1")
    let answers = try Self.answers(plain)
    for limit in [0, 4_096] {
      #expect(try Self.answers(store.tuned { $0.recentLimit = limit }) == answers, "seed \(seed)")
    }
    #expect(try Self.stories(store) == Self.stories(plain), "seed \(seed)")
    #expect(
      try store.archive.value("SELECT count(*) FROM article_version") == model.versionCount, "seed \(seed)")
    try store.archive.checkIndex()
    #expect(try Self.tables(store) == Self.tables(plain), "seed \(seed)")
    try reindexChangesNothing(store, answers)
  }

  private func reindexChangesNothing(_ store: TestArchive, _ answers: [String]) throws {
    let mean = try #require(store.archive.texts("SELECT CAST(mean_length AS TEXT) FROM index_state").first)
    let (numbers, tables, stories) = try (Self.numbers(store), Self.tables(store), Self.stories(store))
    let addresses = try store.archive.texts("SELECT key || ' ' || article_id FROM article_address")
    _ = try ArchiveIndexer(store.archive).reindex()
    try store.archive.tamper("UPDATE index_state SET mean_length = \(mean), generation = generation + 1")
    #expect(try Self.answers(store) == answers)
    #expect(try Self.numbers(store) == numbers)
    #expect(try Self.tables(store) == tables)
    #expect(try Self.stories(store) == stories)
    #expect(try store.archive.texts("SELECT key || ' ' || article_id FROM article_address") == addresses)
    try store.optimize()
    #expect(try Self.numbers(store) == numbers)
  }
}
