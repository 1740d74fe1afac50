import Foundation
import Testing

/// What `arshif search` offers where hardly any article holds a word, or nothing is found.
@Suite("Did you mean")
struct SearchCommandAdviceTests {
  private static let archive = Task {
    try await SmallArchive.shared([
      [
        "title": "الرئيس يستقبل بوتين", "body": "استقبل الرئيس بوتين في القصر.", "published": "2020-11-16",
        "source": "رويترز",
      ],
      ["title": "بوتين في بيروت", "body": "زار بوتين بيروت.", "published": "2021-02-01"],
      ["title": "هدنة في لبنان", "body": "أُعلنت الهدنة في لبنان.", "published": "2020-10-01"],
    ])
  }

  private func search(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["search"] + arguments, archive: Self.archive.value.path)
  }

  @Test(
    "One line offers words with their numbers",
    arguments: [
      ("الرئيص", "did you mean: الرئيس 1 (for الرئيص)", "misspelt"),
      ("الرَّئيص", "did you mean: الرئيس 1 (for الرَّئيص)", "with vowel marks"),
      ("Putin", "did you mean: بوتين 2 (for Putin)", "a Latin name"),
      ("hgvzds", "did you mean: الرئيس 1 (for hgvzds)", "the wrong keyboard"),
      ("الرئيص Putin", "did you mean: الرئيس 1 (for الرئيص); بوتين 2 (for Putin)", "mixed"),
    ])
  func offers(query: String, line: String, why: String) async throws {
    let run = try await search(query)
    #expect(run.noteLines.filter { $0.hasPrefix("did you mean") } == [line], "\(why)")
    #expect(run.code == 1 && run.text.isEmpty, "\(why): nothing else is searched")
  }

  @Test("Each part of a query without hits has a line")
  func parts() async throws {
    let run = try await search("بوتين لبنان تاريخ:2020", "--from", "2020-01-01", "--match", "all")
    #expect(
      run.noteLines.filter { $0.hasPrefix("without") } == [
        "without بوتين: 1 article", "without لبنان: 1 article", "without date:2020: 0 articles",
        "without the dates: 0 articles",
      ])
  }

  @Test("JSON has both, and says why")
  func json() async throws {
    let run = try await search("Putin لبنان", "--format", "json")
    let answer = try run.json(SearchJSON.self)
    #expect(
      answer.suggestions == [.init(word: "Putin", text: "بوتين", articles: 2, reason: "transliteration")])
    #expect(
      answer.relaxations == [.init(without: "Putin", articles: 1), .init(without: "لبنان", articles: 0)])
    let found = try await search("لبنان", "--format", "json").json(SearchJSON.self)
    #expect(found.suggestions.isEmpty && found.relaxations.isEmpty)
  }

  @Test("Formats that hold hits alone have none", arguments: ["ids", "csv", "tsv", "jsonl"])
  func hitsAlone(format: String) async throws {
    let run = try await search("Putin لبنان", "--format", format)
    #expect(!run.notes.contains("did you mean") && !run.notes.contains("without"))
  }

  @Test("Neither has a quiet search")
  func quiet() async throws {
    #expect(try await search("Putin", "--quiet").notes.isEmpty)
  }
}
