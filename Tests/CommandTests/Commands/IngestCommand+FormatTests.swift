import Foundation
import TestSupport
import Testing

/// Tables, feeds and crawls as inputs of `ingest`.
@Suite("Formats")
struct IngestCommandFormatTests {
  private let folder: TemporaryFolder
  private var archive: String { folder.path("a.arshif") }

  init() throws { folder = try TemporaryFolder() }

  private func titles() async throws -> [String] {
    try await arshif("list", "--format", "jsonl", archive: archive).jsonLines(ArticleJSON.self).map(\.title)
      .sorted()
  }

  @Test func theSampleFeedAndTableAreStored() async throws {
    let inputs = ["mashreq-feed.xml", "wadi-bulletin.csv"].map { SampleData.folder + "/formats/" + $0 }
    let run = try await arshif(
      ["ingest", "--json", "--source", "نشرة الوادي"] + inputs, archive: archive)
    #expect(run.code == 0)
    let report = try run.json(IngestReportJSON.self)
    #expect((report.stored, report.undated, report.failed, report.versions) == (5, 0, 0, 0))
    let found = try await arshif("search", "قطاف الزيتون", "--format", "json", archive: archive)
    let hit = try #require(try found.json(SearchJSON.self).hits.first)
    #expect(hit.article.source == "وكالة المشرق للأنباء")
    #expect(hit.article.published == "2022-10-04T07:45+03:00")
    let bridge = try await arshif("show", "WK-31", "--format", "json", archive: archive).json(ShownJSON.self)
    #expect(bridge.article.title == "افتتاح \"جسر الحجر\" بعد ترميم دام عامين")
    #expect(bridge.paragraphs.count == 2)
    #expect((bridge.article.source, bridge.originRecord) == ("نشرة الوادي", 2))
    #expect(bridge.readAs.hasPrefix("csv, "))
  }

