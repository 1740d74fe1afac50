@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

/// Pages that go from one text to another and back.
@Suite("Texts that are put back")
struct IncomingArticlePuttingBackTests {
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
          fetchedAt: reading.fetched.map { Date(timeIntervalSince1970: $0) }))
    }
    #expect(try writer.finish() == nil)
    try archive.close()
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
    "Where the current text has no time of fetching, one after it was stored",
    arguments: [
      (Reading(), false), (Reading(record: 1), false), (Reading(fetched: 2_000), false),
      (Reading(fetched: 3_100), true), (Reading(fetched: 3_100, record: 1), true),
      // Another channel.
      (Reading(fetched: 3_100, format: "feed"), false),
    ])
  func withoutTimes(reading: Reading, isPutBack: Bool) throws {
    _ = try ingest([Reading()], at: 2_000)
    _ = try ingest([Reading(text: 1)], at: 3_000)
    let outcomes = try ingest([reading], at: 6_000)
    #expect(outcomes.map(\.isStored) == [isPutBack])
    #expect(try state().current.body == Self.texts[isPutBack ? 0 : 1])
  }

  @Test("Without times of fetching nothing is put back, for files grow and are copied", arguments: [1, nil])
  func growingFile(record: Int?) throws {
    let readings = [0, 0, 1, 0, 1, 0].map { Reading(text: $0, record: record) }
    for count in 1...readings.count {
      _ = try ingest(Array(readings.prefix(count)), at: 2_000 + Double(count))
    }
    #expect(try state().current.body == Self.texts[1])
    #expect(try state().olderCount == 1)
    for part in [readings, readings.reversed(), [readings[2]], [readings[1]]] {
      #expect(try ingest(part, at: 3_000).allSatisfy { !$0.isStored })
    }
  }

  @Test("An author comes back, too, but no section: articles stand in several")
  func facts() throws {
    for (number, author) in ["سعيد", "منى", "سعيد"].enumerated() {
      _ = try ingest(
        [Reading(author: author, fetched: 1_000 + Double(number) * 10)], at: 1_001 + Double(number) * 10)
    }
    #expect(try state().current.author == "سعيد")
    #expect(try state().olderCount == 2)
    for (number, section) in ["محليات", "سياسة", "محليات"].enumerated() {
      _ = try ingest(
        [Reading(author: "سعيد", section: section, fetched: 2_000 + Double(number) * 10)],
        at: 2_001 + Double(number) * 10)
    }
    #expect(try state().current.section == "سياسة")
  }
}
