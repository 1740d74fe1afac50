import Foundation
import TestSupport
import Testing

/// Crawls of many pages: killed and run again, and in bounded memory.
@Suite("Crawls")
struct IngestCommandCrawlTests {
  /// Articles that one transaction takes.
  private static let batch = 1_000

  /// Killed when a part of the crawl is in the archive, and run again: the archive is as if nothing had happened.
  @Test func killedInTheMiddleAndRunAgain() async throws {
    let folder = try TemporaryFolder()
    let (killed, whole) = (folder.path("killed.arshif"), folder.path("whole.arshif"))
    let pages = (0..<Self.batch * 2 + 100).map { number in
      CrawlFile.Page(
        title: "خبر رقم \(number) من المدينة",
        paragraphs: ["وصل الوفد رقم \(number) إلى المدينة مساء أمس، والتقى رئيس البلدية في مكتبه."])
    }
    let crawl = CrawlFile.warc(pages, isHTML: false)
    let input = try folder.write(crawl, to: "crawl.warc.gz")
    let pipe = Pipe()
    let job = try RunningCommand(
      BuiltProgram.path, ["ingest", "--batch-size", "\(Self.batch)", "-"], archive: killed, input: .pipe(pipe)
    )
    try pipe.fileHandleForWriting.write(contentsOf: crawl)
    let arrives = try await Self.waits(for: Self.batch, killed)
    #expect(arrives)
    job.signal(SIGKILL)
    #expect(try await job.finished().isKilled)
    try pipe.fileHandleForWriting.close()

    let stats = try await arshif("stats", "--format", "json", archive: killed)
    let left = try stats.json(StatsJSON.self).articles
    #expect((1...pages.count).contains(left))
    let again = try await arshif("ingest", "--json", input, archive: killed).json(IngestReportJSON.self)
    #expect((again.stored, again.duplicates, again.failed) == (pages.count - left, left, 0))
    #expect(try await arshif("ingest", "-q", input, archive: whole).code == 0)
    let rows = ["list", "--limit", "\(pages.count * 2)", "--format", "jsonl"]
    let expected = try await arshif(rows, archive: whole).lines
    #expect(expected.count == pages.count)
    #expect(try await arshif(rows, archive: killed).lines.sorted() == expected.sorted())
  }

  /// Of two crawls of a page the later one counts, whichever is read first.
  @Test func theLaterCrawlIsCurrent() async throws {
    func crawl(_ date: String, _ words: String) -> Data {
      let page =
        "<html><head><title>أعمال المرفأ</title></head><body><h1>أعمال المرفأ</h1>"
        + "<p>\(words)</p><p>وقال رئيس البلدية في مؤتمر صحافي إن الأعمال شملت الرصيف الشرقي ومخازن الصيادين، وإن كلفتها "
        + "بلغت سبعة ملايين ليرة جاء جزء منها من تبرعات المغتربين.</p></body></html>"
      let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
      let header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: \(date)\r\nWARC-Target-URI: https://a.example/port\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
      return Data((header + block + "\r\n\r\n").utf8)
    }
    let folder = try TemporaryFolder()
    let archive = folder.path("a.arshif")
    let may = try folder.write(
      crawl("2024-05-01T08:00:00Z", "اكتملت أعمال تأهيل المرفأ قبل موعدها بشهرين كما أعلنت البلدية اليوم."),
      to: "may.warc")
    let march = try folder.write(
      crawl(
        "2024-03-01T08:00:00Z", "بدأت أعمال تأهيل المرفأ وستستمر ثلاثة أشهر على الأقل كما أعلنت البلدية."),
      to: "march.warc")
    #expect(try await arshif("ingest", "-q", may, archive: archive).code == 0)
    let second = try await arshif("ingest", "--json", march, archive: archive).json(IngestReportJSON.self)
    #expect((second.stored, second.versions) == (0, 1))
    #expect(try await arshif("search", "--format", "ids", "اكتملت", archive: archive).lines.count == 1)
    #expect(try await arshif("search", "--format", "ids", "بدأت", archive: archive).lines.isEmpty)
  }

