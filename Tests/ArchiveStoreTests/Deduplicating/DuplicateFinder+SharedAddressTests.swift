import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import NewsIngest
import TestSupport
import Testing

/// Several articles at one address.
@Suite("Shared addresses")
struct DuplicateFinderSharedAddressTests {
  private static let address = "https://example.com/live"

  private static func article(
    _ text: String, _ source: String? = "رويترز", id: String? = nil, url: String? = address
  ) -> Article {
    var article = Article("بث مباشر", text, source: source, externalID: id)
    article.url = url
    return article
  }

  private static func id(_ article: Article) -> String { ContentID.publicID(of: article) }

  /// What becomes of `last`, when it comes behind `first` in one batch, and each by itself.
  private func outcome(_ first: [Article], _ last: Article) throws -> StoreOutcome? {
    let whole = try TestArchive()
    let outcome = try whole.add(first + [last]).last
    let cut = try TestArchive()
    #expect(try cut.add(first + [last], limits: .init(articleCount: 1)).last == outcome)
    return outcome
  }

  private let one = article("دخل وقف إطلاق النار حيز التنفيذ فجر اليوم", id: "1")
  private let two = article("عاد النازحون إلى قراهم في الجنوب", id: "2")
  private let page = article("هنا تجدون آخر الأخبار من الجنوب", nil)

  @Test("Another text with a known id at the address is a version of that article, whichever came last")
  func sameID() throws {
    for first in [[one, two], [two, one], [one, two, page], [page, two, one].reversed()] {
      let next = Self.article("خرق وقف إطلاق النار في أول يوم", id: "1")
      #expect(try outcome(first, next) == .newVersion(id: Self.id(next), of: Self.id(one)))
    }
  }

  @Test("A text that several may be older versions of is an article by itself; the next such is its version")
  func noID() throws {
    #expect(try outcome([one, two], page) == .stored(id: Self.id(page)))
    let next = Self.article("آخر الأخبار من الجنوب ومن البقاع", nil)
    #expect(try outcome([one, two, page], next) == .newVersion(id: Self.id(next), of: Self.id(page)))
    #expect(try outcome([one], page) == .newVersion(id: Self.id(page), of: Self.id(one)))
    let third = Self.article("خبر ثالث في الصفحة نفسها", id: "3")
    #expect(try outcome([one, two], third) == .stored(id: Self.id(third)))
  }

  @Test("An id that only an older version had is free again")
  func freeID() throws {
    let again = Self.article("خبر آخر تماما تحت رقم قديم", id: "1", url: nil)
    #expect(try outcome([one], again) == .newVersion(id: Self.id(again), of: Self.id(one)))
    #expect(try outcome([one, page], again) == .stored(id: Self.id(again)))
  }

  @Test("The same id of a source that the archive does not know is another than that of no source")
  func unknownSource() throws {
    let none = Self.article("خبر بلا مصدر معروف", nil, id: "1", url: nil)
    let other = Self.article("خبر آخر من مصدر جديد", "مصدر جديد", id: "1", url: nil)
    #expect(try outcome([none], other) == .stored(id: Self.id(other)))
  }

  @Test("An address that very many share tells nothing, but for the ids")
  func shared() throws {
    let many = (1...DuplicateFinder.greatestShared + 1).map { Self.article("خبر رقم \($0)", id: "\($0)") }
    #expect(try outcome(many, page) == .stored(id: Self.id(page)))
    let next = Self.article("خبر جديد رقم 5", id: "5")
    #expect(try outcome(many, next) == .newVersion(id: Self.id(next), of: Self.id(many[4])))
  }

  private static let rows = [
    ("وصول سفينة القمح", "وصلت سفينة القمح إلى الرصيف الثالث فجر اليوم وعليها أربعون ألف طن."),
    ("نتائج المباريات", "فازَ المنتخب على ضيفه بثلاثة أهداف في مباراة حضرها جمهور كبير."),
    ("حالة الطقس", "يتوقّع خبراء الأرصاد أمطارا متفرقة على الساحل ورياحا نشطة."),
    ("افتتاح معرض الكتاب", "افتتح الوزير معرض الكتاب بمشاركة دور نشر من عشرين بلدا عربيا."),
  ].enumerated().map { number, row in
    var article = Article(row.0, row.1, source: nil)
    article.url = "https://example.com/ar/news"
    article.published = PublicationDate(iso8601: "2024-05-0\(number + 1)")
    return article
  }

  /// What a table leaves out.
  enum Lack: CaseIterable { case nothing, dates, bodies, titles }

