import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("The ranking index that a large ingest leaves")
struct IngestSegmentBuilderTests {
  private let store: TestArchive
  private let path: String

  init() throws {
    store = try TestArchive()
    path = RankingFile.path(of: store.path)
  }

  /// Stores `articles` as an ingest does.
  @discardableResult
  private func ingest(
    _ articles: [Article], batch: Int = 3_000, smallestRun: Int = StoreTuning().smallestRun,
    segmentSize: Int = SegmentLayout.articleLimit
  ) throws -> ArchiveError? {
    let tuned = try store.tuned {
      $0.smallestRun = smallestRun
      $0.segmentSize = segmentSize
    }
    let writer = try ArchiveWriter(
      tuned.archive, buildingRankingIndex: true, limits: .init(articleCount: batch))
    for article in articles { try writer.add(IncomingArticle(article)) }
    return try writer.finish()
  }

  private func answers() throws -> [String] {
    try ["الرئيس", "هدنة لبنان", "\"وقف إطلاق النار\"", "روس*", "غزة OR بيروت", "مدرسة -طالب"].flatMap {
      query in
      let answer = try store.search(query, limit: 100)
      return ["\(query) \(answer.counted)"]
        + answer.hits.map { "\($0.article.id) \($0.score) \($0.isPartialMatch)" }
    }
  }

  private func coverage() throws -> [Int] {
    let coverage = try RankingIndexBuilder(store.archive).coverage()
    return [coverage.indexed, coverage.live]
  }

  @Test("Ten thousand articles are all in it, and searches answer as without it")
  func large() throws {
    var news = RandomNews(seed: 41)
    let articles = news.datedArticles(10_050, bodyWords: 3...15)
    // Some are there already, and some come twice.
    try store.add(Array(articles[..<50]))
    #expect(try ingest(articles + articles[..<200]) == nil)
    #expect(try store.archive.value("SELECT count(*) FROM article") == 10_050)
    #expect(try store.archive.value("SELECT sum(article_count) FROM ranking_segment") == 10_000)
    #expect(try coverage() == [10_000, 50])
    #expect(try !RankingIndexBuilder(store.archive).isDue())
    let indexed = try answers()
    #expect(indexed.count > 200)
    try RankingIndexBuilder(store.archive).drop()
    #expect(try answers() == indexed)
    try store.archive.checkIndex()
  }

  @Test("Segments are cut between batches, and a later run adds to them", arguments: [200, 350, 5_000])
  func segments(size: Int) throws {
    var news = RandomNews(seed: 42)
    #expect(try ingest(news.datedArticles(900), batch: 100, smallestRun: 100, segmentSize: size) == nil)
    #expect(try coverage() == [900, 0])
    let mean = try store.archive.texts("SELECT mean_length FROM index_state")
    #expect(try ingest(news.datedArticles(600), batch: 100, smallestRun: 100, segmentSize: size) == nil)
    #expect(try coverage() == [1_500, 0])
    #expect(try store.archive.texts("SELECT mean_length FROM index_state") == mean)
    let sizes = try store.archive.texts("SELECT article_count FROM ranking_segment").compactMap(Int.init)
    #expect(sizes.allSatisfy { $0 <= size })
    #expect(sizes.count == [200: 8, 350: 5, 5_000: 2][size])
    let indexed = try answers()
    #expect(try store.optimize(segmentSize: size).articleCount == 0)
    try RankingIndexBuilder(store.archive).drop()
    #expect(try answers() == indexed)
  }

  @Test("It holds the same as one that is built afterwards")
  func sameAsOptimized() throws {
    var news = RandomNews(seed: 43)
    #expect(try ingest(news.datedArticles(700), batch: 90, smallestRun: 100) == nil)
    let built = try Data(contentsOf: URL(filePath: path))
    try store.optimize(rebuilding: true, segmentSize: 1_000)
    let rebuilt = try Data(contentsOf: URL(filePath: path))
    // Lists stand in the order in which their words were met, and some are padded.
    #expect(abs(built.count - rebuilt.count) < 64)
    let indexed = try answers()
    try RankingIndexBuilder(store.archive).drop()
    #expect(try answers() == indexed)
  }

