import ArchiveIngest
import Foundation
import TestSupport
import Testing

/// Runs that end before all is read: what was read is stored, and the next run brings the rest.
@Suite struct IngestPipelineStoppingTests {
  private func threeInputs() throws -> NewsFolder {
    let news = try NewsFolder()
    try news.write(articles: 1...3, to: "a.jsonl")
    try news.write(articles: 4...6, to: "b.jsonl")
    try news.write(articles: 7...9, to: "c.jsonl")
    return news
  }

  @Test func aRequestEndsTheRunInOrder() throws {
    let news = try threeInputs()
    let stop = StopRequest()
    let pipeline = IngestPipeline(archivePath: news.archivePath)
    let report = try pipeline.run(inputs: [news.inputs], stop: stop) { event in
      if case .reading(let path) = event, path.hasSuffix("b.jsonl") { stop.request() }
    }
    #expect((report.stored, report.files, report.failed, report.isComplete) == (3, 2, 0, false))
    #expect(try news.articleCount() == 3)

    let rest = try pipeline.run(inputs: [news.inputs])
    #expect((rest.stored, rest.duplicates, rest.isComplete) == (6, 3, true))
  }

  /// What was not read to its end is no fault of the input: a record that is cut is not reported.
  @Test func aLargeInputIsCutWhereTheRunIsStopped() throws {
    let news = try NewsFolder()
    // Several chunks of a megabyte.
    try news.write(articles: 1...20_000, to: "a.jsonl")
    let stop = StopRequest()
    let pipeline = IngestPipeline(archivePath: news.archivePath)
    let report = try pipeline.run(inputs: [news.inputs], stop: stop) { event in
      if case .progress = event { stop.request() }
    }
    #expect((1..<20_000).contains(report.stored))
    #expect((report.failed, report.isComplete) == (0, false))
    #expect(try news.articleCount() == report.stored)

    let rest = try pipeline.run(inputs: [news.inputs])
    #expect((rest.stored, rest.duplicates) == (20_000 - report.stored, report.stored))
  }

  @Test func aRunThatIsStoppedBeforeItBeginsReadsNothing() throws {
    let news = try threeInputs()
    let stop = StopRequest()
    stop.request()
    let report = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs], stop: stop)
    #expect((report.files, report.stored, report.isComplete) == (0, 0, false))
  }

  @Test func aCancelledTaskEndsTheRun() async throws {
    let news = try threeInputs()
    let (path, inputs) = (news.archivePath, news.inputs)
    let ingest = Task.detached {
      withUnsafeCurrentTask { $0?.cancel() }
      return try IngestPipeline(archivePath: path).run(inputs: [inputs])
    }
    let report = try await ingest.value
    #expect((report.files, report.isComplete) == (0, false))
  }

  @Test func theFirstFailureEndsTheRunWhereThatIsWanted() throws {
    let news = try threeInputs()
    try news.write("{\"title\":\n", to: "b.jsonl")
    let report = try IngestPipeline(
      archivePath: news.archivePath, options: IngestOptions(stopsAtFirstFailure: true)
    ).run(inputs: [news.inputs])
    #expect((report.stored, report.failed, report.isComplete) == (3, 1, false))
    #expect(try news.articleCount() == 3)
  }

  /// A watched folder: files are taken as they land, until the caller has had enough.
  @Test(arguments: [true, false])
  func aWatchedFolderIsReadUntilTheRunIsStopped(usesEvents: Bool) async throws {
    let news = try NewsFolder()
    try news.write(articles: 1...2, to: "a.jsonl")
    let stop = StopRequest()
    var options = IngestOptions()
    options.usesFolderEvents = usesEvents
    let pipeline = IngestPipeline(archivePath: news.archivePath, options: options)
    var read = 0
    let report = try pipeline.run(inputs: [], watching: news.inputs, stop: stop) { event in
      guard case .finished = event else { return }
      read += 1
      // Under another name first, so that it lands whole.
      if read == 1, let later = try? news.folder.write(NewsFolder.line(3), to: "later") {
        try? FileManager.default.moveItem(atPath: later, toPath: news.folder.path("news/b.jsonl"))
      } else {
        stop.request()
      }
    }
    #expect((report.stored, report.files, report.isComplete) == (3, 2, true))
  }

  @Test func thereMustBeAFolderToWatch() throws {
    let news = try NewsFolder()
    let missing = news.folder.path("nowhere")
    let error = #expect(throws: PipelineError.self) {
      try IngestPipeline(archivePath: news.archivePath).run(inputs: [], watching: missing)
    }
    guard case .unreadable(missing, "no folder") = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }
}
