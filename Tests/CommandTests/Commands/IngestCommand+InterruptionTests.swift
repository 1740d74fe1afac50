import Foundation
import TestSupport
import Testing

/// An ingest that is killed leaves an archive that opens, and running it again completes it.
@Suite("Interrupted ingests")
struct IngestCommandInterruptionTests {
  private static let lineCount = 3000
  /// Articles that one transaction takes.
  private static let batch = 1_000

  /// Killed when a batch is in the archive and, mostly, not all are.
  @Test func killedBetweenBatchesAndCompleted() async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("killed.arshif")
    let lines = try manyArticles(Self.lineCount)
    let input = try folder.write(lines, to: "many.jsonl")
    // The pipe stays open, so that there is something left to kill.
    let pipe = Pipe()
    let job = try RunningCommand(
      BuiltProgram.path, ["ingest", "--batch-size", "\(Self.batch)", "-"], archive: archive,
      input: .pipe(pipe))
    try pipe.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    let arrives = try await Self.waitsForArticles(Self.batch, archive)
    #expect(arrives)
    job.signal(SIGKILL)
    #expect(try await job.finished().isKilled)
    try pipe.fileHandleForWriting.close()

    let stats = try await arshif("stats", "--format", "json", archive: archive)
    let left = try stats.json(StatsJSON.self).articles
    #expect((1...Self.lineCount).contains(left))
    let again = try await arshif("ingest", "--json", input, archive: archive)
    #expect(
      try again.json(IngestJSON.self)
        == IngestJSON(
          stored: Self.lineCount - left, duplicates: left, undated: 0, failed: 0, replacedBytes: 0, files: 1))
    try await Self.isWhole(archive)
    // A new index from the stored articles counts what the kept one did.
    #expect(try await arshif("reindex", archive: archive).notes == "indexed \(Self.lineCount) articles\n")
    try await Self.isWhole(archive)
  }

  /// Killed at moments that nobody chose, and run again each time.
  @Test func killedAnywhereAndCompleted() async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("killed.arshif")
    let input = try folder.write(try manyArticles(3000), to: "many.jsonl")
    var kills = 0
    for milliseconds in [5, 20, 60, 120, 250] {
      let job = try RunningCommand(BuiltProgram.path, ["ingest", "-q", input], archive: archive)
      let moment = ContinuousClock.now + .milliseconds(milliseconds)
      _ = await job.signal(SIGKILL) { ContinuousClock.now >= moment }
      let run = try await job.finished()
      kills += run.isKilled ? 1 : 0
      let left = try await arshif("stats", "--format", "json", archive: archive)
      // Killed before the first commit, there is no archive yet, or an empty file that the next run makes one of.
      let isUnborn =
        left.notes.contains("there is no archive here") || left.notes.contains("this archive is empty")
      #expect(left.code <= 1 || (left.code == 2 && isUnborn), "\(left.notes)")
      if left.code <= 1 { #expect([0, 3000].contains(try left.json(StatsJSON.self).articles)) }
    }
    #expect(kills > 0)
    #expect(try await arshif("ingest", input, archive: archive).code == 0)
    #expect(try await Self.total(of: "خبر", archive) == 3000)
    #expect(try await Self.total(of: "هدنة", archive) == 300)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalLeavesAnArchiveThatOpens(number: Int32) async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("ended.arshif")
    let input = try folder.write(try manyArticles(3000), to: "many.jsonl")
    let job = try RunningCommand(BuiltProgram.path, ["ingest", "-q", input], archive: archive)
    let hasBegun = await job.signal(number) { FileManager.default.fileExists(atPath: archive) }
    #expect(hasBegun)
    #expect(try await job.finished().code == 128 + number)
    #expect(try await arshif("ingest", "-q", input, archive: archive).code == 0)
    #expect(try await Self.total(of: "هدنة", archive) == 300)
  }

  /// As if the ingest had never been interrupted: every word is found as often as it was written.
  private static func isWhole(_ archive: String) async throws {
    let stats = try await arshif("stats", "--format", "json", archive: archive).json(StatsJSON.self)
    #expect((stats.articles, stats.undated) == (lineCount, 0))
    #expect(stats.sources.map(\.articles) == [lineCount / 3, lineCount / 3, lineCount / 3])
    #expect(try await total(of: "خبر", archive) == lineCount)
    #expect(try await total(of: "هدنة", archive) == lineCount / 10)
    // A city is in the title of every tenth article, and the second in the body of every tenth ten.
    #expect(try await total(of: "عنوان:دمشق", archive) == lineCount / 10)
    #expect(try await total(of: "دمشق", archive) == lineCount / 10 + lineCount / 100 * 9)
    #expect(try await total(of: "\"\(lineCount - 1)\"", archive) == 1)
  }

  private static func total(of query: String, _ archive: String) async throws -> Int {
    try await arshif("search", query, "--limit", "1", "--format", "json", archive: archive).json(
      SearchJSON.self
    ).total ?? 0
  }

  private static func waitsForArticles(_ count: Int, _ archive: String) async throws -> Bool {
    for _ in 0..<3000 {
      let stats = try await arshif("stats", "--format", "json", archive: archive)
      if let found = try? stats.json(StatsJSON.self), found.articles >= count { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}