  @Test("Few articles leave no file; when enough have come, a build is due")
  func small() throws {
    var news = RandomNews(seed: 44)
    #expect(try ingest(news.datedArticles(80), batch: 30) == nil)
    #expect(try store.folder.names().allSatisfy { !$0.contains("ranking") })
    #expect(try coverage() == [0, 80])
    #expect(try !RankingIndexBuilder(store.archive).isDue())
    try store.optimize()
    try store.add(news.datedArticles(4))
    #expect(try !RankingIndexBuilder(store.archive).isDue())
    try store.add(news.datedArticles(2))
    #expect(try RankingIndexBuilder(store.archive).isDue())
  }

  @Test("While another program builds, articles are stored and wait", arguments: [true, false])
  func locked(isFirst: Bool) throws {
    var news = RandomNews(seed: 45)
    if !isFirst { try ingest(news.datedArticles(300), smallestRun: 100) }
    let other = try RankingFileWriter(path: path, isRebuild: isFirst)
    #expect(try ingest(news.datedArticles(300), batch: 50, smallestRun: 100) == nil)
    #expect(try coverage() == (isFirst ? [0, 300] : [300, 300]))
    withExtendedLifetime(other) {}
  }

  @Test("An index that others drop meanwhile is not taken into use, and the articles are stored")
  func dropped() throws {
    var news = RandomNews(seed: 46)
    let tuned = try store.tuned { $0.smallestRun = 100 }
    let writer = try ArchiveWriter(tuned.archive, buildingRankingIndex: true)
    for article in news.datedArticles(200) { try writer.add(IncomingArticle(article)) }
    try writer.flush()
    // Whether or not the collector has begun, what it has was stored before.
    for article in news.datedArticles(200) { try writer.add(IncomingArticle(article)) }
    try writer.flush()
    try store.archive.tamper("UPDATE index_state SET ranking_revision = ranking_revision + 1")
    let failure = try writer.finish()
    #expect(failure == nil || failure == .busy(path: store.path))
    #expect(try coverage().reduce(0, +) == 400)
    let names = try store.folder.names()
    #expect(names.allSatisfy { !$0.hasSuffix(".part") })
    _ = try store.optimize()
    #expect(try coverage() == [400, 0])
  }

  @Test("Articles that another build has taken meanwhile do not come into a second segment")
  func takenMeanwhile() throws {
    var news = RandomNews(seed: 48)
    let tuned = try store.tuned { $0.smallestRun = 150 }
    let writer = try ArchiveWriter(tuned.archive, buildingRankingIndex: true)
    for article in news.datedArticles(100) { try writer.add(IncomingArticle(article)) }
    try writer.flush()
    _ = try store.optimize()
    for article in news.datedArticles(100) { try writer.add(IncomingArticle(article)) }
    #expect(try writer.finish() == .busy(path: store.path))
    #expect(try store.archive.value("SELECT sum(article_count) FROM ranking_segment") == 100)
    #expect(try coverage() == [100, 100])
    #expect(try store.search("الرئيس OR لبنان OR في", matching: .all, limit: 500).counted <= 200)
  }

  @Test("A file that cannot be written to fails the index, not the ingest")
  func unwritable() throws {
    try FileManager.default.createDirectory(atPath: path + ".part", withIntermediateDirectories: false)
    var news = RandomNews(seed: 47)
    let failure = try ingest(news.datedArticles(300), batch: 50, smallestRun: 100)
    guard case .storage = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(try coverage() == [0, 300])
    #expect(try store.archive.value("SELECT count(*) FROM article") == 300)
  }
}
