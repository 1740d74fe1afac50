import Foundation
import TestSupport
import Testing

/// Exit codes, the two streams, and where the archive is found.
@Suite("Streams and exit codes")
struct StandardStreamsTests {
  /// Commands that find something.
  private static let finding = [
    ["search", "قره باغ"], ["list"], ["show", "MS-201"], ["export", "قره باغ"], ["stats"],
    ["search", "قره باغ", "--format", "json"], ["list", "--format", "csv"],
    ["timeline", "قره باغ"], ["search", "قره باغ", "--facets", "--explain"],
  ]

  @Test(arguments: finding)
  func foundIsZeroWithDataOnStandardOutput(arguments: [String]) async throws {
    let archive = try await SampleData.archive.value.path
    let run = try await arshif(arguments, archive: archive)
    #expect(run.code == 0)
    #expect(!run.text.isEmpty)
    let quiet = try await arshif(arguments + ["--quiet"], archive: archive)
    #expect((quiet.code, quiet.notes) == (0, ""))
    #expect(quiet.text == run.text)
    #expect(try await arshif(arguments + ["-q"], archive: archive).notes == "")
  }

  @Test(arguments: [
    ["search", "زبرجد"], ["list", "--from", "2030"], ["export", "زبرجد", "--columns", "id"],
    ["timeline", "زبرجد"],
  ])
  func nothingFoundIsOne(arguments: [String]) async throws {
    let run = try await arshif(arguments, archive: SampleData.archive.value.path)
    #expect(run.code == 1)
    #expect(run.notes.hasPrefix("0 articles") || run.notes.hasPrefix("nothing found"))
    let quiet = try await arshif(arguments + ["--quiet"], archive: SampleData.archive.value.path)
    #expect((quiet.code, quiet.notes) == (1, ""))
  }

  @Test func quietKeepsErrors() async throws {
    let run = try await arshif("list", "--quiet", archive: "no-such.arshif")
    #expect((run.code, run.noteLines.count) == (2, 1))
  }

  @Test func ingestSaysNothingOnStandardOutput() async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    #expect((archive.ingest.code, archive.ingest.text) == (0, ""))
    let quiet = try await archive.run("ingest", "--quiet", archive.folder.path("small.jsonl"))
    #expect((quiet.code, quiet.text, quiet.notes) == (0, "", ""))
  }

  @Test func ingestReportsAsJSON() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "{\"title\":\"خبر\"}\n{\"title\":1}\n{\"title\":\"خبر\"}\n", to: "three.jsonl")
    let run = try await arshif("ingest", "--json", input, archive: folder.path("a.arshif"))
    #expect(run.code == 3)
    #expect(
      try keys(of: run.stdout) == [
        "stored", "duplicates", "versions", "undated", "repaired", "skipped",
        "failed",
        "replaced_bytes", "files", "skips", "failures", "dry_run", "unread", "unread_dates", "unsure_dates",
        "versions_without_article", "changed_addresses",
      ])
    #expect(
      try run.json(IngestJSON.self)
        == IngestJSON(stored: 1, duplicates: 1, undated: 1, failed: 1, replacedBytes: 0, files: 1))
  }

  @Test func theOptionGoesBeforeTheVariableBeforeTheDefault() async throws {
    let one = try await SmallArchive([["title": "واحد"]])
    let two = try await SmallArchive([["title": "اثنان"]])
    #expect(try await arshif(["list"], archive: one.path).text.contains("واحد"))
    #expect(try await arshif(["list", "--archive", two.path], archive: one.path).text.contains("اثنان"))
    #expect(try await arshif(["list", "-a", two.path], archive: one.path).text.contains("اثنان"))
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: one.path, toPath: folder.path("archive.arshif"))
    #expect(try await arshif(["list"], in: folder.path).text.contains("واحد"))
  }

  /// A variable that is set but empty names no archive.
  @Test func anEmptyVariableIsAsNone() async throws {
    let one = try await SmallArchive([["title": "واحد"]])
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: one.path, toPath: folder.path("archive.arshif"))
    let run = try await arshif(["list"], archive: "", in: folder.path)
    #expect(run.text.contains("واحد"), "\(run.notes)")
  }

  @Test func anArchiveWithoutArticlesIsOne() async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    #expect(try await archive.run("search", "غيره").code == 1)
    #expect(try await archive.run("reindex").noteLines == ["indexed 1 article"])
    #expect(try await archive.run("search", "خبر").code == 0)
  }
}
