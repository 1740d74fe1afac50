import Foundation
import TestSupport
import Testing

/// The ranking index that a large ingest leaves beside the archive.
@Suite("Ingests and the ranking index")
struct IngestCommandRankingIndexTests {
  private let folder: TemporaryFolder
  private let archive: String

  init() throws {
    folder = try TemporaryFolder()
    archive = folder.path("a.arshif")
  }

  @Test func aLargeIngestBuildsIt() async throws {
    let input = try folder.write(try manyArticles(10_000), to: "many.jsonl")
    let run = try await arshif("ingest", input, archive: archive)
    #expect((run.code, run.notes) == (0, "stored 10000 (1 file)\n"))
    #expect(try folder.names() == ["a.arshif", "a.arshif-ranking", "many.jsonl"])
    let search = ["search", "هدنة", "--limit", "20", "--format", "ids"]
    let indexed = try await arshif(search, archive: archive).text
    #expect(try await arshif("optimize", archive: archive).notes == "the ranking index is up to date\n")
    // A copy of the archive's file alone answers the same, and says what it lacks.
    let copy = folder.path("copy.arshif")
    try FileManager.default.copyItem(atPath: archive, toPath: copy)
    let alone = try await arshif(search, archive: copy)
    let lacking =
      "note: 10000 articles have no ranking index, so searches are slow: run `arshif optimize` once"
    #expect(alone.text == indexed)
    #expect(alone.noteLines == (try await arshif(search, archive: archive)).noteLines + [lacking])
    _ = try await arshif("optimize", "--drop", archive: archive)
    #expect(try await arshif(search, archive: archive).text == indexed)
    // Dropped, it is missed by the next ingest.
    let more = try folder.write("{\"title\":\"هدنة\"}\n", to: "more.jsonl")
    #expect(try await arshif("ingest", more, archive: archive).code == 0)
    #expect(try await arshif("optimize", archive: archive).notes == "the ranking index is up to date\n")
  }

  @Test func aSmallIngestDoesNot() async throws {
    let input = try folder.write(try manyArticles(300), to: "few.jsonl")
    #expect(try await arshif("ingest", input, archive: archive).code == 0)
    #expect(try folder.names() == ["a.arshif", "few.jsonl"])
  }

  @Test func whatCannotBeBuiltIsSaidAndFailsNothing() async throws {
    try FileManager.default.createDirectory(
      atPath: archive + "-ranking.part", withIntermediateDirectories: false)
    let input = try folder.write(try manyArticles(10_000), to: "many.jsonl")
    let run = try await arshif("ingest", input, archive: archive)
    #expect(run.code == 0)
    #expect(run.noteLines.count == 2, "\(run.notes)")
    #expect(run.notes.hasPrefix("arshif: the ranking index was not built, run `arshif optimize`: "))
    #expect(run.noteLines.last == "stored 10000 (1 file)")
  }
}
