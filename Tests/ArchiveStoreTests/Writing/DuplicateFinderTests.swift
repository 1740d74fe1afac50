@testable import ArchiveStore
import NewsIngest
import TestSupport
import Testing

@Suite("Articles that the archive has already")
struct DuplicateFinderTests {
  private let store: TestArchive
  private let news = Article("هدنة في لبنان", "أعلنت الحكومة الهدنة", source: "رويترز", externalID: "7")
  private let newsID: String

  init() throws {
    store = try TestArchive()
    newsID = Fingerprint.publicID(of: news)
  }

  private func changed(_ change: (inout Article) -> Void) -> Article {
    var article = news
    change(&article)
    return article
  }

  /// How two articles reach the archive.
  enum Arrival: CaseIterable {
    case oneBatch, twoBatches, twoWriters, reopened
  }

  private func add(_ first: Article, _ second: Article, _ arrival: Arrival) throws -> [StoreOutcome] {
    switch arrival {
    case .oneBatch: return try store.add([first, second])
    case .twoBatches: return try store.add([first, second], limits: .init(articleCount: 1))
    case .twoWriters: return try store.add([first]) + store.add([second])
    case .reopened:
      let outcomes = try store.add([first])
      var reopened: [StoreOutcome] = []
      let writer = try ArchiveWriter(try Archive(path: store.path, access: .write)) { reopened.append($1) }
      try writer.add(IncomingArticle(second))
      try writer.flush()
      return outcomes + reopened
    }
  }

  @Test("The same content is stored once", arguments: Arrival.allCases)
  func sameContent(arrival: Arrival) throws {
    let again = changed { ($0.externalID, $0.section, $0.url) = (nil, "سياسة", "https://example.com/7") }
    #expect(try add(news, again, arrival) == [.stored(id: newsID), .sameContent(as: newsID)])
    #expect(try store.archive.value("SELECT count(*) FROM article") == 1)
    #expect(
      try store.archive.value("SELECT count(*) FROM article_text WHERE article_text MATCH 'الهدنة'") == 1)
  }

  @Test("The same source's id is stored once, whatever the text", arguments: Arrival.allCases)
  func sameExternalID(arrival: Arrival) throws {
    let corrected = changed { $0.body = "أعلنت الحكومة هدنة جديدة" }
    #expect(try add(news, corrected, arrival) == [.stored(id: newsID), .sameExternalID(as: newsID)])
    #expect(try store.archive.texts("SELECT body FROM article") == [news.body])
  }

  @Test("The same id of another source, or of none, is another article", arguments: Arrival.allCases)
  func otherSource(arrival: Arrival) throws {
    let other = changed { ($0.source, $0.title) = ("BBC", "خبر آخر") }
    let sourceless = changed { ($0.source, $0.title) = (nil, "خبر ثالث") }
    let outcomes = try add(news, other, arrival) + store.add([sourceless, sourceless])
    let ids = [news, other, sourceless].map { Fingerprint.publicID(of: $0) }
    #expect(outcomes == ids.map { .stored(id: $0) } + [.sameContent(as: ids[2])])
  }

  @Test("The same text of another source is another article", arguments: Arrival.allCases)
  func sameTextOtherSource(arrival: Arrival) throws {
    let other = changed { ($0.source, $0.externalID) = ("BBC", nil) }
    #expect(
      try add(news, other, arrival) == [.stored(id: newsID), .stored(id: Fingerprint.publicID(of: other))])
  }

  @Test("Texts that differ in a mark are two articles: nothing is folded", arguments: Arrival.allCases)
  func markedText(arrival: Arrival) throws {
    // U+064F ARABIC DAMMA behind the first letter.
    let marked = changed { ($0.title, $0.externalID) = ("ه\u{064F}دنة في لبنان", nil) }
    #expect(try add(news, marked, arrival).last == .stored(id: Fingerprint.publicID(of: marked)))
  }

  @Test("Kept duplicates are numbered from 2, within and across batches", arguments: [1, 100])
  func keepingDuplicates(batch: Int) throws {
    try store.add([news])
    let outcomes = try store.add([news, news], keepingDuplicates: true, limits: .init(articleCount: batch))
    let later = try store.add([news], keepingDuplicates: true)
    #expect(outcomes + later == (2...4).map { .stored(id: "\(newsID)-\($0)") })
    #expect(try store.matches("هدنة").count == 4)
  }

  @Test("Keeping duplicates keeps articles of one source's id")
  func keepingExternalIDs() throws {
    let corrected = changed { $0.body = "نص آخر" }
    let outcomes = try store.add([news, corrected], keepingDuplicates: true)
    #expect(outcomes == [.stored(id: newsID), .stored(id: Fingerprint.publicID(of: corrected))])
  }

  @Test("A batch that failed reserves no ids")
  func failedBatchReservesNothing() throws {
    try store.archive.tamper(
      "CREATE TRIGGER stop BEFORE INSERT ON article WHEN NEW.title = 'قف' BEGIN SELECT RAISE(ABORT, 'stop'); END"
    )
    #expect(throws: ArchiveError.self) { try store.add([news, Article("قف")]) }
    try store.archive.tamper("DROP TRIGGER stop")
    #expect(try store.add([news]) == [.stored(id: newsID)])
  }
}
