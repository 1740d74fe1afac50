import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import Testing

@Suite("Articles as rows")
struct ArticleRowsTests {
  private let store: TestArchive

  init() throws { store = try TestArchive() }

  @Test("Every field comes back as it went in")
  func roundTrip() throws {
    let removed = [
      RemovedLine(number: 1, text: "شارك", reason: .share),
      RemovedLine(number: 9, text: "اقرأ أيضا", reason: .readMore),
    ]
    let article = Article(
      externalID: "48/7", title: "بوتين وماكرون", body: "الفقرة الأولى\n\nالفقرة الثانية\t!",
      published: PublicationDate(iso8601: "2020-11-16T09:06+02:00"), publishedRaw: "الاثنين 16 تشرين الثاني",
      publishedFrom: "page line 8", source: "Lebanon 24", section: "عربي-دولي", author: "ليلى حداد",
      url: "https://example.com/a?b=ت", image: "a.jpg", removedLines: removed)
    let origin = ArticleOrigin(
      location: "news/a.txt", format: "text", encoding: "Windows-1256", extractor: "arshif 1")
    let incoming = IncomingArticle(article: article, origin: origin, record: 3, bytes: Data("abc".utf8))
    let time = try #require(try? Date("2026-01-02T03:04:05Z", strategy: .iso8601))
    let writer = try ArchiveWriter(store.archive, ingestedAt: time)
    try writer.add(incoming)
    try writer.flush()

    let stored = try store.searcher.article(id: ContentID.publicID(of: article))
    #expect(stored.summary.id == ContentID.publicID(of: article))
    #expect(stored.summary.externalID == "48/7")
    #expect(stored.summary.title == article.title)
    #expect(stored.summary.published == article.published)
    #expect(stored.summary.source == "Lebanon 24")
    #expect(stored.summary.section == "عربي-دولي")
    #expect(stored.summary.author == "ليلى حداد")
    #expect(stored.summary.url == "https://example.com/a?b=ت")
    #expect(Array(stored.body.utf8) == Array(article.body.utf8))
    #expect(stored.publishedRaw == "الاثنين 16 تشرين الثاني")
    #expect(stored.publishedFrom == "page line 8")
    #expect(stored.image == "a.jpg")
    #expect(stored.removedLines == removed)
    #expect(stored.origin == "news/a.txt")
    #expect(stored.originRecord == 3)
    #expect(stored.readAs == "text, Windows-1256, arshif 1")
    #expect(stored.ingestedAt == "2026-01-02T03:04:05Z")
    #expect(stored.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try store.searcher.article(id: "48/7") == stored)
  }

  @Test("What is missing stays missing")
  func missingFields() throws {
    try store.add([Article("عنوان وحيد")])
    let stored = try store.searcher.article(id: ContentID.publicID(of: Article("عنوان وحيد")))
    #expect(stored.body == "")
    #expect(stored.summary.published == nil)
    #expect(
      [stored.summary.externalID, stored.summary.source, stored.summary.section, stored.summary.author] == [
        nil, nil, nil, nil,
      ])
    #expect(
      [stored.summary.url, stored.publishedRaw, stored.publishedFrom, stored.image] == [nil, nil, nil, nil])
    #expect(stored.originRecord == nil)
    #expect(stored.removedLines == [])
  }

  @Test(
    "A date of any precision and zone comes back as it went in",
    arguments: [
      "2020", "2020-11", "2020-11-16", "2020-11-16T09:06", "2020-11-16T09:06:30", "2020-11-16T09:06Z",
      "2020-11-16T09:06+02:00", "2020-11-16T09:06:30-03:30", "2020-11-16T00:30-12:00", "0001-01-01",
      "9999-12-31",
    ])
  func dates(text: String) throws {
    try store.add([Article("خبر", date: text, externalID: "1")])
    #expect(try store.searcher.article(id: "1").summary.published?.iso8601 == text)
  }

  /// Texts that SQLite or FTS5 could stumble over, with what is stored where that differs.
  private static let texts: [(text: String, stored: String)] = [
    // U+0000 NULL ends a text in SQLite.
    ("قبل\0بعد", "قبل\u{FFFD}بعد"),
    ("\0", "\u{FFFD}"),
    // Control characters that the tokenizer's marks are.
    ("\u{01}هدنة \u{02}هدنة \u{03}هدن", "\u{01}هدنة \u{02}هدنة \u{03}هدن"),
    // NFD: alef, then U+0654 ARABIC HAMZA ABOVE.
    ("ا\u{0654}خبار", "ا\u{0654}خبار"),
    ("\"'; DROP TABLE article; --", "\"'; DROP TABLE article; --"),
    ("\r\n\t \u{00A0}\u{2028}", "\r\n\t \u{00A0}\u{2028}"),
  ]

  @Test("Text is stored byte for byte, but for NUL", arguments: texts.indices)
  func text(index: Int) throws {
    let (text, expected) = Self.texts[index]
    try store.add([Article(text, "نص \(text)", externalID: "1")])
    let stored = try store.searcher.article(id: "1")
    #expect(Array(stored.summary.title.utf8) == Array(expected.utf8))
    #expect(Array(stored.body.utf8) == Array("نص \(expected)".utf8))
    try store.archive.checkIndex()
  }

  @Test("NUL is no end of an id or a name either")
  func namesWithNUL() throws {
    try store.add([Article("أ", source: "a\0b", externalID: "1\0a")])
    try store.add([
      Article("ب", source: "a\0c", externalID: "1\0b"), Article("ج", source: "a\0b", externalID: "1\0b"),
    ])
    #expect(try store.searcher.state().articleCount == 3)
    #expect(try store.archive.texts("SELECT name FROM source ORDER BY name") == ["a\u{FFFD}b", "a\u{FFFD}c"])
  }

  @Test("Words on both sides of a NUL are found")
  func searchAroundNUL() throws {
    try store.add([Article("خبر", "هدنة\0لبنان")])
    for query in ["هدنة", "لبنان"] { #expect(try store.matches(query) == ["خبر"]) }
  }

  @Test("One row of origin for a file and run, however many batches")
  func origins() throws {
    try store.add((1...6).map { Article("خبر \($0)") }, limits: .init(articleCount: 2))
    #expect(try store.archive.value("SELECT count(*) FROM origin") == 1)
  }

  @Test("One row for a source's name")
  func names() throws {
    try store.add([
      Article("أ", source: "رويترز", section: "سياسة"), Article("ب", source: "رويترز", section: "سياسة"),
    ])
    try store.add([Article("ج", source: "رويترز"), Article("د", source: "BBC")])
    #expect(try store.archive.texts("SELECT name FROM source ORDER BY name") == ["BBC", "رويترز"])
    #expect(try store.archive.texts("SELECT name FROM section") == ["سياسة"])
  }
}
