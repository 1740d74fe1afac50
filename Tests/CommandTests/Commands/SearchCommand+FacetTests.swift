import Foundation
import Testing

/// `arshif search --facets`. All runs ask the archive of the sample data.
@Suite("Facets")
struct SearchCommandFacetTests {
  private func search(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["search"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test func jsonCountsAllHits() async throws {
    let run = try await search("قره باغ", "--facets", "--limit", "1", "--format", "json")
    let answer = try run.json(SearchJSON.self)
    let facets = try #require(answer.facets)
    #expect((answer.hits.count, answer.total) == (1, 5))
    #expect(facets.map(\.property) == ["source", "section", "year"])
    #expect(facets.map(\.valueCount) == [2, 1, 3])
    for facet in facets { #expect(facet.counts.reduce(0) { $0 + $1.articles } == 5) }
    #expect(
      facets[0].counts == [
        .init(value: "وكالة المشرق للأنباء", articles: 4), .init(value: "Lebanon 24", articles: 1),
      ])
    #expect(facets[2].counts.map(\.value) == ["2020", "2021", "2022"])
  }

  @Test func textHasThemBehindTheHits() async throws {
    let hits = try await search("قره باغ", "--limit", "2")
    let run = try await search("قره باغ", "--limit", "2", "--facets")
    #expect(run.code == 0)
    #expect(run.text.hasPrefix(hits.text))
    let counts = """
      by source
              4  وكالة المشرق للأنباء
              1  Lebanon 24

      by section
              5  عربي-دولي

      by year
              2  2020
              2  2021
              1  2022

      """
    #expect(run.text.dropFirst(hits.text.count) == counts)
    #expect(run.notes == hits.notes)
  }

  @Test func aLimitSaysHowManyMore() async throws {
    let run = try await search("الميناء", "--facets", "--facet-limit", "1")
    #expect(run.text.hasSuffix("by year\n        5  2021\n        …  3 more\n"))
    let json = try await search("الميناء", "--facets", "--facet-limit", "1", "--format", "json")
    #expect(try json.json(SearchJSON.self).facets?.map(\.counts.count) == [1, 1, 1])
  }

  @Test func articlesWithoutAreCounted() async throws {
    let archive = try await SmallArchive([["title": "هدنة"], ["title": "الهُدنة", "published": "2020"]])
    let run = try await archive.run("search", "هدنة", "--facets")
    #expect(
      run.text.hasSuffix(
        "by source\n        2  (none)\n\nby section\n        2  (none)\n\nby year\n        1  2020\n        1  (undated)\n"
      ))
    let json = try await archive.run("search", "هدنة", "--facets", "--format", "json")
    #expect(json.text.contains("{\"articles\":2,\"value\":null}"))
  }

  /// A page behind the last hit has no hits, and the counts are those of all the same.
  @Test func pagesDoNotMatter() async throws {
    let first = try await search("الميناء", "--facets", "--format", "json").json(SearchJSON.self)
    for options in [["--offset", "3"], ["--offset", "500"], ["--sort", "oldest", "--limit", "2"]] {
      let run = try await arshif(
        ["search", "الميناء", "--facets", "--format", "json"] + options,
        archive: SampleData.archive.value.path)
      let facets = try run.json(SearchJSON.self).facets
      #expect(facets?.map(\.counts) == first.facets?.map(\.counts))
    }
  }

  @Test func nothingFoundCountsNothing() async throws {
    let run = try await search("زبرجد", "--facets")
    #expect((run.code, run.text) == (1, ""))
    let json = try await search("زبرجد", "--facets", "--format", "json").json(SearchJSON.self)
    #expect(json.facets?.map(\.counts) == [[], [], []])
  }

  @Test(arguments: [
    ["--facets", "--format", "jsonl"], ["--facets", "--format", "csv"], ["--facets", "--format", "tsv"],
    ["--facets", "--format", "ids"], ["--facets", "--facet-limit", "0"], ["--facet-limit", "3"],
    ["--facets", "--facet-limit", "x"], ["--facets", "--facet-limit"],
  ])
  func wrongUsageIsExit64(options: [String]) async throws {
    let run = try await arshif(["search", "قره"] + options, archive: SampleData.archive.value.path)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.notes.hasPrefix("Error: "))
    #expect(run.notes.contains("--facet"))
  }

  @Test func goesWithNoBatch() async throws {
    let run = try await search("--batch", "q.tsv", "--format", "trec", "--facets")
    #expect((run.code, run.noteLines.first) == (64, "Error: --facets goes with --format text or json"))
  }
}
