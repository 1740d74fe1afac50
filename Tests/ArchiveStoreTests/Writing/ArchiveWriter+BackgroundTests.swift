@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

@Suite("Batches that are written while the next one is gathered")
struct ArchiveWriterBackgroundTests {
  private static let stop = """
    CREATE TRIGGER stop BEFORE INSERT ON article WHEN NEW.title = 'قف' BEGIN SELECT RAISE(ABORT, 'stop'); END
    """

  private let store: TestArchive

  init() throws { store = try TestArchive() }

  @Test(
    "Outcomes come in the order of arrival, on the caller's thread, once committed", arguments: [1, 7, 100])
  func order(batch: Int) throws {
    var news = RandomNews(seed: UInt64(batch))
    let articles = news.datedArticles(100)
    let thread = Thread.current
    var titles: [String] = []
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: batch)) { incoming, outcome in
      titles.append(incoming.article.title)
      #expect(Thread.current == thread)
      guard case .stored(let id) = outcome else { return }
      let stored = try? store.archive.texts("SELECT title FROM article WHERE public_id = '\(id)'")
      #expect(stored == [incoming.article.title])
    }
    for article in articles { try writer.add(IncomingArticle(article)) }
    try writer.flush()
    #expect(titles == articles.map(\.title))
    try store.archive.checkIndex()
  }

  @Test("A batch that fails in the background waits, goes first when it is written again, and counts right")
  func failure() throws {
    try store.add([Article("قديم", "هدنة قديمة")])
    try store.archive.tamper(Self.stop)
    var outcomes: [String] = []
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: 4)) { incoming, _ in
      outcomes.append(incoming.article.title)
    }
    // The first batch holds an article that is there already: its words must not be counted, at no attempt.
    let first = [
      Article("واحد", "هدنة"), Article("قديم", "هدنة قديمة"), Article("قف", "هدنة"), Article("اثنان"),
    ]
    for article in first { try writer.add(IncomingArticle(article)) }
    var errors = 0
    for number in 0..<20 {
      do { try writer.add(IncomingArticle(Article("خبر \(number)", "هدنة"))) } catch { errors += 1 }
    }
    #expect(errors > 0)
    #expect(throws: ArchiveError.self) { try writer.flush() }
    #expect(outcomes.isEmpty)
    #expect(try store.archive.value("SELECT count(*) FROM article") == 1)
    try store.archive.tamper("DROP TRIGGER stop")
    try writer.flush()
    #expect(outcomes == first.map(\.title) + (0..<20).map { "خبر \($0)" })
    try store.archive.foldCounts()
    #expect(try store.archive.value("SELECT occurrences FROM written_form WHERE form = 'هدنه'") == 23)
    #expect(try store.archive.value("SELECT document_count FROM vocabulary WHERE term = 'هدن'") == 23)
    #expect(try store.archive.value("SELECT article_count FROM index_state") == 24)
    try store.archive.checkIndex()
  }

  @Test("Duplicates in a batch in the background are found there and in the one before")
  func duplicates() throws {
    var news = RandomNews(seed: 8)
    let articles = news.datedArticles(30)
    let outcomes = try store.add(articles + articles.reversed(), limits: .init(articleCount: 9))
    #expect(outcomes.prefix(30).allSatisfy { if case .stored = $0 { true } else { false } })
    #expect(outcomes.suffix(30).allSatisfy { if case .sameContent = $0 { true } else { false } })
    try store.archive.checkIndex()
  }

  @Test("A writer that is let go without a flush leaves whole batches only")
  func abandoned() throws {
    do {
      let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: 10))
      for number in 0..<25 { try writer.add(IncomingArticle(Article("خبر \(number)"))) }
    }
    try store.add([Article("بعد ذلك")])
    let count = try #require(try store.archive.value("SELECT count(*) FROM article"))
    #expect([1, 11, 21].contains(count))
    try store.archive.checkIndex()
  }
}
