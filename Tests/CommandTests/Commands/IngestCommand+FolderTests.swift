import Foundation
import TestSupport
import Testing

/// Folders as inputs.
@Suite("Folders of inputs")
struct IngestCommandFolderTests {
  private let folder: TemporaryFolder
  private var archive: String { folder.path("a.arshif") }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in", "in/sub", "in/.hidden", "out"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  private func article(_ title: String, to name: String) throws {
    try folder.write("{\"title\":\"\(title)\"}\n", to: name)
  }

  private func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: destination)
  }

  private func titles() async throws -> Set<String> {
    Set(
      try await arshif("list", "--format", "jsonl", archive: archive).jsonLines(ArticleJSON.self).map(\.title)
    )
  }

  @Test func isReadRecursivelyWithoutHiddenFiles() async throws {
    try article("أول", to: "in/1.jsonl")
    try article("ثان", to: "in/sub/2.jsonl")
    try article("مخفي", to: "in/.hidden/3.jsonl")
    try article("مخفي", to: "in/.4.jsonl")
    for path in [folder.path("in"), folder.path("in") + "/"] {
      let run = try await arshif("ingest", path, archive: archive)
      #expect(run.code == 0)
      #expect(run.notes.hasSuffix("(2 files)\n"))
    }
    #expect(try await titles() == ["أول", "ثان"])
  }

  @Test func loopsEndAndLinksDoNotLeaveTheFolder() async throws {
    try article("داخل", to: "in/sub/1.jsonl")
    try article("خارج", to: "out/2.jsonl")
    try link("in/loop", to: "../in")
    try link("in/sub/up", to: "..")
    try link("in/self", to: "self")
    try link("in/out", to: "../out")
    try link("in/out.jsonl", to: "../out/2.jsonl")
    try link("in/absolute.jsonl", to: folder.path("out/2.jsonl"))
    try link("in/dangling.jsonl", to: "nowhere.jsonl")
    let run = try await arshif("ingest", folder.path("in"), archive: archive)
    #expect(run.code == 0)
    #expect(try await titles() == ["داخل"])
  }

  @Test func aLinkWithinTheFolderIsFollowed() async throws {
    try article("داخل", to: "in/sub/1.jsonl")
    try link("in/2.jsonl", to: "sub/1.jsonl")
    let run = try await arshif("ingest", folder.path("in"), archive: archive)
    #expect((run.code, run.notes) == (0, "stored 1, already there 1, undated 1 (2 files)\n"))
  }

  @Test func aFolderBehindALinkIsReadWhereItIsNamed() async throws {
    try article("أول", to: "in/1.jsonl")
    try link("link", to: "in")
    #expect(try await arshif("ingest", folder.path("link"), archive: archive).code == 0)
    #expect(try await titles() == ["أول"])
  }

  /// Reading a pipe that nobody writes to would wait for ever.
  @Test func pipesInAFolderAreLeftOut() async throws {
    try article("أول", to: "in/1.jsonl")
    #expect(mkfifo(folder.path("in/fifo"), 0o600) == 0)
    #expect(try await arshif("ingest", folder.path("in"), archive: archive).code == 0)
    #expect(try await titles() == ["أول"])
  }

  @Test func aFolderWithoutArticlesIsNamed() async throws {
    let run = try await arshif("ingest", "-q", folder.path("in"), archive: archive)
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: \(folder.path("in")): no file with an article in this folder"))
    #expect(try folder.names() == ["in", "out"])
  }

  @Test func aBadFileInAFolderIsNamedWithItsPath() async throws {
    try article("أول", to: "in/1.jsonl")
    try folder.write("", to: "in/sub/empty.txt")
    let run = try await arshif("ingest", "-q", folder.path("in"), archive: archive)
    #expect(run.code == 3)
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: \(folder.path("in/sub/empty.txt")): the input is empty"))
  }
}
