import Foundation
import Testing

/// `arshif search --explain`.
@Suite("Explanations")
struct SearchCommandExplainTests {
  private static let queries = [
    "قره باغ", "الميناء", "أُمسية شعرية", "مدرسة", "COVID-19", "iphone 14", "«وقف إطلاق النار»", "وزار*",
    "القاهره أو لبنان",
  ]

  private func search(_ arguments: String...) async throws -> CommandRun {
    try await arshif(["search"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test(arguments: queries)
  func partsAddUpToTheScore(query: String) async throws {
    let answer = try await search(query, "--explain", "--limit", "100", "--format", "json").json(
      SearchJSON.self)
    let explanation = try #require(answer.explanation)
    #expect(!answer.hits.isEmpty)
    #expect(explanation.hits.map(\.rank) == answer.hits.map(\.rank))
    for (explained, hit) in zip(explanation.hits, answer.hits) {
      #expect(explained.score == hit.score)
      let together = explained.allWords + explained.nearness + explained.passage
      let sum = explained.words.reduce(together) { $0 + $1.score }
      #expect(abs(sum - hit.score) < 1e-4, "\(query), rank \(hit.rank)")
      for word in explained.words {
        let sum = word.stem + word.root + word.form + word.early + word.likeSpelling
        #expect(abs(sum - word.score) < 1e-6)
      }
      #expect(explained.words.map(\.word) == answer.terms.map(\.text))
    }
  }

  /// The numbers that people read add up too, to what two decimals can say.
  @Test(arguments: queries)
  func linesAddUpToTheScore(query: String) async throws {
    let run = try await search(query, "--explain", "--limit", "100")
    let hits = try await search(query, "--limit", "100", "--format", "jsonl").jsonLines(HitJSON.self)
    var scores: [(score: Double, parts: [Double])] = []
    for line in run.lines {
      guard
        let match = line.wholeMatch(
          of:
            /\ {6,}(\d+\.\d\d)  (score|any form.*|same root.*|as typed.*|early.*|like.*|words.*|not in.*|holds.*|best.*)/
        )
      else { continue }
      let value = try #require(Double(match.1))
      if match.2 == "score" {
        scores.append((value, []))
      } else {
        scores[scores.count - 1].parts.append(value)
      }
      if let word = line.firstMatch(of: /\d  (any form|same root|as typed|early|like spelling)/) {
        let addends = line[word.range.lowerBound...].matches(
          of: /(?:form|root|typed|early|spelling) (\d+\.\d\d)/
        ).compactMap {
          Double($0.1)
        }
        #expect(abs(addends.reduce(0, +) - value) < 0.02, "\(line)")
      }
    }
    #expect(scores.count == hits.count)
    for (score, hit) in zip(scores, hits) {
      #expect(abs(score.score - hit.score) <= 0.005001)
      #expect(abs(score.parts.reduce(0, +) - score.score) < 0.005 * Double(score.parts.count + 1) + 1e-9)
    }
  }

  @Test func thePlanIsOnStandardError() async throws {
    let plain = try await search("قره باغ")
    let run = try await search("قره باغ", "--explain")
    #expect(run.notes.hasPrefix(plain.notes))
    #expect(
      run.noteLines.suffix(2) == [
        "searched: 0 segments of the ranking index, and 49 articles that are not in it",
        "scored: 5 articles, in 1 of 1 windows of 256 articles; again by their text: 5",
      ])
    #expect(try await search("قره باغ", "--explain", "--quiet").notes == "")
  }

  @Test func theRankingIndexIsNamed() async throws {
    let archive = try await SmallArchive([["title": "هدنة في لبنان"], ["title": "هُدنة"], ["title": "خبر"]])
    let before = try await archive.run("search", "هدنة", "--explain")
    #expect(try await archive.run("optimize", "--full").code == 0)
    let run = try await archive.run("search", "هدنة", "--explain")
    #expect(
      run.noteLines.contains(
        "searched: 1 segment of the ranking index, and 0 articles that are not in it"))
    #expect(run.text == before.text)
  }

  @Test func whatAWordAddsIsSaidInWords() async throws {
    let archive = try await SmallArchive([
      ["title": "هدنة في لبنان"], ["title": "كتب عن الهُدنة"], ["title": "خبر"], ["title": "خبر آخر"],
    ])
    let run = try await archive.run("search", "هدنة لبنان", "--explain")
    let lines = run.lines.map { line in
      line.split(separator: " ").joined(separator: " ").replacing(/\d+\.\d\d/, with: "N")
    }
    #expect(
      lines.filter { $0.hasPrefix("N ") } == [
        "N score", "N holds all that was asked for", "N any form N + same root N + as typed N + early N هدنة",
        "N any form N + same root N + as typed N + early N لبنان", "N words near each other",
        "N best ten words in a row", "N score", "N any form N + same root N + early N هدنة",
        "N not in this article لبنان", "N words not near each other", "N best ten words in a row",
      ], "\(run.text)")
  }

  /// An Arabic word ends its line: what stood behind it would be shown on its other side.
  @Test func arabicStandsLast() async throws {
    let run = try await search("قره باغ", "--explain")
    for line in run.lines where line.contains("any form") || line.contains("same root") {
      let tail = line.unicodeScalars.drop { $0.value < 0x600 }
      #expect(tail.allSatisfy { $0.value >= 0x600 }, "\(line)")
    }
  }

  @Test func ordersByDateHaveNoScores() async throws {
    let plain = try await search("الميناء", "--sort", "newest")
    let run = try await search("الميناء", "--sort", "newest", "--explain")
    #expect(run.text == plain.text)
    #expect(run.noteLines.last == "scored: nothing, for hits are ordered by date")
    let json = try await search("الميناء", "--sort", "newest", "--explain", "--format", "json")
    #expect(try json.json(SearchJSON.self).explanation?.hits.isEmpty == true)
  }

  @Test func nothingFoundIsExplainedToo() async throws {
    let run = try await search("زبرجد", "--explain")
    #expect((run.code, run.text) == (1, ""))
    #expect(run.notes.contains("searched: "))
  }

  @Test(arguments: ["jsonl", "csv", "tsv", "ids"])
  func wrongUsageIsExit64(format: String) async throws {
    let run = try await search("قره", "--explain", "--format", format)
    #expect((run.code, run.text) == (64, ""))
    #expect(run.noteLines.first == "Error: --explain goes with --format text or json")
  }
}
