import Foundation
import TestSupport
import Testing

/// The programs under `Examples/`, and the places that show their code.
@Suite("Examples")
struct ExamplesTests {
  /// What a newcomer does: ingest a folder, then search it.
  @Test func ingestAndSearchAFolder() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: SampleData.folder + "/pages", toPath: folder.path("pages"))
    try folder.write("", to: "pages/empty.html")
    let ingest = try await example("IngestAFolder", "pages", "a.arshif", in: folder)
    #expect(ingest.code == 0)
    #expect(
      ingest.lines == [
        "pages/empty.html: the input is empty: give a file that holds an article",
        "13 stored, 0 known, 1 not read",
      ])
    let again = try await example("IngestAFolder", "pages", "a.arshif", in: folder)
    #expect(again.lines.last == "0 stored, 13 known, 1 not read")

    let search = try await example("SearchAnArchive", "a.arshif", "قره باغ", in: folder)
    #expect(search.code == 0)
    let ids = try await arshif(
      "search", "قره باغ", "--match", "all", "--format", "ids", archive: folder.path("a.arshif")
    ).lines
    #expect(!ids.isEmpty && search.lines.last == "\(ids.count) articles")
    for id in ids { #expect(search.lines.contains { $0.contains(id) }) }
  }

  @Test func failuresOfTheArchiveAreSaid() async throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"title\":\"خبر\"}\n", to: "a.jsonl")
    try folder.write("this is a text, and long enough to be looked at as an archive", to: "a.arshif")
    let run = try await example("IngestAFolder", "a.jsonl", "a.arshif", in: folder)
    #expect(run.code == 2)
    #expect(run.text == "a.arshif: this file is not an Arshif archive: name another file\n")
    #expect(try await example("SearchAnArchive", in: folder).code == 64)
  }

  @Test(arguments: [
    ("IngestAFolder", "README.md"),
    ("IngestAFolder", "Sources/ArchiveIngest/ArchiveIngest.docc/ArchiveIngest.md"),
    ("SearchAnArchive", "README.md"),
    ("SearchAnArchive", "Sources/ArchiveStore/ArchiveStore.docc/ArchiveStore.md"),
  ])
  func codeIsShownAsItIs(name: String, page: String) throws {
    let code = try text(of: "Examples/\(name)/main.swift")
    #expect(try text(of: page).contains("```swift\n\(code)```\n"), "\(page) shows another \(name)")
  }

  /// Every block of Swift on these pages is a program of ours.
  @Test(arguments: [
    "README.md", "Sources/ArchiveIngest/ArchiveIngest.docc/ArchiveIngest.md",
    "Sources/ArchiveStore/ArchiveStore.docc/ArchiveStore.md",
  ])
  func noOtherCodeIsShown(page: String) throws {
    let programs = try ["IngestAFolder", "SearchAnArchive"].map { try text(of: "Examples/\($0)/main.swift") }
    let blocks = try text(of: page).components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```\n").first }
    #expect(!blocks.isEmpty)
    for block in blocks { #expect(programs.contains(block)) }
  }

  private func example(
    _ name: String, _ arguments: String..., in folder: TemporaryFolder
  ) async throws -> CommandRun {
    let job = try RunningCommand(
      BuiltProgram.folder + "/" + name, arguments, archive: nil, folder: folder.path)
    return try await job.finished()
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: SampleData.repository.appending(path: path), encoding: .utf8)
  }
}
