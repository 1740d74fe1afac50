import Foundation
import TestSupport
import Testing

/// Files of queries, for evaluation: `arshif search --batch`.
@Suite("Batches of queries")
struct BatchSearchTests {
  private static let queries = "k1\tقره باغ\nk2\tهدنة لبنان\nk3\tزبرجد\nk4\t؟!\n"

  private func batch(_ queries: String, _ options: String...) async throws -> CommandRun {
    let folder = try TemporaryFolder()
    let file = try folder.write(queries, to: "queries.tsv")
    return try await arshif(["search", "--batch", file] + options, archive: SampleData.archive.value.path)
  }

  private struct Row {
    let query: String
    let document: String
    let rank: Int
    let score: Double
  }

  private func rows(_ run: CommandRun) throws -> [Row] {
    try run.lines.map { line in
      let cells = line.split(separator: " ")
      try #require(cells.count == 6 && cells[1] == "Q0" && cells[5] == "arshif", "\(line)")
      return Row(
        query: String(cells[0]), document: String(cells[2]), rank: try #require(Int(cells[3])),
        score: try #require(Double(cells[4])))
    }
  }

  @Test func writesTREC() async throws {
    let run = try await batch(Self.queries, "--format", "trec", "--limit", "8")
    #expect((run.code, run.notes) == (0, ""))
    let rows = try rows(run)
    #expect(rows.filter { $0.query == "k1" }.map(\.document).contains("MS-201"))
    #expect(rows.contains { $0.query == "k2" })
    #expect(!rows.contains { $0.query == "k3" || $0.query == "k4" })
  }

  /// Tools that score runs sort by score: it must give the order of the ranks, looser hits below the others.
  @Test func scoresFallWithTheRank() async throws {
    let rows = try rows(
      try await batch("k1\tقره باغ\nk2\tمدرسة\nk3\tهدنة لبنان\n", "--format", "trec", "--limit", "30"))
    for (_, hits) in Dictionary(grouping: rows, by: \.query) {
      #expect(hits.map(\.rank) == Array(1...hits.count))
      #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score > $1.score })
    }
  }

  @Test func readsStandardInput() async throws {
    let archive = try await SampleData.archive.value.path
    let run = try await arshif(
      ["search", "--batch", "-", "--format", "trec", "--limit", "8"], archive: archive,
      input: Data(Self.queries.utf8))
    #expect(run.text == (try await batch(Self.queries, "--format", "trec", "--limit", "8").text))
  }

  @Test func writesJSONLines() async throws {
    struct Line: Decodable {
      let query: String
      let hit: HitJSON
    }
    let run = try await batch(Self.queries, "--format", "jsonl", "--limit", "2")
    let lines = try run.jsonLines(Line.self)
    #expect(lines.map(\.query) == ["k1", "k1", "k2", "k2"])
    #expect(lines.first?.hit.words.isEmpty == false)
  }

  /// Files from other systems: ends of lines as Windows has them, a byte-order mark, no end of the last line.
  @Test(arguments: [
    "k1\tقره باغ\r\nk2\tميناء\r\n", "\u{FEFF}k1\tقره باغ\nk2\tميناء\n", "k1\tقره باغ\nk2\tميناء",
    "\nk1\tقره باغ\n\nk2\tميناء\n",
  ])
  func readsWhatOtherSystemsWrite(queries: String) async throws {
    let plain = try await batch("k1\tقره باغ\nk2\tميناء\n", "--format", "trec")
    #expect(try await batch(queries, "--format", "trec").text == plain.text)
  }

  @Test func nothingFoundIsExitOne() async throws {
    let run = try await batch("k3\tزبرجد\n", "--format", "trec")
    #expect((run.code, run.text, run.notes) == (1, "", ""))
  }

  @Test func aLineWithoutATabIsNamed() async throws {
    let run = try await batch("k1\tقره\nقره باغ\n", "--format", "trec")
    #expect(run.code == 2)
    #expect(run.noteLines.count == 1)
    #expect(run.notes.contains("queries.tsv:2: "))
  }

  @Test func aMissingFileIsNamed() async throws {
    let archive = try await SampleData.archive.value.path
    let run = try await arshif("search", "--batch", "no-such.tsv", "--format", "trec", archive: archive)
    #expect((run.code, run.text) == (2, ""))
    #expect(run.noteLines.count == 1)
    #expect(run.notes.hasPrefix("arshif: no-such.tsv: "))
  }

  @Test(arguments: [
    ["--batch", "q.tsv"], ["--batch", "q.tsv", "--format", "csv"],
    ["--batch", "q.tsv", "--format", "trec", "قره"],
    ["--format", "trec", "قره"],
  ])
  func goesWithItsFormatsOnly(arguments: [String]) async throws {
    let run = try await arshif(["search"] + arguments, archive: SampleData.archive.value.path)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.notes.hasPrefix("Error: "))
  }
}
