@testable import ArchiveStore
import Foundation
import NewsIngest
import TestSupport
import Testing

/// Pages that go from one text to another and back.
@Suite("Texts that are put back")
struct PuttingBackTests {
  private static let texts = ["الأحد", "الاثنين"].map {
    "أعلنت البلدية إغلاق الشارع الرئيسي بسبب أعمال الصيانة في شبكة المياه حتى يوم \($0)."
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  struct Reading {
    var text = 0
    var author: String?
    var section: String?
    var fetched: Double?
    var written: Double?
    var record: Int?
    var format = "html"
  }

  /// Opens the archive anew, as each ingest does, and stores what was read.
  private func ingest(_ readings: [Reading], at time: Double) throws -> [StoreOutcome] {
    var outcomes: [StoreOutcome] = []
    let path = folder.path("a.arshif")
    let archive = try Archive(path: path, access: .create)
    let writer = try ArchiveWriter(archive, ingestedAt: Date(timeIntervalSince1970: time)) {
      outcomes.append($1)
    }
    for reading in readings {
      var article = Article("إغلاق الشارع", Self.texts[reading.text])
      (article.url, article.author) = ("https://example.com/street", reading.author)
      article.section = reading.section
      let origin = ArticleOrigin(location: "x", format: reading.format, encoding: "UTF-8", extractor: "test")
      try writer.add(
        IncomingArticle(
          article: article, origin: origin, record: reading.record, bytes: Data("\(reading.text)".utf8),
          fetchedAt: reading.fetched.map { Date(timeIntervalSince1970: $0) },
          writtenAt: reading.written.map { Date(timeIntervalSince1970: $0) }))
    }
    #expect(try writer.finish() == nil)
    try archive.close()
    // A file's time is that of the machine; the readings have their own.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: path)
    return outcomes
  }

  /// The current record, and how many older ones there are.
  private func state() throws -> (current: Article, olderCount: Int) {
    let archive = try Archive(path: folder.path("a.arshif"), access: .read)
    var articles: [Article] = []
    _ = try ArchiveSearcher(archive).forEachArticle { articles.append($0) }
    let current = articles.filter { $0.archived?.versionOf == nil }
    #expect(current.count == 1)
    return (try #require(current.first), articles.count - current.count)
  }

  @Test("A page that is fetched later says what it says; an older crawl read again changes nothing")
  func fetched() throws {
    let readings = [0, 1, 0].enumerated().map { Reading(text: $1, fetched: 1_000 + Double($0)) }
    for (number, reading) in readings.enumerated() { _ = try ingest([reading], at: 2_000 + Double(number)) }
    #expect(try state().current.body == Self.texts[0])
    #expect(try state().olderCount == 2)
    for reading in readings + readings.reversed() {
      #expect(try ingest([reading], at: 3_000).allSatisfy { !$0.isStored })
    }
    #expect(try state().current.body == Self.texts[0])
    // Once more, and once more read again.
    #expect(try ingest([Reading(text: 1, fetched: 1_010)], at: 4_000).allSatisfy(\.isStored))
    #expect(try ingest([Reading(text: 1, fetched: 1_010)], at: 4_000).allSatisfy { !$0.isStored })
    #expect(try state().current.body == Self.texts[1])
  }

  @Test(
    "Without times of fetching, a file that was written later",
    arguments: [
      // Its own page, after other files came.
      (Reading(written: 3_100), true), (Reading(written: 2_050), false), (Reading(), false),
      // One of several records: only where the file is read for the first time.
      (Reading(written: 3_100, record: 1), false), (Reading(written: 5_000, record: 1), true),
      // Fetched before the other text was stored, whenever it was written.
      (Reading(fetched: 2_000, written: 5_000), false), (Reading(fetched: 3_100, written: 5_000), true),
      // Another channel.
      (Reading(written: 5_000, format: "feed"), false),
    ])
  func written(reading: Reading, isPutBack: Bool) throws {
    _ = try ingest([Reading(written: 1_000)], at: 2_000)
    _ = try ingest([Reading(text: 1, written: 1_100)], at: 3_000)
    _ = try ingest([], at: 4_000)
    let outcomes = try ingest([reading], at: 6_000)
    #expect(outcomes.map(\.isStored) == [isPutBack])
    #expect(try state().current.body == Self.texts[isPutBack ? 0 : 1])
  }

  @Test(
    "In a new archive the order of files and lines decides; read again, nothing changes", arguments: [1, nil])
  func firstIngest(record: Int?) throws {
    let readings = [0, 0, 1, 0, 1, 0, 0].map { Reading(text: $0, written: 1_000, record: record) }
    _ = try ingest(readings, at: 2_000)
    #expect(try state().current.body == Self.texts[0])
    #expect(try state().olderCount == 4)
    for part in [readings, readings.reversed(), [readings[2]], [readings[1]]] {
      #expect(try ingest(part, at: 3_000).allSatisfy { !$0.isStored })
    }
  }

  @Test("An author comes back, too, but no section: articles stand in several")
  func facts() throws {
    for (number, author) in ["سعيد", "منى", "سعيد"].enumerated() {
      _ = try ingest(
        [Reading(author: author, written: 1_000.5 + Double(number) * 10)], at: 1_001 + Double(number) * 10)
    }
    #expect(try state().current.author == "سعيد")
    #expect(try state().olderCount == 2)
    for (number, section) in ["محليات", "سياسة", "محليات"].enumerated() {
      _ = try ingest(
        [Reading(author: "سعيد", section: section, written: 2_000.5 + Double(number) * 10)],
        at: 2_001 + Double(number) * 10)
    }
    #expect(try state().current.section == "سياسة")
  }
}
