import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import NewsQuery
import Testing

@Suite("Articles that the archive has already")
struct DuplicateFinderTests {
  private let store: TestArchive
  private let news = Article("هدنة في لبنان", "أعلنت الحكومة الهدنة", source: "رويترز", externalID: "7")
  private let newsID: String

  init() throws { self.init(try TestArchive()) }

  private init(_ store: TestArchive) {
    self.store = store
    newsID = ContentID.publicID(of: news)
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
    let again = changed { $0.externalID = nil }
    #expect(try add(news, again, arrival) == [.stored(id: newsID), .sameContent(as: newsID)])
    #expect(try store.archive.value("SELECT count(*) FROM article") == 1)
    #expect(
      try store.archive.value("SELECT count(*) FROM article_text WHERE article_text MATCH 'الهدنة'") == 1)
  }

  @Test("Another text with the same source's id is a new version", arguments: Arrival.allCases)
  func sameExternalID(arrival: Arrival) throws {
    let corrected = changed { $0.body = "أعلنت الحكومة هدنة جديدة" }
    let id = ContentID.publicID(of: corrected)
    #expect(try add(news, corrected, arrival) == [.stored(id: newsID), .newVersion(id: id, of: newsID)])
    #expect(try store.archive.texts("SELECT body FROM article") == [corrected.body])
    #expect(try store.archive.texts("SELECT body FROM article_version") == [news.body])
  }

  @Test("Articles of one day under what only looks like an id are several")
  func sameDayUnderOneNumber() throws {
    let dated = changed { $0.published = PublicationDate(iso8601: "2021-03-14") }
    let other = changed {
      ($0.title, $0.body) = ("نتائج مباريات الأمس", "فاز المنتخب على ضيفه بثلاثة أهداف")
      $0.published = dated.published
    }
    #expect(
      try store.add([dated, other]) == [dated, other].map { .stored(id: ContentID.publicID(of: $0)) })
  }

  @Test("Tables that were numbered apart lose nothing: an id under which all is other is another article")
  func numberedApart() throws {
    let other = changed { ($0.title, $0.body) = ("نتائج مباريات الأمس", "فاز المنتخب على ضيفه بثلاثة أهداف") }
    let outcomes = try store.add([news, other, news, other])
    let ids = [news, other].map { ContentID.publicID(of: $0) }
    #expect(outcomes == ids.map { .stored(id: $0) } + ids.map { .sameContent(as: $0) })
  }

  @Test(
    "Facts that come later are added or corrected, and the record before is kept", arguments: Arrival.allCases
  )
  func facts(arrival: Arrival) throws {
    let dated = changed {
      ($0.published, $0.section) = (PublicationDate(iso8601: "2020-11-16T09:06"), "سياسة")
    }
    #expect(try add(news, dated, arrival) == [.stored(id: newsID), .newVersion(id: newsID, of: newsID)])
    let corrected = changed { $0.published = PublicationDate(iso8601: "2020-11-17") }
    #expect(try store.add([corrected]) == [.newVersion(id: newsID, of: newsID)])
    // What was known before, what says less, and what says the same bring nothing back.
    let coarse = changed { $0.published = PublicationDate(iso8601: "2020-11") }
    #expect(try store.add([news, dated, corrected, coarse]).allSatisfy { $0 == .sameContent(as: newsID) })
    let select = "SELECT public_id || ' ' || ifnull(published, '-') FROM"
    #expect(try store.archive.texts("\(select) article") == ["\(newsID) 2020-11-17"])
    #expect(
      try store.archive.texts("\(select) article_version ORDER BY position")
        == ["\(newsID).1 -", "\(newsID).2 2020-11-16T09:06"])
    #expect(try store.archive.texts("SELECT name FROM section") == ["سياسة"])
    #expect(try store.matches("الهدنة").count == 1)
    try store.archive.checkIndex()
  }

  @Test(
    "One text with two ids, addresses or dates is two articles, each found again",
    arguments: Arrival.allCases)
  func recurring(arrival: Arrival) throws {
    let address = "https://example.com/"
    let pairs = [
      (changed { $0.externalID = "8" }, changed { $0.externalID = "9" }),
      (
        changed { ($0.externalID, $0.url) = (nil, address + "1") },
        changed { ($0.externalID, $0.url) = (nil, address + "2") }
      ),
      (
        changed { ($0.externalID, $0.published) = (nil, PublicationDate(iso8601: "2021-01-01")) },
        changed { ($0.externalID, $0.published) = (nil, PublicationDate(iso8601: "2021-01-02")) }
      ),
    ]
    for (number, (one, two)) in pairs.enumerated() {
      let store = try TestArchive()
      let outcomes = try DuplicateFinderTests(store).add(one, two, arrival)
      #expect(outcomes.first == .stored(id: newsID))
      #expect(outcomes.last?.isStored == true && outcomes.last != outcomes.first, "\(number)")
      let again = try store.add([one, two])
      #expect(try store.archive.value("SELECT count(*) FROM article") == 2, "\(number)")
      #expect(Set(again.map { "\($0)" }).count == 2 && again.allSatisfy { !$0.isStored }, "\(number)")
    }
  }

  @Test(
    "A teaser never takes the place of the whole text, before it or after it", arguments: Arrival.allCases)
  func teaser(arrival: Arrival) throws {
    let sentences = (1...9).map { "قال المتحدث رقم \($0) إن العمل في المرفأ سيبدأ في الأسبوع \($0)" }
    func article(_ body: String) -> Article {
      var article = Article("بدء العمل في المرفأ", body, source: "صحيفة")
      article.url = "https://example.com/port"
      return article
    }
    let whole = article(sentences.joined(separator: ". "))
    for body in [sentences[0] + "…", sentences[0] + " وقال المتحدث [المزيد]", sentences[3], ""] {
      for pair in [(whole, article(body)), (article(body), whole)] {
        let store = try TestArchive()
        _ = try DuplicateFinderTests(store).add(pair.0, pair.1, arrival)
        #expect(try store.archive.texts("SELECT body FROM article") == [whole.body], "\(body)")
      }
    }
    let corrected = article(sentences.dropLast(1).joined(separator: ". ").replacing("رقم 2", with: "رقم 200"))
    let store = try TestArchive()
    _ = try DuplicateFinderTests(store).add(whole, corrected, arrival)
    #expect(try store.archive.texts("SELECT body FROM article") == [corrected.body])
  }

  private static let harbour = (1...9).map {
    "قال المتحدث رقم \($0) إن العمل في المرفأ سيبدأ في الأسبوع \($0)."
  }.joined(separator: " ")

  private static func harbour(_ body: String = harbour, _ change: (inout Article) -> Void) -> Article {
    var article = Article("بدء العمل في المرفأ", body)
    article.url = "https://example.com/port"
    change(&article)
    return article
  }

  @Test("A teaser adds what was missing and replaces nothing, in both orders", arguments: Arrival.allCases)
  func teaserFacts(arrival: Arrival) throws {
    let whole = Self.harbour {
      ($0.section, $0.published) = ("اقتصاد", PublicationDate(iso8601: "2024-05-01"))
    }
    let teaser = Self.harbour(String(Self.harbour.prefix(90)) + "…") {
      ($0.section, $0.author, $0.externalID) = ("محليات", "ليلى", "p-1")
      ($0.source, $0.published) = ("الصحيفة", PublicationDate(iso8601: "2024-05-01T10:00Z"))
    }
    let facts = """
      SELECT public_id || ' ' || published || ' ' || author || ' ' || external_id || ' ' || source.name || ' ' || section.name
      FROM article JOIN source ON source.id = source_id JOIN section ON section.id = section_id
      """
    let id = ContentID.publicID(
      of: Article("بدء العمل في المرفأ", Self.harbour, source: "الصحيفة"))
    for (first, second) in [(whole, teaser), (teaser, whole)] {
      let store = try TestArchive()
      let outcomes = try DuplicateFinderTests(store).add(first, second, arrival)
      #expect(outcomes.map(\.isStored) == [true, true])
      #expect(try store.archive.texts("SELECT body FROM article") == [Self.harbour])
      #expect(try store.archive.texts(facts) == ["\(id) 2024-05-01T10:00 ليلى p-1 الصحيفة اقتصاد"])
      #expect(
        try store.searcher.search(SearchRequest(query: .init("المتحدث"))).hits.map(\.article.id) == [id])
      try store.archive.checkIndex()
      #expect(try store.add([whole, teaser]).allSatisfy { !$0.isStored })
    }
  }

  @Test("The record before stands right behind, and the teaser under it", arguments: Arrival.allCases)
  func teaserVersions(arrival: Arrival) throws {
    let whole = Self.harbour { _ in }
    let teaser = Self.harbour(String(Self.harbour.prefix(90)) + "…") { $0.author = "ليلى" }
    let (id, teaserID) = (ContentID.publicID(of: whole), ContentID.publicID(of: teaser))
    #expect(try add(whole, teaser, arrival) == [.stored(id: id), .newVersion(id: teaserID, of: id)])
    let versions = try store.searcher.versions(of: id)
    #expect(versions.map(\.id) == [id, "\(id).1", teaserID])
    #expect(versions[0].changes == [FactChange(fact: .author, old: nil, new: "ليلى")])
    #expect(try store.add([teaser, whole]).allSatisfy { !$0.isStored })
    // The next one finds it as it is now.
    let dated = Self.harbour(String(Self.harbour.prefix(60)) + "…") {
      $0.published = PublicationDate(iso8601: "2024-05-01")
    }
    #expect(
      try store.add([dated]) == [.newVersion(id: ContentID.publicID(of: dated), of: id)])
    #expect(
      try store.searcher.versions(of: id).map(\.id)
        == [id, "\(id).2", ContentID.publicID(of: dated), "\(id).1", teaserID])
    #expect(try store.searcher.list(ListRequest()).articles.map(\.published?.iso8601) == ["2024-05-01"])
    try store.archive.checkIndex()
  }

  @Test("A text that was replaced adds what is missing, and does not come back", arguments: Arrival.allCases)
  func factsOfAnOlderText(arrival: Arrival) throws {
    let old = Self.harbour(Self.harbour + " وأضاف أن الأرصفة جاهزة.") { _ in }
    let new = Self.harbour(Self.harbour + " وقال إن الأرصفةَ لم تجهز بعد.") { $0.section = "اقتصاد" }
    let told = Self.harbour(old.body) { ($0.section, $0.author) = ("محليات", "سلمى") }
    let id = ContentID.publicID(of: new)
    let oldID = ContentID.publicID(of: old)
    _ = try add(old, new, arrival)
    #expect(try store.add([told]) == [.newVersion(id: "\(oldID).1", of: id)])
    #expect(try store.archive.texts("SELECT body || author FROM article") == [new.body + "سلمى"])
    #expect(
      try store.archive.texts("SELECT name FROM section WHERE id = (SELECT section_id FROM article)") == [
        "اقتصاد"
      ])
    #expect(try store.searcher.versions(of: id).map(\.id) == [id, "\(id).1", "\(oldID).1", oldID])
    #expect(try store.add([told, old, new]).allSatisfy { !$0.isStored })
    try store.archive.checkIndex()
  }

  @Test("A text that only shares the address adds nothing")
  func strangerAddsNothing() throws {
    let other = Self.harbour("فاز المنتخب على ضيفه بثلاثة أهداف في مباراة الأمس على ملعب العاصمة") {
      $0.author = "سامي"
    }
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(store.archive) { outcomes.append($1) }
    let origin = ArticleOrigin(location: "t", format: "html", encoding: "UTF-8", extractor: "t")
    for (article, time) in [(Self.harbour { _ in }, 200.0), (other, 100)] {
      try writer.add(
        IncomingArticle(
          article: article, origin: origin, record: nil, bytes: Data(article.body.utf8),
          fetchedAt: Date(timeIntervalSince1970: time)))
    }
    try writer.flush()
    #expect(outcomes.map(\.isStored) == [true, true])
    #expect(try store.archive.value("SELECT count(*) FROM article WHERE author IS NULL") == 1)
    #expect(try store.archive.value("SELECT count(*) FROM article_version") == 1)
  }

  @Test("A batch that fails after a text was to be stored again can be written with more")
  func restatedAfterFailure() throws {
    let whole = Self.harbour { _ in }
    let teaser = Self.harbour(String(Self.harbour.prefix(90)) + "…") { $0.author = "ليلى" }
    var told: [String] = []
    let writer = try ArchiveWriter(store.archive) { article, _ in told.append(article.article.title) }
    try writer.add(IncomingArticle(whole))
    try writer.flush()
    try store.archive.tamper(
      "CREATE TRIGGER stop BEFORE INSERT ON article_version BEGIN SELECT RAISE(ABORT, 'stop'); END")
    try writer.add(IncomingArticle(teaser))
    #expect(throws: ArchiveError.self) { try writer.flush() }
    try store.archive.tamper("DROP TRIGGER stop")
    try writer.add(IncomingArticle(news))
    try writer.flush()
    #expect(told == [whole.title, teaser.title, news.title])
    #expect(try store.archive.texts("SELECT author FROM article WHERE author IS NOT NULL") == ["ليلى"])
    #expect(try store.archive.value("SELECT count(*) FROM article") == 2)
    #expect(try store.matches("المرفأ").count == 1)
    try store.archive.checkIndex()
    try store.archive.foldCounts()
    #expect(
      try store.archive.value("SELECT document_count FROM vocabulary WHERE term LIKE 'مرف%'") == 1)
  }

  @Test("The same id of another source, or of none, is another article", arguments: Arrival.allCases)
  func otherSource(arrival: Arrival) throws {
    let other = changed { ($0.source, $0.title) = ("BBC", "خبر آخر") }
    let sourceless = changed { ($0.source, $0.title) = (nil, "خبر ثالث") }
    let outcomes = try add(news, other, arrival) + store.add([sourceless, sourceless])
    let ids = [news, other, sourceless].map { ContentID.publicID(of: $0) }
    #expect(outcomes == ids.map { .stored(id: $0) } + [.sameContent(as: ids[2])])
  }

  @Test("An id that stands on every row tells nothing", arguments: [1, 100])
  func idOfEveryRow(batch: Int) throws {
    let rows = (1...60).map { number in
      changed { ($0.title, $0.body) = ("\(number)", "\(number + 100) \(number + 200) \(number + 300)") }
    }
    let outcomes = try store.add(rows, limits: .init(articleCount: batch))
    #expect(outcomes == rows.map { .stored(id: ContentID.publicID(of: $0)) })
  }

  @Test("A known id and a headline are no proof against two dates", arguments: Arrival.allCases)
  func sameIDAnotherYear(arrival: Arrival) throws {
    let first = changed {
      ($0.title, $0.published) = ("نشرة الأخبار", PublicationDate(iso8601: "2019-01-01"))
    }
    let second = changed {
      ($0.title, $0.body) = ("نشرة الأخبار", "افتتحت البلدية حديقة عند المرفأ")
      $0.published = PublicationDate(iso8601: "2020-07-09")
    }
    #expect(
      try add(first, second, arrival) == [first, second].map { .stored(id: ContentID.publicID(of: $0)) })
  }

  @Test(
    "The day of an instant in another zone corrects nothing; a zone and a clock do",
    arguments: Arrival.allCases)
  func dayOfAnInstant(arrival: Arrival) throws {
    func dated(_ date: String) -> Article { changed { $0.published = PublicationDate(iso8601: date) } }
    #expect(
      try add(dated("2020-11-16T22:30Z"), dated("2020-11-17"), arrival)
        == [.stored(id: newsID), .sameContent(as: newsID)])
    #expect(
      try store.add([dated("2020"), dated("2020-11-16")]).allSatisfy { $0 == .sameContent(as: newsID) })
    #expect(try store.archive.texts("SELECT published FROM article") == ["2020-11-16T22:30"])
  }

  @Test("The same bytes with another date are read better, not another article")
  func sameBytesOtherDate() throws {
    func read(_ date: String) -> IncomingArticle {
      IncomingArticle(
        article: changed { ($0.externalID, $0.published) = (nil, PublicationDate(iso8601: date)) },
        origin: ArticleOrigin(location: "t.csv", format: "csv", encoding: "UTF-8", extractor: "t"), record: 2,
        sha256: Data(repeating: 7, count: 32))
    }
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(try Archive(path: store.path, access: .write)) { outcomes.append($1) }
    try writer.add(read("2025-04-03"))
    try writer.add(read("2025-03-04"))
    try writer.flush()
    #expect(outcomes == [.stored(id: newsID), .newVersion(id: newsID, of: newsID)])
    #expect(try store.archive.texts("SELECT published FROM article") == ["2025-03-04"])
  }

  @Test("The same text of another source is another article", arguments: Arrival.allCases)
  func sameTextOtherSource(arrival: Arrival) throws {
    let other = changed { ($0.source, $0.externalID) = ("BBC", nil) }
    #expect(
      try add(news, other, arrival) == [.stored(id: newsID), .stored(id: ContentID.publicID(of: other))])
  }

  @Test("Texts that differ in a mark are two articles: nothing is folded", arguments: Arrival.allCases)
  func markedText(arrival: Arrival) throws {
    // U+064F ARABIC DAMMA behind the first letter.
    let marked = changed { ($0.title, $0.externalID) = ("ه\u{064F}دنة في لبنان", nil) }
    #expect(try add(news, marked, arrival).last == .stored(id: ContentID.publicID(of: marked)))
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
    #expect(outcomes == [.stored(id: newsID), .stored(id: ContentID.publicID(of: corrected))])
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
