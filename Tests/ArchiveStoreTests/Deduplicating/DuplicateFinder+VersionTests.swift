import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import NewsQuery
import Testing

@Suite("Versions of an article")
struct DuplicateFinderVersionTests {
  private let store: TestArchive

  init() throws { store = try TestArchive() }

  private static let first = Article(
    title: "هدنة في لبنان", body: "أعلنت الحكومة الهدنةَ مساء الاثنين.",
    published: PublicationDate(iso8601: "2020-11-16"),
    source: "رويترز", url: "https://example.com/أخبار/7")

  private func changed(_ change: (inout Article) -> Void) -> Article {
    var article = Self.first
    change(&article)
    return article
  }

  private static func id(_ article: Article) -> String { ContentID.publicID(of: article) }

  /// Stores articles one a transaction, or all in one; `times` say when they were fetched.
  private func add(_ articles: [Article], fetched times: [Double?] = [], batch: Int = 1) throws
    -> [StoreOutcome]
  {
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: batch)) { outcomes.append($1) }
    let origin = ArticleOrigin(location: "x.warc", format: "warc", encoding: "UTF-8", extractor: "test")
    for (index, article) in articles.enumerated() {
      let time = index < times.count ? times[index].map { Date(timeIntervalSince1970: $0) } : nil
      try writer.add(
        IncomingArticle(article: article, origin: origin, record: nil, bytes: Data(), fetchedAt: time))
    }
    try writer.flush()
    return outcomes
  }

  @Test(
    "Another text from the same address takes the place of the old one, which stays", arguments: [1, 100])
  func newVersion(batch: Int) throws {
    let second = changed {
      $0.body = "أعلنت الحكومة تمديد الاتفاق."
      $0.url = "http://www.example.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/7/?utm_source=x"
      $0.source = "Reuters"
      $0.published = PublicationDate(iso8601: "2020-11-16T18:30")
    }
    let ids = (Self.id(Self.first), Self.id(second))
    #expect(
      try add([Self.first, second], batch: batch) == [.stored(id: ids.0), .newVersion(id: ids.1, of: ids.0)])
    #expect(try store.matches("مساء") == [])
    #expect(try store.search("تمديد").hits.map(\.article.id) == [ids.1])
    #expect(try store.searcher.statistics().articleCount == 1)
    #expect(try store.searcher.statistics().versionCount == 1)
    let old = try store.searcher.article(id: ids.0)
    #expect(old.body == Self.first.body)
    #expect(old.currentID == ids.1)
    #expect(old.summary.source == "رويترز")
    #expect(try store.searcher.article(id: ids.1).currentID == nil)
    for id in [ids.0, ids.1] {
      let versions = try store.searcher.versions(of: id)
      #expect(versions.map(\.id) == [ids.1, ids.0])
      #expect(versions.map(\.isCurrent) == [true, false])
      #expect(versions.map(\.wordsAdded) == [2, 0])
      #expect(versions.map(\.wordsRemoved) == [3, 0])
    }
    try store.archive.checkIndex()
    // The same texts once more are duplicates, the older too.
    #expect(try add([Self.first, second]) == [.sameContent(as: ids.0), .sameContent(as: ids.1)])
  }

  @Test("White space alone makes no version, and another source of the same text none")
  func trivialChanges() throws {
    let id = Self.id(Self.first)
    let spaced = changed { $0.body = "أعلنت  الحكومة الهدنةَ\nمساء الاثنين. " }
    let dated = changed { ($0.published, $0.author, $0.source) = (nil, nil, "Reuters") }
    #expect(
      try add([Self.first, spaced, dated]) == [.stored(id: id), .sameContent(as: id), .sameContent(as: id)])
    // A vowel sign is a change.
    let vocalised = changed { $0.body = "أعلنت الحكومة الهدنةُ مساء الاثنين." }
    #expect(try add([vocalised]) == [.newVersion(id: Self.id(vocalised), of: id)])
  }

  @Test("No address, a front page, or ids that differ: other articles")
  func otherArticles() throws {
    let other = changed { ($0.body, $0.url) = ("نص آخر", nil) }
    let front = changed { ($0.body, $0.url) = ("نص ثالث", "https://example.com/") }
    let frontAgain = changed { ($0.body, $0.url) = ("نص رابع", "https://example.com/") }
    let numbered = changed { ($0.body, $0.externalID) = ("نص خامس", "a") }
    let otherwise = changed { ($0.body, $0.externalID) = ("نص سادس", "b") }
    let outcomes = try add([Self.first, other, front, frontAgain])
    #expect(outcomes == [Self.first, other, front, frontAgain].map { .stored(id: Self.id($0)) })
    #expect(
      try add([numbered, otherwise])
        == [.newVersion(id: Self.id(numbered), of: Self.id(Self.first)), .stored(id: Self.id(otherwise))])
  }

  @Test("With --keep-duplicates nothing takes the place of anything")
  func keepingDuplicates() throws {
    try store.add([Self.first])
    let second = changed { $0.body = "نص آخر" }
    #expect(try store.add([second], keepingDuplicates: true) == [.stored(id: Self.id(second))])
    #expect(try store.searcher.statistics().articleCount == 2)
  }

  @Test("What was fetched before is older, in whatever order it comes", arguments: [1, 100])
  func fetchOrder(batch: Int) throws {
    let texts = ["نص أول", "نص ثان", "نص ثالث", "نص رابع"].map { text in changed { $0.body = text } }
    let ids = texts.map(Self.id)
    let outcomes = try add(
      [texts[2], texts[0], texts[3], texts[1]], fetched: [300, 100, 400, 200], batch: batch)
    #expect(
      outcomes == [
        .stored(id: ids[2]), .newVersion(id: ids[0], of: ids[2]), .newVersion(id: ids[3], of: ids[2]),
        .newVersion(id: ids[1], of: ids[3]),
      ])
    #expect(try store.searcher.versions(of: ids[1]).map(\.id) == ids.reversed())
    #expect(try store.matches("رابع").count == 1)
    #expect(try store.matches("أول OR ثان OR ثالث") == [])
    let fetched = try store.searcher.versions(of: ids[0]).map(\.fetchedAt)
    #expect(fetched.first == "1970-01-01T00:06:40Z" && fetched.last == "1970-01-01T00:01:40Z")
  }

  @Test(
    "A cut copy of a text that was corrected is not newer than the correction", arguments: [1, 2, 100])
  func cutOfOlder(batch: Int) throws {
    let sentences = [
      "أعلنت الحكومة الهدنة مساء الاثنين في بيان قرأه وزير الإعلام بعد جلسة طويلة عقدتها في القصر.",
      "وقال الوزير إن ثلاثين مراقبا يصلون صباح الغد إلى المدن الساحلية لمتابعة تنفيذ الاتفاق.",
      "ورحبت الأمم المتحدة بالخطوة ودعت الطرفين إلى فتح الطرق أمام قوافل المساعدات من دون تأخير.",
    ]
    let full = changed { $0.body = sentences.joined(separator: "\n") }
    let corrected = changed { $0.body = full.body.replacing("ثلاثين", with: "أربعين") }
    let cut = changed { $0.body = sentences[0] + "\n" + sentences[1] }
    #expect(
      try add([full, corrected, cut, cut], batch: batch) == [
        .stored(id: Self.id(full)), .newVersion(id: Self.id(corrected), of: Self.id(full)),
        .sameContent(as: Self.id(corrected)), .sameContent(as: Self.id(corrected)),
      ])
    // A correction that shortens, too, is one.
    let shorter = changed { $0.body = cut.body.replacing("ثلاثين", with: "خمسين") }
    #expect(
      try add([shorter], batch: batch) == [.newVersion(id: Self.id(shorter), of: Self.id(corrected))])
    #expect(try store.matches("خمسين").count == 1)
  }

  @Test("A batch that fails changes no version")
  func failure() throws {
    let id = Self.id(Self.first)
    _ = try add([Self.first])
    try store.archive.tamper(
      "CREATE TRIGGER stop BEFORE INSERT ON article_version BEGIN SELECT RAISE(ABORT, 'stop'); END")
    #expect(throws: ArchiveError.self) { try add([changed { $0.body = "نص آخر" }]) }
    try store.archive.tamper("DROP TRIGGER stop")
    #expect(try store.searcher.versions(of: id).map(\.id) == [id])
    #expect(try store.matches("مساء").count == 1)
    try store.archive.checkIndex()
  }
}