  /// Half an article is not stored, and the report says why.
  @Test func tellsOfPagesThatWereCutOff() async throws {
    let page =
      "<h1>أعمال المرفأ</h1><p>وقال رئيس البلدية في مؤتمر صحافي إن الأعمال شملت الرصيف الشرقي ومخازن الصيادين، وإن كلفتها "
      + "بلغت سبعة ملايين ليرة جاء جزء منها من تبرعات المغتربين.</p>"
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    func record(_ field: String) -> String {
      "WARC/1.0\r\nWARC-Type: response\r\n\(field)Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }
    let folder = try TemporaryFolder()
    let input = try folder.write(record("") + record("WARC-Truncated: length\r\n"), to: "crawl.warc")
    let run = try await arshif("ingest", input, archive: folder.path("a.arshif"))
    #expect(run.code == 0)
    #expect(run.notes.contains("stored 1, undated 1, skipped 1 (cut off when it was fetched)"))
  }

  /// 500 pages in three encodings; every one has its own words in the archive.
  @Test(.enabled("pages in HTML are read") { try await Self.readsHTML })
  func readsPagesInThreeEncodings() async throws {
    let folder = try TemporaryFolder()
    let articles = try Data(contentsOf: URL(filePath: SampleData.folder + "/articles.jsonl"))
    let pages = CrawlFile.pages(500, from: articles)
    let input = try folder.write(CrawlFile.warc(pages), to: "crawl.warc.gz")
    let archive = folder.path("a.arshif")
    let run = try await arshif("ingest", "--json", input, archive: archive)
    let report = try run.json(IngestReportJSON.self)
    #expect((run.code, report.stored, report.undated, report.failed) == (0, 500, 0, 0), "\(run.notes)")
    let listed = try await arshif("list", "--limit", "1000", "--format", "jsonl", archive: archive)
    let titles = Set(try listed.jsonLines(ArticleJSON.self).map(\.title))
    #expect(Set(pages.map(\.title)).subtracting(titles).count <= 5)
  }

  @Test(.enabled("pages in HTML are read") { try await Self.readsHTML })
  func theSamplePageAndCrawlAreWhole() async throws {
    let folder = SampleData.folder + "/formats/"
    let page = try await arshif(["extract", "--json", folder + "almina-library.html"]).json(
      ExtractedJSON.self)
    #expect(page.title == "مكتبة مرسى الزيتون تفتح أبوابها ليلاً طوال شهر آب")
    #expect(page.published == "2022-08-03T18:20+03:00")
    #expect((page.source, page.section, page.author) == ("صحيفة الميناء", "ثقافة", "رنا الحداد"))
    #expect(page.body.components(separatedBy: "\n\n").count == 3)
    let crawl = try await arshif(["extract", "--json", folder + "atlas-crawl.warc.gz"])
    let titles = try crawl.jsonLines(ExtractedJSON.self).map(\.title)
    #expect(
      titles == [
        "قطار الساحل يعود إلى العمل بعد توقف سبعة أشهر", "شابان يبتكران مقياساً رخيصاً لملوحة مياه الآبار",
        "مهرجان الحكايات يعود إلى الساحة القديمة",
      ])
  }

  /// Whether mark-up and encodings of one byte a letter are read.
  private static var readsHTML: Bool {
    get async throws {
      try await arshif(["extract", "--json", SampleData.folder + "/formats/atlas-crawl.warc.gz"]).code == 0
    }
  }

  private static func waits(for count: Int, _ archive: String) async throws -> Bool {
    for _ in 0..<3000 {
      let stats = try await arshif("stats", "--format", "json", archive: archive)
      if let found = try? stats.json(StatsJSON.self), found.articles >= count { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }
}
