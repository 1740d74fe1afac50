import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
@testable import InvertedIndex
import NewsIngest
import Testing

@Suite("Writing articles in batches")
struct ArchiveWriterTests {
  private let store: TestArchive

  init() throws { store = try TestArchive() }

  private func article(_ number: Int, date: String? = "2020-11-16") -> IncomingArticle {
    IncomingArticle(Article("خبر رقم \(number)", "نص الخبر رقم \(number)", date: date))
  }

  /// Waits until the archive has so many articles, for a full batch is written in the background.
  private func waitsForArticles(_ count: Int) async throws -> Bool {
    for _ in 0..<1_000 {
      if try store.searcher.state().articleCount == count { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  @Test("Nothing is stored before the batch is full or flushed")
  func waiting() async throws {
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: 3))
    for number in 1...2 { try writer.add(article(number)) }
    #expect(try store.archive.value("SELECT count(*) FROM article") == 0)
    try writer.add(article(3))
    #expect(try await waitsForArticles(3))
    try writer.add(article(4))
    #expect(try store.archive.value("SELECT count(*) FROM article") == 3)
    try writer.flush()
    #expect(try store.archive.value("SELECT count(*) FROM article") == 4)
  }

  @Test("A batch is also full by its bytes of title and body")
  func batchBytes() async throws {
    let first = article(1)
    let bytes = first.article.title.utf8.count + first.article.body.utf8.count
    let writer = try ArchiveWriter(store.archive, limits: .init(byteCount: 2 * bytes))
    try writer.add(first)
    #expect(try store.searcher.state().articleCount == 0)
    try writer.add(article(2))
    #expect(try await waitsForArticles(2))
    withExtendedLifetime(writer) {}
  }

  @Test("Outcomes come in the order of arrival, after the batch is committed")
  func outcomes() throws {
    var order: [String] = []
    var committed: [Int] = []
    let writer = try ArchiveWriter(store.archive) { [searcher = store.searcher] incoming, _ in
      order.append(incoming.article.title)
      committed.append((try? searcher.state().articleCount) ?? -1)
    }
    // Dates descend, so the order of arrival is not that of row ids.
    for number in 1...3 { try writer.add(article(number, date: "2020-11-1\(9 - number)")) }
    try writer.flush()
    #expect(order == (1...3).map { "خبر رقم \($0)" })
    #expect(committed == [3, 3, 3])
  }

  @Test("Every batch that stores something raises the generation by one")
  func generation() throws {
    #expect(try store.searcher.state() == (0, 0))
    try store.add([Article("أول"), Article("ثان")])
    #expect(try store.searcher.state() == (1, 2))
    try store.add([Article("أول")])
    #expect(try store.searcher.state() == (1, 2))
    try store.add([Article("ثالث"), Article("رابع")], limits: .init(articleCount: 1))
    #expect(try store.searcher.state() == (3, 4))
    #expect(try ArchiveIndexer(store.archive).reindex() == 4)
    #expect(try store.searcher.state() == (4, 4))
  }

  @Test("An error in the middle of a batch leaves nothing of it; what waited still waits")
  func failureInTheMiddle() throws {
    try store.add([Article("خبر قديم", "هدنة", date: "2020-11-16")])
    let before = try contents()
    let day = CalendarDay(year: 2020, month: 11, day: 16)
    // The day's last number is taken: the next article of that day has none.
    try store.archive.tamper("UPDATE article SET id = \(RowID.last(of: day))")
    var outcomes = 0
    let writer = try ArchiveWriter(store.archive) { _, _ in outcomes += 1 }
    for (number, date) in ["2019-01-01", "2020-11-16", "2021-01-01"].enumerated() {
      try writer.add(article(number, date: date))
    }
    let expected = ArchiveError.dayIsFull(day: "2020-11-16", limit: RowID.dayCapacity)
    for _ in 1...2 { #expect(throws: expected) { try writer.flush() } }
    #expect(try contents() == before)
    #expect(outcomes == 0)
  }

  @Test("What failed leaves no trace in what is stored later")
  func afterFailure() throws {
    try store.archive.tamper(
      "CREATE TRIGGER stop BEFORE INSERT ON article WHEN NEW.title = 'قف' BEGIN SELECT RAISE(ABORT, 'stop'); END"
    )
    let writer = try ArchiveWriter(store.archive)
    for incoming in [article(1), IncomingArticle(Article("قف", date: "2021")), article(2)] {
      try writer.add(incoming)
    }
    #expect(throws: ArchiveError.self) { try writer.flush() }
    #expect(try contents() == TestArchive().archiveContents())
    try store.archive.tamper("DROP TRIGGER stop")
    try writer.flush()
    #expect(try store.searcher.state() == (1, 3))
    try store.archive.foldCounts()
    #expect(try store.archive.value("SELECT document_count FROM written_form WHERE form = 'رقم'") == 2)
    try store.archive.checkIndex()
  }

  private func contents() throws -> [String] { try store.archiveContents() }

  @Test("A second writer waits, then fails, and leaves nothing")
  func busy() throws {
    let other = try DatabaseQueue(path: store.path)
    let writer = try ArchiveWriter(store.archive)
    try writer.add(article(1))
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: ArchiveError.busy(path: store.path)) { try writer.flush() }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try store.searcher.state() == (0, 0))
    #expect(try store.add([Article("خبر")]).count == 1)
  }

