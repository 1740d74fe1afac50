import Foundation
import TestSupport
import Testing

/// Exports that fail, are interrupted or lose their reader leave nothing half-done.
@Suite("Interrupted exports")
struct ExportCommandInterruptionTests {
  private static let archive = Task {
    let input = try TemporaryFolder()
    return try await SharedArchive.make(from: [try input.write(try manyArticles(6000), to: "many.jsonl")])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalLeavesNoFile(number: Int32) async throws {
    let folder = try TemporaryFolder()
    let archive = try await Self.archive.value.path
    let job = try RunningCommand(
      BuiltProgram.path, ["export", "خبر", "--output", folder.path("hits.csv")], archive: archive)
    // Once part of the file is written, the program is in the middle of its work.
    let isWriting = await job.signal(number) {
      (try? folder.names())?.contains { fileSize(folder.path($0)) > 0 } ?? false
    }
    #expect(isWriting)
    let run = try await job.finished()
    #expect(run.code == 128 + number)
    #expect(try folder.names() == [])
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalLeavesNoSpreadsheet(number: Int32) async throws {
    let folder = try TemporaryFolder()
    let archive = try await Self.archive.value.path
    let job = try RunningCommand(
      BuiltProgram.path, ["export", "خبر", "--output", folder.path("hits.xlsx")], archive: archive)
    #expect(await job.signal(number) { (try? folder.names())?.isEmpty == false })
    let run = try await job.finished()
    #expect(run.code == 128 + number)
    #expect(try folder.names() == [])
  }

  @Test func aSpreadsheetNeedsAFile() async throws {
    let run = try await arshif(
      "export", "خبر", "--format", "xlsx", "--output", "/dev/null", archive: Self.archive.value.path)
    #expect(run.code == 2)
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: /dev/null: cannot be written (a spreadsheet needs a file)"))
  }

  @Test func aMissingFolderLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let file = folder.path("no-such-folder/hits.csv")
    let run = try await arshif(
      "export", "خبر", "--output", file, "--receipt", archive: Self.archive.value.path)
    #expect((run.code, run.text) == (2, ""))
    #expect(
      run.notes
        == "arshif: \(file): cannot be written (No such file or directory): check its space and permissions, or name another file\n"
    )
    #expect(try folder.names() == [])
  }

  @Test func aFolderAsOutputLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("hits.csv"), withIntermediateDirectories: false)
    let run = try await arshif(
      "export", "خبر", "--from", "2020-12", "--output", folder.path("hits.csv"),
      archive: Self.archive.value.path)
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: \(folder.path("hits.csv")): cannot be written ("))
    #expect(try folder.names() == ["hits.csv"])
  }

  @Test func aMissingArchiveLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    let run = try await arshif(
      "export", "خبر", "--output", folder.path("hits.csv"), archive: folder.path("none.arshif"))
    #expect(run.code == 2)
    #expect(try folder.names() == [])
  }

  /// `… | head -1`: the reader has seen enough, which is success and not worth a word.
  @Test(arguments: [
    "arshif export خبر --format jsonl", "arshif export خبر", "arshif search خبر --limit 5000 --format csv",
    "arshif list --limit 5000", "arshif list --limit 5000 --format ids", "arshif search خبر --limit 5000",
  ])
  func aClosedPipeIsSuccessAndSilent(command: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await shell(
      "{ \(command) 2>notes; echo $? >code; } | head -1", archive: Self.archive.value.path, in: folder.path)
    #expect(run.lines.count == 1)
    #expect(try String(contentsOfFile: folder.path("code"), encoding: .utf8) == "0\n")
    #expect(try String(contentsOfFile: folder.path("notes"), encoding: .utf8) == "")
  }

  @Test func aFullDiskIsAnError() async throws {
    let folder = try TemporaryFolder()
    let run = try await shell(
      "arshif export خبر >/dev/full", archive: Self.archive.value.path, in: folder.path)
    #expect(run.code == 2)
    #expect(
      run.noteLines == [
        "arshif: standard output: cannot be written (No space left on device): "
          + "check its space and permissions, or name another file"
      ])
  }
}
