import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("Building the ranking index")
struct RankingIndexBuilderTests {
  private let store: TestArchive
  private let path: String

  init() throws {
    store = try TestArchive(Self.articles(500, seed: 31))
    path = RankingFile.path(of: store.path)
  }

  private static func articles(_ count: Int, seed: UInt64) -> [Article] {
    var news = RandomNews(seed: seed)
    return news.datedArticles(count)
  }

  private func coverage() throws -> [Int] {
    let coverage = try RankingIndexBuilder(store.archive).coverage()
    return [coverage.indexed, coverage.live]
  }

  /// Titles and scores of some searches.
  private func answers() throws -> [String] {
    try ["الرئيس", "هدنة لبنان", "\"وقف إطلاق النار\"", "روس*", "غزة OR بيروت"].flatMap { query in
      try store.search(query, limit: 200).hits.map { "\($0.article.id) \($0.score) \($0.isPartialMatch)" }
    }
  }

  @Test("Built, it holds every article; dropped, it is gone; answers stay as they are")
  func buildAndDrop() throws {
    let before = try answers()
    #expect(try coverage() == [0, 500])
    let report = try store.optimize(segmentSize: 200)
    #expect(report.articleCount == 500 && report.segmentCount == 3 && report.isRebuild)
    #expect(report.byteCount == ArchiveFile.size(path))
    #expect(try coverage() == [500, 0])
    #expect(try answers() == before)
    #expect(try store.optimize(segmentSize: 200).articleCount == 0)
    try RankingIndexBuilder(store.archive).drop()
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try coverage() == [0, 500])
    #expect(try answers() == before)
  }

  @Test("What came since is appended, small segments are taken together")
  func incremental() throws {
    var news = RandomNews(seed: 33)
    try store.optimize(segmentSize: 1_000)
    var rebuilds = 0
    for round in 1...12 {
      try store.add(news.datedArticles(20))
      #expect(try coverage() == [480 + 20 * round, 20])
      let report = try store.optimize(segmentSize: 1_000)
      // Once more is replaced than is in use, everything is built anew.
      rebuilds += report.isRebuild ? 1 : 0
      #expect(report.isRebuild || report.articleCount < 250)
      #expect(try coverage() == [500 + 20 * round, 0])
      #expect(report.segmentCount < 6)
    }
    #expect(rebuilds < 3)
    let indexed = try answers()
    try RankingIndexBuilder(store.archive).drop()
    // The mean length stays, so scores do too.
    #expect(try answers() == indexed)
  }

  @Test("A drifted mean length has everything built anew with the true one")
  func drift() throws {
    try store.optimize()
    let mean = try store.archive.texts("SELECT mean_length FROM index_state")
    try store.add(
      (0..<400).map { Article("طويل \($0)", String(repeating: "خبر عن لبنان \($0) ", count: 60)) })
    #expect(try store.archive.texts("SELECT mean_length FROM index_state") == mean)
    #expect(try store.optimize().isRebuild)
    #expect(
      try store.archive.value(
        "SELECT mean_length = CAST(word_count AS REAL) / article_count FROM index_state")
        == 1)
  }

  @Test("A file that is missing, cut short, overwritten or of another archive is not used")
  func unusableFiles() throws {
    let other = try TestArchive(Self.articles(60, seed: 32))
    try other.optimize()
    func lines(_ answer: SearchAnswer) -> [String] { answer.hits.map { "\($0.article.id) \($0.score)" } }
    let request = SearchRequest(query: .init("الرئيس"), limit: 200)
    let wrecks: [(String, (URL) throws -> Void)] = [
      ("missing", { try FileManager.default.removeItem(at: $0) }),
      ("cut", { try Data(contentsOf: $0).prefix(5_000).write(to: $0) }),
      ("zeros", { try Data(count: 2_000_000).write(to: $0) }),
      ("empty", { try Data().write(to: $0) }),
      ("other", { try Data(contentsOf: URL(filePath: RankingFile.path(of: other.path))).write(to: $0) }),
    ]
    for (name, wreck) in wrecks {
      try store.optimize(rebuilding: true)
      let expected = lines(try store.searcher.search(request))
      #expect(try coverage() == [500, 0])
      // A new file each time: what is mapped must not change underneath.
      try FileManager.default.moveItem(atPath: path, toPath: path + ".kept")
      try FileManager.default.copyItem(atPath: path + ".kept", toPath: path)
      try wreck(URL(filePath: path))
      try? FileManager.default.removeItem(atPath: path + ".kept")
      try store.archive.tamper("UPDATE index_state SET ranking_revision = ranking_revision + 1")
      let searcher = ArchiveSearcher(try Archive(path: store.path, access: .read))
      #expect(lines(try searcher.search(request)) == expected, "\(name)")
      #expect(try store.optimize().isRebuild, "\(name)")
    }
  }

  @Test("Readers keep what they had mapped while a rebuild takes its place")
  func readersGoOn() throws {
    try store.optimize()
    let reader = ArchiveSearcher(try Archive(path: store.path, access: .read))
    let before = try reader.search(.init(query: .init("الرئيس"))).hits.map(\.article.id)
    try store.optimize(rebuilding: true)
    #expect(try reader.search(.init(query: .init("الرئيس"))).hits.map(\.article.id) == before)
    try RankingIndexBuilder(store.archive).drop()
    #expect(try reader.search(.init(query: .init("الرئيس"))).hits.map(\.article.id) == before)
  }

  @Test("Only one builds at a time; what another one builds on is not taken into use")
  func locked() throws {
    try store.optimize()
    let writer = try RankingFileWriter(path: path, isRebuild: false)
    try store.add(Self.articles(5, seed: 34))
    #expect(throws: ArchiveError.busy(path: path)) { try store.optimize() }
    withExtendedLifetime(writer) {}
  }

  @Test("A build of any kind excludes every other, and dropping too", arguments: [true, false])
  func excluded(isRebuild: Bool) throws {
    try store.optimize()
    let before = try answers()
    let writer = try RankingFileWriter(path: path, isRebuild: isRebuild)
    try store.add(Self.articles(5, seed: 35))
    for rebuilding in [true, false] {
      #expect(throws: ArchiveError.busy(path: path)) { try store.optimize(rebuilding: rebuilding) }
    }
    #expect(throws: ArchiveError.busy(path: path)) { try RankingIndexBuilder(store.archive).drop() }
    withExtendedLifetime(writer) {}
    #expect(try !answers().isEmpty && !before.isEmpty)
  }

  @Test(
    "A build whose segments are not taken into use leaves the index that there was", arguments: [true, false])
  func refused(isRebuild: Bool) throws {
    try store.optimize()
    let before = try answers()
    let bytes = try Data(contentsOf: URL(filePath: path))
    let writer = try RankingFileWriter(path: path, isRebuild: isRebuild)
    let place = try writer.append([UInt8](repeating: 1, count: 9_000))
    let segment = SegmentRegistration.NewSegment(id: 5, place: place, articleCount: 1)
    let registration = SegmentRegistration(
      segments: [segment], generations: [0...9], meanLength: 1, rankingRevision: 77)
    let pool = try #require(store.archive.pool)
    #expect(throws: ArchiveError.busy(path: store.path)) {
      try registration.run(on: pool, writer, path: store.path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)).prefix(bytes.count) == bytes)
    let fresh = ArchiveSearcher(try Archive(path: store.path, access: .read))
    #expect(try fresh.statistics().rankedCount == 500)
    #expect(try answers() == before)
  }

  @Test("What has changed is replaced: no article stands in two segments")
  func outdated() throws {
    try store.optimize(segmentSize: 200)
    let before = try answers()
    try store.markChanged()
    #expect(try coverage() == [400, 100])
    try store.optimize(segmentSize: 200)
    #expect(try coverage() == [500, 0])
    #expect(try store.archive.value("SELECT sum(article_count) FROM ranking_segment") == 500)
    #expect(try answers() == before)
  }

  @Test("A link to the archive finds the ranking file beside the archive itself")
  func link() throws {
    try store.optimize()
    let link = store.folder.path("link.arshif")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store.path)
    #expect(RankingFile.path(of: link) == path)
    let searcher = ArchiveSearcher(try Archive(path: link, access: .read))
    #expect(try searcher.statistics().rankedCount == 500)
  }

  @Test("Who may read the archive may read its ranking file, and nobody else")
  func mode() throws {
    try store.folder.setMode(0o600, of: store.path)
    for rebuilding in [true, true] {
      try store.optimize(rebuilding: rebuilding)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test(
    "A file with flipped bits may give wrong answers, but takes nothing down", arguments: [UInt64(1), 2, 3])
  func damaged(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    try store.optimize(rebuilding: true)
    var bytes = try Data(contentsOf: URL(filePath: path))
    for _ in 0..<2_000 {
      let place = Int.random(in: SegmentHeader.byteCount..<bytes.count, using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
    // A new file: what is mapped must not change underneath.
    try FileManager.default.removeItem(atPath: path)
    try bytes.write(to: URL(filePath: path))
    let searcher = ArchiveSearcher(try Archive(path: store.path, access: .read))
    for query in ["الرئيس", "هدنة لبنان", "\"وقف إطلاق النار\"", "روس*", "غزة OR بيروت", "\"في لبنان\""] {
      for order in SearchRequest.Order.allCases {
        _ = try? searcher.search(.init(query: .init(query), order: order, facetLimit: 5))
      }
    }
  }

  @Test("Reindexing forgets the ranking index, for the terms may be others")
  func reindexing() throws {
    try store.optimize()
    _ = try ArchiveIndexer(store.archive).reindex()
    #expect(try coverage() == [0, 500])
    #expect(try store.optimize().isRebuild)
  }

  @Test("An archive of schema 1 is reindexed and then ranked like any other")
  func fromSchemaOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.arshif")
    try OldArchive.make(at: path, [("هدنة في لبنان", "أعلنت الحكومة الهدنة"), ("قمة", "قمة في بيروت")])
    #expect(throws: ArchiveError.self) { try Archive(path: path, access: .read) }
    let archive = try Archive(path: path, access: .write, checkingAnalyzer: false)
    #expect(try ArchiveIndexer(archive).reindex() == 2)
    let searcher = ArchiveSearcher(archive)
    #expect(try searcher.search(.init(query: .init("هدنة"))).total == 1)
    _ = try RankingIndexBuilder(archive).optimize()
    #expect(try searcher.search(.init(query: .init("بيروت"))).total == 1)
    #expect(try searcher.search(.init(query: .init("الهدنه"))).hits.first?.article.title == "هدنة في لبنان")
  }
}
