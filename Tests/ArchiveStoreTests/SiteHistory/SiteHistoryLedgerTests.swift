@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import NewsIngest
import Testing

@Suite("What the archive learns of a site's pages")
struct SiteHistoryLedgerTests {
  private static let source = "صحيفة الميناء"

  /// Pages of one site with two labels and a notice that no list of phrases knows.
  private static let pages: [String] = (1...60).map { number in
    """
    دفتر الجيران المفتوح دائما

    بلدية طرابلس تطلق المرحلة رقم \(number) من تأهيل شبكة المياه
    \(number % 28 + 1)/\(number % 12 + 1)/2024 | 10:30

    أعلن رئيس البلدية أن المرحلة رقم \(number) من الأعمال ستبدأ مطلع الشهر المقبل بعدما وافق المجلس على الموازنة الجديدة.

    وقفة قصيرة على الرصيف ثم نكمل

    وقالت مصادر محلية إن كلفة المرحلة بلغت \(number * 7) مليون ليرة، وإن جزءا منها سيأتي من تبرعات أبناء المدينة المغتربين.

    تخرج صحيفتنا كل صباح من مبناها القديم قرب المرفأ ويعمل فيها فريق صغير من أبناء المدينة الذين يكتبون لأهلها عن أهلها.

    خزانة الصور القديمة
    """
  }