  @Test func aCrawlCountsWhatItSkips() async throws {
    let run = try await arshif(
      "ingest", "--json", SampleData.folder + "/formats/atlas-crawl.warc.gz", archive: archive)
    let report = try run.json(IngestReportJSON.self)
    #expect(
      Set(report.skips.map(\.reason)) == ["HTTP status 404", "content type image/png"], "\(report)")
    #expect(report.skips.map(\.count) == [1, 1])
    #expect(try await titles().contains("مهرجان الحكايات يعود إلى الساحة القديمة"))
  }

  @Test(arguments: ["plain", "gz", "pipe"])
  func mapsNamesOfTablesAndJSON(way: String) async throws {
    let table = Data("headline;النص\nعَرضٌ مُشكَّل;نص أول\nmixed عنوان;نص ثان\n".utf8)
    let lines = Data("{\"headline\":\"إمتحان ٱلقاهره\",\"النص\":\"نص\"}\n".utf8)
    for (name, bytes) in [("t", table), ("l", lines)] {
      let path = try folder.write(way == "gz" ? gzip(bytes) : bytes, to: name)
      let run = try await arshif(
        ["ingest", "-q", "--map", "headline=title،النص=body", way == "pipe" ? "-" : path], archive: archive,
        input: way == "pipe" ? bytes : nil)
      #expect((run.code, run.notes) == (0, ""))
    }
    #expect(try await titles() == ["mixed عنوان", "إمتحان ٱلقاهره", "عَرضٌ مُشكَّل"].sorted())
  }

  @Test func aBrokenRowIsNamedWithItsLine() async throws {
    let input = try folder.write("title,body\nأول,نص\n\"ثان,نص\nثالث,نص\n", to: "t.csv")
    let run = try await arshif("ingest", "-q", input, archive: archive)
    #expect(run.code == 3)
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: \(input):3: a quote on this line is not closed"))
    #expect(try await titles() == ["أول", "ثالث"])
  }

  @Test func aCutCrawlKeepsWhatCameBefore() async throws {
    let articles = try Data(contentsOf: URL(filePath: SampleData.folder + "/articles.jsonl"))
    let crawl = CrawlFile.warc(CrawlFile.pages(20, from: articles), isHTML: false)
    let input = try folder.write(crawl.dropLast(100), to: "crawl.warc.gz")
    let run = try await arshif("ingest", "-q", input, archive: archive)
    #expect((run.code, run.noteLines.count) == (3, 1), "\(run.notes)")
    #expect(try await titles().count == 19)
  }

  /// What a feed and an export hold beside articles is said, and is no fault.
  @Test func whatIsLeftOutOfFeedsIsTold() async throws {
    let text = "وصلت إلى الميناء فجر اليوم سفينة محملة بعشرين ألف طن من القمح."
    let feed = try folder.write(
      "<rss xmlns:media=\"m\"><channel><item><title>خبر</title><description>\(text)</description>"
        + "<media:description>\(text)</media:description></item></channel></rss>", to: "feed.xml")
    let item = { (type: String) in
      "<item><title>خبر \(type)</title><description>\(text)</description><wp:status>publish</wp:status>"
        + "<wp:post_type>\(type)</wp:post_type></item>"
    }
    let export = try folder.write(
      "<rss xmlns:wp=\"w\"><channel>" + ["post", "attachment", "wp_block"].map(item).joined()
        + "</channel></rss>",
      to: "export.xml")
    let run = try await arshif("ingest", feed, export, archive: archive)
    #expect(
      run.noteLines == [
        "\(feed): not read: media:description (1 record, \(text.utf8.count) bytes)",
        "skipped: of type attachment 1, of type wp_block 1",
        "stored 2, undated 2, skipped 2 (2 files)",
      ])
    #expect(run.code == 0)
    #expect(try await titles() == ["خبر", "خبر post"])
  }

  /// Files of programs are refused by name whatever letters they hold; an article about them is none.
  @Test func codeAndMenusAreRefused() async throws {
    let files = [
      ("ar.yml", "ar:\n  home: الرئيسية\n  contact: اتصل بنا\n", "a file of settings (YAML, INI)"),
      ("ar.strings", "\"home\" = \"الصفحة الرئيسية\";\n", "the code of a program"),
      (
        "ar.json", #"{"title":"صحيفة الوادي","save":"حفظ","cancel":"إلغاء"}"#,
        "the texts of an interface (JSON)"
      ),
    ]
    for (name, text, kind) in files {
      let run = try await arshif("ingest", try folder.write(text, to: name), archive: archive)
      #expect(run.code == 2 && run.notes.contains("\(name): \(kind) is not read"), "\(run.notes)")
    }
    let menu = try folder.write("الرئيسية | سياسة | اقتصاد | رياضة\n", to: "menu.txt")
    let run = try await arshif("ingest", menu, archive: archive)
    #expect(run.code == 2 && run.notes.contains("no article on this page"), "\(run.notes)")
    let article = try folder.write(
      "كيف تكتب برنامجك الأول\nيبدأ المتعلم بكتابة سطر واحد يطبع كلمة على الشاشة ثم يضيف إليه.\nprint(\"مرحبا بكم\")\n",
      to: "article.txt")
    #expect(try await arshif("ingest", article, archive: archive).code == 0)
    #expect(try await titles() == ["كيف تكتب برنامجك الأول"])
  }

  /// Two programs' tables, one behind the other.
  @Test func linesInAnotherEncodingAreRepaired() async throws {
    let row = "أعلن رئيس البلدية,وصلت السفينة إلى الميناء\n"
    let input = try folder.write(
      Data("title,body\n\(row)".utf8) + CharacterEncoder("WINDOWS-1256").encode(row), to: "two.csv")
    let run = try await arshif("ingest", "--keep-duplicates", input, archive: archive)
    #expect((run.code, run.notes) == (0, "stored 2, undated 2, mojibake repaired 1 (1 file)\n"))
    #expect(try await titles() == ["أعلن رئيس البلدية", "أعلن رئيس البلدية"])
  }

  /// The order of arrival decides which of two copies is stored, however many threads extract them.
  @Test(arguments: ["1", "2", "7"])
  func storesInTheOrderOfArrival(jobs: String) async throws {
    let articles = try Data(contentsOf: URL(filePath: SampleData.folder + "/articles.jsonl"))
    let input = try folder.write(
      CrawlFile.warc(CrawlFile.pages(200, from: articles), isHTML: false), to: "crawl.warc.gz")
    let run = try await arshif("ingest", "--json", "--jobs", jobs, input, archive: archive)
    #expect(try run.json(IngestReportJSON.self).stored == 200)
    let ids = try await arshif("list", "--limit", "500", "--format", "jsonl", archive: archive)
    let again = folder.path("b.arshif")
    #expect(try await arshif("ingest", "-q", "--jobs", "3", input, archive: again).code == 0)
    #expect(try await arshif("list", "--limit", "500", "--format", "jsonl", archive: again).text == ids.text)
  }

  @Test func dryRunStoresNothing() async throws {
    let good = try folder.write("{\"title\":\"خبر\"}\n{\"title\":\"خبر\"}\n", to: "a.jsonl")
    let bad = try folder.write("%PDF-1.4", to: "b.pdf")
    let run = try await arshif("ingest", "--dry-run", "--json", good, bad, archive: archive)
    #expect(run.code == 3)
    let report = try run.json(IngestReportJSON.self)
    #expect((report.dryRun, report.stored, report.failed) == (true, 2, 1))
    #expect(report.failures == [.init(reason: "PDF is not read", count: 1)])
    #expect(run.noteLines.last?.hasPrefix("would store 2 (duplicates are not looked for)") == true)
    #expect(try folder.names() == ["a.jsonl", "b.pdf"])
  }

  @Test func onErrorStopEndsWithWhatCameBefore() async throws {
    let inputs = try [
      folder.write("{\"title\":\"أول\"}\n", to: "1.jsonl"), folder.write("", to: "2.txt"),
      folder.write("{\"title\":\"ثالث\"}\n", to: "3.jsonl"),
    ]
    let run = try await arshif(["ingest", "--on-error", "stop"] + inputs, archive: archive)
    #expect(run.code == 3)
    #expect(run.noteLines.filter { $0.hasPrefix("arshif: ") }.count == 1)
    #expect(try await titles() == ["أول"])
    let all = try await arshif(["ingest", "--on-error", "continue"] + inputs, archive: archive)
    #expect(all.code == 3)
    #expect(try await titles() == ["أول", "ثالث"])
  }

  @Test(arguments: [
    ["--map", "title"], ["--map", "a=b"], ["--jobs", "0"], ["--on-error", "ignore"], ["--format", "pdf"],
  ])
  func wrongValuesAreUsageErrors(options: [String]) async throws {
    let run = try await arshif(["ingest"] + options + ["x"], archive: archive)
    #expect((run.code, run.text) == (64, ""))
  }
}
