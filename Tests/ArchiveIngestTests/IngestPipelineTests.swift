import ArchiveIngest
import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

/// The main job as a library call: real files into a real archive.
@Suite struct IngestPipelineTests {
  /// A page's text, a table, a feed and JSON lines.
  private func mixedNews() throws -> NewsFolder {
    let news = try NewsFolder()
    try news.write(articles: 1...3, to: "a.jsonl")
    try news.write(
      "title,body,published\nافتتاح السوق,افتتح أهالي الحي سوقهم الجديد.,2021-04-01\n", to: "b.csv")
    try news.write(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة الوادي</title>
      <item><title>موسم الكروم</title><description>بدأ قطاف العنب في الوادي.</description></item>
      </channel></rss>
      """, to: "c.xml")
    return news
  }

  @Test func storesAFolderOfSeveralFormats() throws {
    let news = try mixedNews()
    let report = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs])
    #expect((report.stored, report.undated, report.failed, report.files) == (5, 1, 0, 3))
    #expect(report.isComplete && report.hasArticles && !report.isDryRun)
    #expect(try news.articleCount() == 5)
  }

  @Test func storesNothingTwice() throws {
    let news = try mixedNews()
    let pipeline = IngestPipeline(archivePath: news.archivePath)
    _ = try pipeline.run(inputs: [news.inputs])
    let again = try pipeline.run(inputs: [news.inputs])
    #expect((again.stored, again.duplicates, again.versions) == (0, 5, 0))
    #expect(try news.articleCount() == 5)
  }

  @Test func storesTheGoodInputsAmongBrokenOnes() throws {
    let news = try mixedNews()
    try news.write("{\"title\":\"سليم\",\"body\":\"نص سليم\"}\n{\"title\":\n", to: "d.jsonl")
    try news.write("", to: "e.csv")
    let missing = news.folder.path("nowhere.html")
    let report = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs, missing])
    #expect((report.stored, report.failed) == (6, 3))
    let failures = report.firstFailures
    #expect(
      failures.map(\.path).map { URL(filePath: $0).lastPathComponent } == [
        "d.jsonl", "e.csv", "nowhere.html",
      ])
    #expect("\(failures[0])".contains("d.jsonl:2: invalid JSON"))
    #expect("\(failures[1])".hasSuffix("e.csv: the input is empty: give a file that holds an article"))
    guard case .input(.unreadable(missing, _)) = failures[2].cause else {
      return #expect(Bool(false), "\(failures[2])")
    }
    #expect(report.failures.entries.map(\.count) == [1, 1, 1])
  }

  @Test func completesArticlesThatNameNoSource() throws {
    let news = try NewsFolder()
    try news.write(articles: [1], to: "a.jsonl")
    let options = IngestOptions(defaultSource: "صحيفة الميناء", defaultSection: "اقتصاد")
    _ = try IngestPipeline(archivePath: news.archivePath, options: options).run(inputs: [news.inputs])
    let archive = try Archive(path: news.archivePath, access: .read)
    let stored = try ArchiveSearcher(archive).article(id: "n-1")
    #expect((stored.summary.source, stored.summary.section) == ("صحيفة الميناء", "اقتصاد"))
    #expect(stored.readAs.hasSuffix("arshif \(ArshifVersion.current)"))
  }

  /// The archive and the files next to it, given by mistake, are named and left out.
  @Test func neverReadsTheArchiveItself() throws {
    let news = try NewsFolder()
    try news.write(articles: [1], to: "a.jsonl")
    let pipeline = IngestPipeline(archivePath: news.archivePath)
    _ = try pipeline.run(inputs: [news.inputs])
    let report = try pipeline.run(inputs: [news.archivePath, news.inputs])
    #expect((report.skipped, report.failed, report.duplicates) == (1, 0, 1))
    #expect(report.skips.entries == [ReasonCountsTests.count("the archive itself", 1)])
  }

  @Test func aDryRunMakesNoFile() throws {
    let news = try mixedNews()
    let report = try IngestPipeline(archivePath: news.archivePath, options: IngestOptions(isDryRun: true))
      .run(inputs: [news.inputs])
    #expect(report.isDryRun && report.stored == 5)
    #expect(try news.folder.names() == ["news"])
  }

  /// Inputs without an article make no archive either.
  @Test func makesNoArchiveOfNothing() throws {
    let news = try NewsFolder()
    let report = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs])
    #expect((report.stored, report.failed) == (0, 1))
    #expect(report.failures.entries.map(\.reason) == ["no file with an article"])
    #expect(try news.folder.names() == ["news"])
  }

  @Test func leavesAnOpenArchiveOpen() throws {
    let store = try TestArchive()
    let news = try mixedNews()
    let report = try IngestPipeline(archive: store.archive).run(inputs: [news.inputs])
    #expect(report.stored == 5)
    #expect(try store.searcher.statistics().articleCount == 5)
  }

  @Test func namesWhatIsNotRead() throws {
    let news = try NewsFolder()
    try news.write(
      """
      title,body,date,rubric_code
      افتتاح السوق,افتتح أهالي الحي سوقهم الجديد.,3/4/2021,77
      """, to: "a.csv")
    let report = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs])
    #expect(report.unread.inputs.map { $0.tally.entries.map(\.name) } == [["rubric_code"]])
    let dates = report.unreadDates.inputs.flatMap(\.tally.entries)
    #expect(dates.map(\.name) == ["date"] && dates.map(\.doubt) == [.dayOrder])
    #expect((report.undated, report.unsureDates) == (1, 1))
  }

  // MARK: Errors

  @Test func anArchiveThatIsNoneEndsTheRun() throws {
    let news = try mixedNews()
    try news.folder.write("no archive, but a text that is long enough to be looked at", to: "a.arshif")
    let error = #expect(throws: PipelineError.self) {
      try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs])
    }
    guard case .archive(.notAnArchive(news.archivePath), let report) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(report.stored == 0)
  }

  @Test func anArchiveOpenedForReadingIsRefused() throws {
    let store = try TestArchive()
    let news = try mixedNews()
    let reader = try Archive(path: store.path, access: .read)
    let error = #expect(throws: PipelineError.self) {
      try IngestPipeline(archive: reader).run(inputs: [news.inputs])
    }
    guard case .archive(.readOnly, _) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }
}