  /// Reads pages as an ingest does, each with what those before it taught.
  @discardableResult
  private func ingest(
    _ pages: some Sequence<String>, into store: TestArchive, batch: Int = 20_000, source: String? = source
  ) throws -> [StoreOutcome] {
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: batch)) { outcomes.append($1) }
    for page in pages {
      var article = try PageTextExtractor().extract(page)
      article.source = article.source ?? source
      if let history = try writer.lineHistory(for: article) {
        article = try PageText(page).read(again: article, with: history)
      }
      let origin = ArticleOrigin(location: "page.txt", format: "text", encoding: "UTF-8", extractor: "test 1")
      try writer.add(IncomingArticle(article: article, origin: origin, record: nil, bytes: Data(page.utf8)))
    }
    try writer.flush()
    return outcomes
  }

  /// All that the pages have left in the archive.
  private func contents(_ store: TestArchive) throws -> [String] {
    try store.archive.texts(
      "SELECT public_id || title || body || coalesce(removed, '') FROM article ORDER BY id")
      + store.archive.texts("SELECT name || page_count FROM page_site ORDER BY name")
      + store.archive.texts("SELECT line || ' ' || page_count FROM page_line ORDER BY site_id, line")
  }

  @Test("Later pages are free of what recurs, and keep it to be shown")
  func learns() throws {
    let store = try TestArchive()
    try ingest(Self.pages, into: store)
    let bodies = try store.archive.texts("SELECT body FROM article WHERE title LIKE '%رقم 60 %'")
    #expect(bodies.count == 1)
    for line in ["وقفة قصيرة", "تخرج صحيفتنا", "خزانة الصور", "دفتر الجيران"] {
      #expect(bodies.first?.contains(line) == false)
    }
    #expect(bodies.first?.hasPrefix("أعلن رئيس البلدية") == true)
    let id = try #require(
      try store.archive.texts("SELECT public_id FROM article WHERE title LIKE '%رقم 60 %'").first)
    let removed = try store.searcher.article(id: id).removedLines
    #expect(removed.contains { $0.reason == .recurring && $0.text == "خزانة الصور القديمة" })
  }

  @Test("The size of batches makes no difference", arguments: [1, 7, 59])
  func batches(size: Int) throws {
    let whole = try TestArchive()
    try ingest(Self.pages, into: whole)
    let cut = try TestArchive()
    try ingest(Self.pages, into: cut, batch: size)
    #expect(try contents(cut) == contents(whole))
  }

  @Test("Interrupted and run again, an ingest gives the same archive")
  func interrupted() throws {
    let whole = try TestArchive()
    try ingest(Self.pages, into: whole)
    let resumed = try TestArchive()
    try ingest(Self.pages.prefix(23), into: resumed)
    let outcomes = try ingest(Self.pages, into: resumed)
    #expect(outcomes.prefix(23).allSatisfy { !$0.isStored })
    #expect(outcomes.dropFirst(23).allSatisfy { $0.isStored })
    #expect(try contents(resumed) == contents(whole))
  }

  @Test("Read again with all that was learnt since, a page is still the same article")
  func again() throws {
    let store = try TestArchive()
    try ingest(Self.pages, into: store)
    let before = try contents(store)
    let outcomes = try ingest(Self.pages + Self.pages, into: store)
    #expect(outcomes.allSatisfy { !$0.isStored })
    #expect(try contents(store) == before)
    let elsewhere = try ingest([Self.pages[0]], into: store, source: "صحيفة أخرى")
    #expect(elsewhere.allSatisfy { $0.isStored })
  }

  @Test("A page of nobody teaches nothing, and neither does a record of JSON")
  func nobody() throws {
    let store = try TestArchive([Article(title: "خبر", body: "نص", source: Self.source)])
    try ingest(Self.pages.prefix(5), into: store, source: nil)
    #expect(try store.archive.value("SELECT count(*) FROM page_site") == 0)
    #expect(try store.archive.value("SELECT count(*) FROM page_line") == 0)
  }

  @Test("What is stored of a site is bounded")
  func bounded() throws {
    let store = try TestArchive()
    let pool = try #require(store.archive.pool)
    for batch in 0..<16 {
      let pages = (0..<20).map { page in
        var article = Article(title: "خبر", body: "نص", source: Self.source)
        article.pageLines =
          (0..<50).map { PageLineKey(rawValue: UInt64(1 + (batch * 20 + page) * 50 + $0)) } + [
            PageLineKey(rawValue: 0)
          ]
        return article
      }
      try pool.write { db in try SiteHistoryTable(db: db).add(pages) }
    }
    let count = try #require(try store.archive.value("SELECT count(*) FROM page_line"))
    #expect(count <= SiteLineCounts.mostLines)
    #expect(try store.archive.value("SELECT page_count FROM page_line WHERE line = 0") == 320)
    #expect(try store.archive.value("SELECT page_count FROM page_site") == 320)
  }

  /// A page as it was read, at an address of its own.
  private static func page(
    _ body: String, bytes: String, source: String? = source, lines: [UInt64] = [1, 2, 3]
  ) -> IncomingArticle {
    var article = Article(title: "خبر", body: body, source: source)
    article.url = "https://example.com/" + (source ?? "").replacing(" ", with: "-")
    article.pageLines = lines.map { PageLineKey(rawValue: $0) }
    let origin = ArticleOrigin(location: "page.html", format: "html", encoding: "UTF-8", extractor: "test 1")
    return IncomingArticle(article: article, origin: origin, record: nil, bytes: Data(bytes.utf8))
  }

  @Test("A page that is left out, for it differs by white space alone, is not counted ahead either")
  func whiteSpace() throws {
    let store = try TestArchive()
    let writer = try ArchiveWriter(store.archive)
    let first = Self.page("وصل الوفد إلى المدينة", bytes: "1")
    try writer.add(first)
    for (number, body) in ["وصل الوفد\nإلى المدينة", "وصل  الوفد إلى المدينة", "وصل الوفد إلى المدينة"]
      .enumerated()
    {
      try writer.add(Self.page(body, bytes: "\(number + 2)"))
    }
    #expect(try writer.lineHistory(for: first.article)?.pageCount == 1)
    try writer.add(Self.page("وصل الوفد الثاني إلى المدينة", bytes: "9"))
    #expect(try writer.lineHistory(for: first.article)?.pageCount == 2)
    try writer.flush()
    #expect(try store.archive.value("SELECT page_count FROM page_site") == 2)
  }

  @Test("A page is known by its bytes, also when its article has another version", arguments: [1, 100])
  func replaced(batch: Int) throws {
    let store = try TestArchive()
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(store.archive, limits: .init(articleCount: batch)) { outcomes.append($1) }
    let first = Self.page("نص أول مع سطر من الموقع", bytes: "1")
    try writer.add(first)
    try writer.add(Self.page("نص ثان", bytes: "2"))
    // As the same bytes are read with more learnt.
    try writer.add(Self.page("نص أول", bytes: "1"))
    try writer.flush()
    #expect(outcomes.map(\.isStored) == [true, true, false])
    #expect(outcomes.last == .sameContent(as: ContentID.publicID(of: first.article)))
    #expect(try store.archive.value("SELECT page_count FROM page_site") == 2)
  }

  @Test("However many sites an ingest meets, what it remembers is bounded, and nothing is miscounted")
  func manySites() throws {
    let store = try TestArchive()
    let writer = try ArchiveWriter(store.tuned { $0.siteHistory.lineCount = 400 }.archive)
    for round in 0..<3 {
      for site in 0..<60 {
        let lines = (0..<20).map { UInt64(site * 1_000 + (($0 < 10) ? $0 : round * 100 + $0)) }
        let page = Self.page(
          "نص رقم \(round) من الموقع \(site)", bytes: "\(round) \(site)", source: "موقع \(site)", lines: lines
        )
        #expect(try writer.lineHistory(for: page.article)?.pageCount == round)
        try writer.add(page)
        #expect(writer.siteHistories.lineCount <= 400 + 40)
      }
    }
    try writer.flush()
    #expect(try store.archive.value("SELECT count(*) FROM page_site WHERE page_count = 3") == 60)
    #expect(try store.archive.value("SELECT count(*) FROM page_line WHERE page_count = 3") == 600)
    #expect(try store.archive.value("SELECT count(*) FROM page_line") == 60 * 40)
  }
}