  @Test("A table that names one page in every row loses no row", arguments: Lack.allCases)
  func onePageForAll(lack: Lack) throws {
    let rows = Self.rows.map { row in
      var row = row
      if lack != .nothing { row.published = nil }
      if lack == .bodies { row.body = "" }
      if lack == .titles { row.title = "" }
      return row
    }
    let expected = rows.map { StoreOutcome.stored(id: Self.id($0)) }
    #expect(try TestArchive().add(rows) == expected)
    let store = try TestArchive()
    #expect(try store.add(rows, limits: .init(articleCount: 1)) == expected)
    #expect(try store.add(rows).allSatisfy { !$0.isStored })
    guard lack != .bodies else { return }
    // The correction of one of them is a version of that one.
    var corrected = rows[1]
    corrected.body = corrected.body.replacing("بثلاثة", with: "بأربعة")
    #expect(
      try store.add([corrected]) == [.newVersion(id: Self.id(corrected), of: Self.id(rows[1]))])
  }

  @Test("One id and one page in every row are no proof against dates that contradict each other")
  func oneIDForAll() throws {
    let rows = Self.rows.map { row in
      var row = row
      row.externalID = "1"
      return row
    }
    #expect(try TestArchive().add(rows) == rows.map { .stored(id: Self.id($0)) })
  }

  // MARK: Batches

  private static let facts = """
    public_id || ' ' || ifnull(published, '-') || ' ' || ifnull((SELECT name FROM section WHERE id = section_id), '-')
      || ' ' || ifnull(author, '-') || ' ' || ifnull(url, '-') || ' ' || hex(record_sha256)
    """

  private static func contents(_ store: TestArchive) throws -> [String] {
    try store.archive.texts("SELECT 'article ' || \(facts) FROM article ORDER BY 1")
      + store.archive.texts(
        """
        SELECT article.public_id || ' ' || position || ' ' || version.public_id
        FROM article_version AS version JOIN article ON article.id = article_id ORDER BY 1
        """)
      + store.archive.texts(
        """
        SELECT key || ' ' || public_id FROM article_address JOIN article ON article.id = article_id ORDER BY 1
        """)
      + store.archive.texts("SELECT name || ' ' || page_count FROM page_site ORDER BY name")
      + store.archive.texts(
        """
        SELECT name || ' ' || line || ' ' || page_line.page_count
        FROM page_line JOIN page_site ON page_site.id = site_id ORDER BY 1
        """)
  }

  /// Stores articles, cut by the writer's limit, by flushing, and by what the learner remembers.
  ///
  /// - Returns: the outcomes, and how many pages of each page's site were known when it came.
  private static func add(
    _ articles: [IncomingArticle], to store: TestArchive, limit: Int, learnt: Int, flushes: Set<Int>
  ) throws -> (outcomes: [StoreOutcome], known: [Int?]) {
    var (outcomes, known): ([StoreOutcome], [Int?]) = ([], [])
    var writer: ArchiveWriter?
    for (index, article) in articles.enumerated() {
      if flushes.contains(index) {
        try writer?.flush()
        writer = nil
      }
      let current =
        try writer
        ?? ArchiveWriter(
          store.tuned { $0.siteHistory.articleCount = learnt }.archive, limits: .init(articleCount: limit)
        ) { outcomes.append($1) }
      if !article.article.pageLines.isEmpty {
        known.append(try current.lineHistory(for: article.article)?.pageCount)
      }
      try current.add(article)
      writer = current
    }
    _ = try writer?.finish()
    return (outcomes, known)
  }

  @Test(
    "The same articles give the same archive, wherever batches are cut",
    arguments: (UInt64(1)...24).map { $0 } + [138, 406, 722, 854])
  func cuts(seed: UInt64) throws {
    var stream = MixedArticles(generator: SeededGenerator(seed: seed))
    let articles = (0..<stream.number(5...70)).map { _ in stream.next() }
    let whole = try TestArchive()
    let expected = try Self.add(articles, to: whole, limit: 1_000, learnt: 1_000, flushes: [])
    for _ in 0..<3 {
      let flushes = Set((0..<stream.number(0...6)).map { _ in stream.number(1...70) })
      let cut = try TestArchive()
      let found = try Self.add(
        articles, to: cut, limit: stream.number(1...20), learnt: stream.number(1...30), flushes: flushes)
      #expect(found.outcomes == expected.outcomes, "seed \(seed)")
      #expect(found.known == expected.known, "seed \(seed)")
      #expect(try Self.contents(cut) == Self.contents(whole), "seed \(seed)")
    }
  }
}
