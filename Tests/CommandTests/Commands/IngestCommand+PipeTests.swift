import Foundation
import TestSupport
import Testing

/// `ingest -` on a pipe that brings little, and brings it slowly.
@Suite("Slow pipes", .timeLimit(.minutes(20)))
struct IngestCommandPipeTests {
  private let folder: TemporaryFolder
  private let archive: String
  private let pipe = Pipe()

  init() throws {
    folder = try TemporaryFolder()
    archive = folder.path("pipe.arshif")
  }

  private func start(_ arguments: String...) throws -> RunningCommand {
    try RunningCommand(
      BuiltProgram.path, ["ingest", "--json", "-"] + arguments, archive: archive, input: .pipe(pipe))
  }

  private func send(_ text: String) throws {
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  private func waits(for count: Int) async throws -> Bool {
    for _ in 0..<300 {
      let stats = try await arshif("stats", "--format", "json", archive: archive)
      if (try? stats.json(StatsJSON.self))?.articles == count { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  @Test(
    "What comes is stored while the pipe waits; a signal ends it",
    arguments: [SIGINT, SIGTERM])
  func storesAndEnds(signal: Int32) async throws {
    let job = try start()
    try send("{\"id\":\"1\",\"title\":\"هُدنة في لبنان\",\"body\":\"نص أول\"}\n")
    #expect(try await waits(for: 1))
    try send(
      "{\"id\":\"2\",\"title\":\"عاجل 24\",\"body\":\"نص ثان\"}\n{\"id\":\"3\",\"title\":\"كوفيد COVID\"}\n{\"id\":\"4\",\"ti"
    )
    #expect(try await waits(for: 3))
    #expect(job.isRunning)
    job.signal(signal)
    let run = try await job.finished()
    #expect(run.code == 3)
    let report = try run.json(IngestReportJSON.self)
    #expect((report.stored, report.duplicates, report.failed) == (3, 0, 0), "\(run.notes)")
    #expect(run.notes.contains("stored 3"))
    #expect(try folder.names() == ["pipe.arshif"])
    #expect(try await arshif("search", "هدنة", "--format", "ids", archive: archive).lines.count == 1)
  }

  @Test("Interrupted before anything could be told of the input, an ingest stores nothing and ends")
  func nothingYet() async throws {
    let job = try start()
    try send("صفحة بدأت ولم ت")
    try await Task.sleep(for: .seconds(2))
    job.signal(SIGINT)
    let run = try await job.finished()
    #expect(run.code == 3)
    #expect(try run.json(IngestReportJSON.self).stored == 0)
    #expect(!FileManager.default.fileExists(atPath: archive))
  }

  @Test("Rows of a table and items of a feed are stored as they come, a page when it is whole")
  func formats() async throws {
    let job = try start()
    try send("id,title,body\n1,هدنة في لبنان,نص أول\n2,قمة في بغداد,نص ثان\n")
    #expect(try await waits(for: 2))
    try send("3,انتخابات في تونس,نص ثالث\n")
    #expect(try await waits(for: 3))
    try pipe.fileHandleForWriting.close()
    let run = try await job.finished()
    #expect(run.code == 0)
    #expect(try run.json(IngestReportJSON.self).stored == 3)
  }

  @Test("A pipe that never rests is stored from time to time")
  func trickle() async throws {
    let job = try start("-q")
    let writer = Task.detached { [self] in
      var count = 0
      while !Task.isCancelled, count < 5_000, job.isRunning {
        try send("{\"id\":\"\(count)\",\"title\":\"خبر رقم \(count)\"}\n")
        count += 1
        try? await Task.sleep(for: .milliseconds(60))
      }
      return count
    }
    var stored = 0
    for _ in 0..<300 where stored == 0 {
      try await Task.sleep(for: .milliseconds(100))
      let stats = try await arshif("stats", "--format", "json", archive: archive)
      stored = (try? stats.json(StatsJSON.self))?.articles ?? 0
    }
    writer.cancel()
    let sent = try await writer.value
    #expect(stored > 0)
    #expect(stored <= sent)
    try pipe.fileHandleForWriting.close()
    let run = try await job.finished()
    #expect(run.code == 0)
    #expect(try run.json(IngestReportJSON.self).stored == sent)
  }
}
