import Foundation
import TestSupport
import Testing

/// `ingest --watch`: files are taken as they land.
@Suite("Watched folders")
struct IngestCommandWatchTests {
  /// Told by the kernel, and by looking again and again.
  @Test(arguments: ["events", "poll"], [SIGINT, SIGTERM])
  func takesFilesAsTheyLand(way: String, signal: Int32) async throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("a.arshif")
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    try folder.write("{\"title\":\"قبل البدء\"}\n", to: "in/0.jsonl")
    let job = try RunningCommand(
      BuiltProgram.path, ["ingest", "--json", "--watch", folder.path("in")], archive: archive,
      environment: ["ARSHIF_WATCH": way])
    #expect(try await Self.waits(for: 1, archive))

    // Written in two steps: half a file is never taken.
    let half = "{\"title\":\"على دفعتين\",\"body\":\"نص أ"
    try folder.write(half, to: "half")
    try FileManager.default.moveItem(atPath: folder.path("half"), toPath: folder.path("in/.half"))
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("in/.half")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("ول\"}\n".utf8))
    try handle.close()
    try FileManager.default.moveItem(atPath: folder.path("in/.half"), toPath: folder.path("in/1.jsonl"))
    #expect(try await Self.waits(for: 2, archive))

    // A folder that comes with files in it, and one that comes later; a picture and a link are left alone.
    try FileManager.default.createDirectory(atPath: folder.path("new/sub"), withIntermediateDirectories: true)
    try folder.write("{\"title\":\"في مجلد جديد\"}\n", to: "new/sub/2.jsonl")
    try FileManager.default.moveItem(atPath: folder.path("new"), toPath: folder.path("in/new"))
    try folder.write("x", to: "in/picture.png")
    try folder.write("{\"title\":\"خارج\"}\n", to: "outside.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("in/link.jsonl"), withDestinationPath: folder.path("outside.jsonl"))
    #expect(try await Self.waits(for: 3, archive))
    try folder.write("{\"title\":\"أخير\"}\n", to: "in/new/sub/3.jsonl")
    #expect(try await Self.waits(for: 4, archive))
    try folder.write("", to: "in/empty.txt")
    try await Task.sleep(for: .milliseconds(way == "poll" ? 4000 : 500))

    job.signal(signal)
    let run = try await job.finished()
    #expect(run.code == 3)
    let report = try run.json(IngestReportJSON.self)
    #expect((report.stored, report.duplicates, report.failed) == (4, 0, 1), "\(run.notes)")
    // Nothing of the database is left beside it.
    #expect(try folder.names() == ["a.arshif", "in", "outside.jsonl"])
  }

  @Test func wantsAFolder() async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif("ingest", "--watch", folder.path("none"), archive: folder.path("a.arshif"))
    #expect((run.code, run.noteLines.count) == (2, 1))
    #expect(run.notes.contains("cannot be read (no folder)"))
  }

  private static func waits(for count: Int, _ archive: String) async throws -> Bool {
    for _ in 0..<300 {
      let stats = try await arshif("stats", "--format", "json", archive: archive)
      if (try? stats.json(StatsJSON.self))?.articles == count { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }
}