  @Test("Row ids rise with date and time inside a batch; undated articles lie below", arguments: [1, 100])
  func rowOrder(batch: Int) throws {
    let dates = [
      nil, "2020-11-16T09:06", "2020-11-16", "2020-11-16T09:05:59", "2020", nil, "2020-11-15", "0001-01-01",
    ]
    let articles = dates.enumerated().map { Article("خبر \($0.offset)", date: $0.element) }
    try store.add(articles, limits: .init(articleCount: batch))
    let ids = try store.archive.reader.read { db in
      try RowID.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
    }
    let published = try store.archive.texts("SELECT coalesce(published, '') FROM article ORDER BY id")
    #expect(ids.prefix(2).map(\.rawValue) == [1, 2])
    let day = CalendarDay(year: 2020, month: 11, day: 16)
    #expect(Array(ids.suffix(3)) == (0..<3).map { RowID.first(of: day).advanced(by: $0) })
    #expect(published.prefix(5) == ["", "", "0001-01-01", "2020", "2020-11-15"])
    if batch > 1 {
      #expect(published.suffix(3) == ["2020-11-16", "2020-11-16T09:05:59", "2020-11-16T09:06"])
    }
  }

  @Test("The sequence of a day goes on where it stopped, also after reopening")
  func sequenceContinues() throws {
    let day = CalendarDay(year: 2020, month: 11, day: 16)
    for number in 1...3 { try store.add([Article("خبر \(number)", date: "2020-11-16")]) }
    let second = try Archive(path: store.path, access: .write)
    let writer = try ArchiveWriter(second)
    try writer.add(article(4))
    try writer.add(article(5, date: nil))
    try writer.flush()
    let last = try second.reader.read { db in try RowID.fetchOne(db, sql: "SELECT max(id) FROM article") }
    #expect(last == RowID.first(of: day).advanced(by: 3))
    #expect(try second.value("SELECT min(id) FROM article") == 1)
  }

  @Test("What a second archive object writes, the first one finds")
  func twoObjects() throws {
    try store.add([Article("هدنة في لبنان")])
    #expect(try store.matches("هدنة").count == 1)
    let second = try Archive(path: store.path, access: .write)
    let writer = try ArchiveWriter(second)
    try writer.add(IncomingArticle(Article("هدنة في غزة")))
    try writer.flush()
    #expect(try store.matches("هدنة").count == 2)
    try store.add([Article("هدنة في السودان")])
    #expect(try ArchiveSearcher(second).search(.init(query: .init("هدنة"))).total == 3)
  }
}

extension TestArchive {
  /// How much is in each table, and every term's count.
  fileprivate func archiveContents() throws -> [String] {
    try ["article", "source", "origin", "count_log", "vocabulary", "written_form"].map { table in
      try "\(archive.value("SELECT count(*) FROM \(table)") ?? -1) \(table)"
    } + archive.texts("SELECT generation || ' ' || article_count FROM index_state")
      + archive.texts("SELECT term || ' ' || document_count FROM vocabulary ORDER BY term")
  }
}

@Suite("The order in which a batch is stored")
struct PublicationOrderTests {
  @Test("Undated, then by day, then by time")
  func order() {
    let dates = [
      nil, "0001", "2020", "2020-01-01T00:00:01", "2020-01-01T00:01", "2020-01-01T23:59:59", "2020-01-02",
    ]
    let orders = dates.map { PublicationOrder($0.flatMap(PublicationDate.init(iso8601:))) }
    for (left, right) in zip(orders, orders.dropFirst()) { #expect(left < right) }
  }

  @Test("A zone does not count: days are those that the source wrote")
  func zones() {
    let local = PublicationOrder(PublicationDate(iso8601: "2020-01-01T23:00-05:00"))
    let next = PublicationOrder(PublicationDate(iso8601: "2020-01-02T01:00Z"))
    #expect(local < next)
  }
}
