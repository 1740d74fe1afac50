@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import InvertedIndex
import NewsIngest
import TestSupport
import Testing

/// Large groups of copies when some of them get another text.
@Suite("Stories that lose articles")
struct StoryIndexRegroupingTests {
  private let store: TestArchive
  private let wire: [String]

  init() throws {
    store = try TestArchive()
    var news = RandomNews(seed: 6)
    wire = (0..<120).map { "\(news.word())\($0)" }
  }

  /// `wire` with a tenth of the words changed: another tenth than that of most other copies.
  private func copy(_ number: Int) -> String {
    wire.enumerated().map { index, word in
      (index * 7 + number * 13) % 10 == number % 10 ? "تعديل\(number)من\(index)" : word
    }.joined(separator: " ")
  }

  private func article(_ number: Int, _ body: String) -> Article {
    var article = Article("خبر", body, source: "مصدر \(number)")
    article.url = "https://example.com/\(number)"
    return article
  }

  private func effort(of stories: Set<RowID>) throws -> StoryIndex.Effort {
    try #require(store.archive.pool).write { db in try StoryIndex(db: db).regroup(stories) }
  }

  private func storyNumbers() throws -> Set<RowID> {
    try Set(
      store.archive.reader.read { db in
        try RowID.fetchAll(db, sql: "SELECT story FROM fingerprint WHERE story IS NOT NULL")
      })
  }

  @Test("Of equal copies each is compared once, however many there are", arguments: [40, 200])
  func equal(count: Int) throws {
    let body = wire.joined(separator: " ")
    try store.add((0..<count).map { article($0, body) })
    let effort = try effort(of: storyNumbers())
    #expect(effort.comparisons == count - 1)
    #expect(try store.searcher.statistics().copyCount == count)
  }

  @Test(
    "Changed copies cost a few comparisons each, and stay together", arguments: [40, 200])
  func changed(count: Int) throws {
    try store.add([article(0, wire.joined(separator: " "))] + (1..<count).map { article($0, copy($0)) })
    let before = try store.searcher.statistics()
    #expect(before.copyCount > count * 9 / 10)
    let effort = try effort(of: storyNumbers())
    #expect(effort.comparisons <= 16 * count)
    let after = try store.searcher.statistics()
    #expect([after.storyCount, after.copyCount] == [before.storyCount, before.copyCount])
  }

  @Test("Many that go at once have their story looked through once", arguments: [1, 100])
  func many(batch: Int) throws {
    let body = wire.joined(separator: " ")
    try store.add((0..<60).map { article($0, body) })
    var news = RandomNews(seed: 8)
    let others = (0..<50).map { number in
      article(number, (0..<30).map { "\(news.word())\(number)\($0)" }.joined(separator: " "))
    }
    #expect(try store.add(others, limits: .init(articleCount: batch)).count == 50)
    let statistics = try store.searcher.statistics()
    #expect([statistics.storyCount, statistics.copyCount] == [1, 10])
  }

  @Test("Two stories that a few texts held together are two, however large")
  func bridges() throws {
    func mixed(_ share: Int) -> String {
      wire.enumerated().map { index, word in index < share ? "غير\(index)" : word }.joined(separator: " ")
    }
    var bridges = [20, 22, 24, 26, 28].map { article($0, mixed($0)) }
    let ends = (101...120).map { article($0, mixed(0)) } + (201...220).map { article($0, mixed(48)) }
    try store.add(ends + bridges)
    var statistics = try store.searcher.statistics()
    #expect([statistics.storyCount, statistics.copyCount] == [1, 45])
    let before = bridges
    for index in bridges.indices {
      bridges[index].body =
        "نص \(index) لا يشبه ما كان من قبل في شيء مما ذكرته الوكالة أمس عن الاجتماع" + "\(index)"
    }
    try store.add([bridges[0]])
    statistics = try store.searcher.statistics()
    let plain = try TestArchive(ends + before[1...] + [bridges[0]]).searcher.statistics()
    #expect(
      [statistics.storyCount, statistics.copyCount] == [plain.storyCount, plain.copyCount],
      "as if the text had never been there")
    try store.add(Array(bridges[1...]))
    #expect(try store.searcher.similar(to: ContentID.publicID(of: ends[0])).story?.articleCount == 20)
    #expect(try store.searcher.similar(to: ContentID.publicID(of: ends[20])).story?.articleCount == 20)
  }
}
