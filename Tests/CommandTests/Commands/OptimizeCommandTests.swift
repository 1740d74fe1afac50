import Foundation
import TestSupport
import Testing

@Suite("arshif optimize")
struct OptimizeCommandTests {
  private let folder: TemporaryFolder
  private let archive: String
  private static let queries = [
    ["search", "الميناء", "--format", "json"], ["search", "قره باغ", "--limit", "30"],
    ["search", "«وقف إطلاق النار»"],
    ["search", "القـــاهِرة OR القاهره", "--sort", "newest"], ["search", "مد*", "--match", "all"],
    ["search", "covid 19 OR 2022"], ["timeline", "الميناء", "--by", "year", "--share"],
    ["export", "العالم", "--columns", "rank,id,title"],
  ]

  init() throws {
    folder = try TemporaryFolder()
    archive = folder.path("sample.arshif")
  }

  private func ingest() async throws {
    let run = try await arshif(["ingest", "--quiet"] + SampleData.inputs, archive: archive)
    #expect(run.code == 0)
  }

  private func answers() async throws -> [String] {
    var answers: [String] = []
    for query in Self.queries {
      let run = try await arshif(query, archive: archive)
      #expect(run.code == 0, "\(query)")
      answers.append(run.text + run.notes)
    }
    return answers
  }

  @Test("Every answer is the same with a ranking index and without")
  func sameAnswers() async throws {
    try await ingest()
    #expect(try folder.names() == ["sample.arshif"])
    let before = try await answers()
    let built = try await arshif("optimize", archive: archive)
    #expect(built.code == 0 && built.text.isEmpty)
    #expect(built.notes.hasPrefix("49 articles indexed for ranking, "))
    #expect(try folder.names() == ["sample.arshif", "sample.arshif-ranking"])
    #expect(try await answers() == before)
    #expect(try await arshif("stats", archive: archive).text.contains("ranking   49 articles indexed"))
    #expect(try await arshif("optimize", archive: archive).notes == "the ranking index is up to date\n")
    #expect(try await arshif("optimize", "--full", archive: archive).notes.hasPrefix("49 articles indexed"))
    #expect(try await arshif("optimize", "--drop", archive: archive).notes == "ranking index removed\n")
    #expect(try folder.names() == ["sample.arshif"])
    #expect(try await answers() == before)
  }

  @Test("A ranking file that was deleted, or left behind by a copy, does no harm")
  func lostFile() async throws {
    try await ingest()
    let before = try await answers()
    _ = try await arshif("optimize", "--quiet", archive: archive)
    try FileManager.default.removeItem(atPath: archive + "-ranking")
    #expect(try await answers() == before)
    try folder.write(Data(repeating: 7, count: 100_000), to: "sample.arshif-ranking")
    #expect(try await answers() == before)
    #expect(try await arshif("stats", archive: archive).text.contains("ranking   no index"))
    #expect(try await arshif("optimize", archive: archive).code == 0)
    #expect(try await answers() == before)
  }

  @Test("Wrong usage and no archive")
  func errors() async throws {
    #expect(try await arshif("optimize", "--full", "--drop", archive: archive).code == 64)
    let missing = try await arshif("optimize", archive: archive)
    #expect(missing.code == 2 && missing.notes.contains("there is no archive here"))
    #expect(try folder.names() == [])
  }

  @Test("A folder that cannot be written to is told in one line, and the archive stays")
  func unwritable() async throws {
    try await ingest()
    try FileManager.default.createDirectory(
      atPath: archive + "-ranking.part", withIntermediateDirectories: false)
    let run = try await arshif("optimize", archive: archive)
    #expect(run.code == 2)
    #expect(run.noteLines.count == 1 && run.notes.contains("-ranking.part: cannot be written"))
    #expect(try await arshif("search", "الميناء", archive: archive).code == 0)
  }
}
