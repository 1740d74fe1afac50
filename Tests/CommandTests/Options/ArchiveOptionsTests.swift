import Foundation
import TestSupport
import Testing

/// Archives that are missing, are none, or must not be written to.
@Suite("Paths of archives")
struct ArchiveOptionsTests {
  private static let reading = [["search", "خبر"], ["list"], ["show", "1"], ["export", "خبر"], ["stats"]]

  /// Runs a command that must fail with one line that names the archive.
  private func failure(_ arguments: [String], _ archive: String) async throws -> CommandRun {
    let run = try await arshif(arguments, archive: archive)
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1, "\(run.notes)")
    #expect(run.notes.hasPrefix("arshif: \(archive): "), "\(run.notes)")
    return run
  }

  @Test(arguments: reading + [["reindex"]])
  func aMissingArchiveIsNamedAndNotMade(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let run = try await failure(arguments, folder.path("none.arshif"))
    #expect(run.notes.contains("there is no archive here: make one with `arshif ingest`"))
    #expect(try folder.names() == [])
  }

  @Test(arguments: reading + [["ingest", SampleData.folder + "/articles.jsonl"], ["reindex"]])
  func aFileThatIsNoArchiveIsLeftAlone(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let text = "قائمة المشتريات\n"
    let file = try folder.write(text, to: "list.txt")
    #expect(try await failure(arguments, file).notes.contains("not an Arshif archive"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    #expect(try folder.names() == ["list.txt"])
  }

  /// A database of another program is none of ours, whatever its format.
  @Test(arguments: [["list"], ["ingest", SampleData.folder + "/articles.jsonl"]])
  func anotherDatabaseIsLeftAlone(arguments: [String]) async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    var bytes = try Data(contentsOf: URL(filePath: archive.path))
    // The application id of the database header: "ARSH" becomes another's.
    bytes.replaceSubrange(68..<72, with: Data("XXXX".utf8))
    let file = try archive.folder.write(bytes, to: "other.db")
    #expect(try await failure(arguments, file).notes.contains("not an Arshif archive"))
    #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
  }

  @Test func aNewerArchiveIsLeftAlone() async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    var bytes = try Data(contentsOf: URL(filePath: archive.path))
    // The user version of the database header.
    bytes.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
    let file = try archive.folder.write(bytes, to: "newer.arshif")
    for arguments in [["list"], ["ingest", archive.folder.path("small.jsonl")]] {
      #expect(try await failure(arguments, file).notes.contains("made by a newer arshif (schema 999"))
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
  }

  @Test func aMissingFolderIsNamed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("no-such-folder/a.arshif")
    let run = try await failure(["ingest", SampleData.folder + "/articles.jsonl"], path)
    #expect(run.notes.contains("there is no folder \(folder.path("no-such-folder"))"))
    #expect(try folder.names() == [])
  }

  @Test func aFolderIsNoArchive() async throws {
    let folder = try TemporaryFolder()
    for arguments in [["list"], ["ingest", SampleData.folder + "/articles.jsonl"]] {
      #expect(try await failure(arguments, folder.path).notes.contains("it is a folder"))
    }
  }

  @Test func aReadOnlyArchiveIsSearchedAndNotWritten() async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    let more = try archive.folder.write("{\"title\":\"خبر آخر\"}\n", to: "more.jsonl")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: archive.path)
    for arguments in [["ingest", more], ["reindex"]] {
      #expect(try await failure(arguments, archive.path).notes.contains("the archive is read-only"))
    }
    for arguments in [["search", "خبر"], ["list"], ["export", "خبر"], ["stats"]] {
      let run = try await arshif(arguments, archive: archive.path)
      #expect(run.code == 0, "\(arguments) \(run.notes)")
      #expect(!run.text.isEmpty)
    }
    #expect(try archive.folder.names() == ["more.jsonl", "small.arshif", "small.jsonl"])
  }

  @Test func anArchiveInAReadOnlyFolderIsSearched() async throws {
    let archive = try await SmallArchive([["title": "خبر"]])
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: archive.folder.path)
    let run = try await archive.run("search", "خبر")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: archive.folder.path)
    #expect(run.code == 0, "\(run.notes)")
    #expect(try archive.folder.names() == ["small.arshif", "small.jsonl"])
  }

  /// A damaged archive is an error on one line, never a crash.
  @Test(arguments: [4096, 20_000, 60_000])
  func aDamagedArchiveNeverCrashes(keptBytes: Int) async throws {
    let archive = try await SmallArchive([["title": "خبر", "body": "نص الخبر"]])
    let file = try archive.folder.write(
      try Data(contentsOf: URL(filePath: archive.path)).prefix(keptBytes), to: "cut.arshif")
    for arguments in Self.reading {
      let run = try await arshif(arguments, archive: file)
      #expect(!run.isKilled && run.code <= 2, "\(arguments) ended with \(run.code)")
      if run.code == 2 { #expect(run.noteLines.count == 1, "\(run.notes)") }
    }
  }
}
