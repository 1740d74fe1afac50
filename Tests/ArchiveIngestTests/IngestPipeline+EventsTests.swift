import ArchiveIngest
import ArchiveStore
import Foundation
import Testing

/// What a caller hears while a run goes on.
@Suite struct IngestPipelineEventsTests {
  @Test func saysWhatHappensInOrder() throws {
    let news = try NewsFolder()
    try news.write(articles: 1...2, to: "a.jsonl")
    try news.write("", to: "b.csv")
    var events: [String] = []
    _ = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs]) { event in
      switch event {
      case .opened: events.append("opened")
      case .reading(let path): events.append("reading \(name(path))")
      case .failed(let failure): events.append("failed \(name(failure.path))")
      case .finished(let path): events.append("finished \(name(path))")
      default: break
      }
    }
    // Records are extracted on other threads, so the first article comes after its file was read.
    #expect(
      events == [
        "reading a.jsonl", "reading b.csv", "opened", "finished a.jsonl", "failed b.csv", "finished b.csv",
      ])
  }

  @Test func progressEndsAtTheSizeOfTheInputs() throws {
    let news = try NewsFolder()
    try news.write(articles: 1...9, to: "a.jsonl")
    // More than a chunk of a megabyte.
    try news.write(articles: 10...8000, to: "b.jsonl")
    var states: [IngestProgress] = []
    let report = try IngestPipeline(archivePath: news.archivePath).run(inputs: [news.inputs]) { event in
      if case .progress(let state) = event { states.append(state) }
    }
    #expect(report.stored == 8000)
    #expect(states.count >= 3)
    #expect(Set(states.map(\.totalByteCount)).count == 1)
    #expect(states.map(\.byteCount) == states.map(\.byteCount).sorted())
    #expect(states.map(\.articleCount) == states.map(\.articleCount).sorted())
    let last = try #require(states.last)
    #expect(last.byteCount == last.totalByteCount)
  }

  private func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }
}
