import Foundation
import TestSupport
import Testing

/// `arshif export --sentences`: all of them, counted by other means.
@Suite("Export by sentence")
struct ExportCommandSentencesTests {
  private func export(_ arguments: [String]) async throws -> CommandRun {
    try await arshif(["export"] + arguments, archive: SampleData.archive.value.path)
  }

  @Test(arguments: ["الميناء", "المدينة", "قال", "وقال", "اليوم"])
  func allSentencesThatHoldTheWordComeAndNoOthers(word: String) async throws {
    let query = "=" + word
    let hits = try await export([query, "--format", "jsonl"]).jsonLines(
      HitJSON.self)
    var expected: [[String]] = []
    for hit in hits {
      let sentences = PlainSentences.of(hit.body ?? "").filter { PlainSentences.words(of: $0).contains(word) }
      expected += (sentences.isEmpty ? [""] : sentences).map { [hit.article.id, $0] }
    }
    let run = try await export([query, "--sentences", "--columns", "id,sentence"])
    let rows = try DelimitedReader.rows(of: run.text)
    #expect(rows.dropFirst().elementsEqual(expected))
    #expect(!expected.isEmpty)
    let count = expected.count { !$0[1].isEmpty }
    #expect(run.notes.hasPrefix("\(count) sentence"))
    let withoutSentence = expected.count - count
    #expect(run.notes.contains("with no match in a sentence") == (withoutSentence > 0))
  }

  @Test func goIntoWorkbooks() async throws {
    let folder = try TemporaryFolder()
    let file = folder.path("a.xlsx")
    #expect(try await export(["ميناء", "--sentences", "--output", file]).code == 0)
    let table = try await export(["ميناء", "--sentences", "--columns", "id,title,sentence"])
    let rows = try Workbook(path: file).rows(0, columnCount: 10)
    #expect(rows.first?[8] == "sentence")
    #expect(
      rows.dropFirst().map { [$0[1], $0[7], $0[8]] }
        == (try DelimitedReader.rows(of: table.text)).dropFirst().map { $0 })
  }
}

/// Sentences by a way of the tests' own: line by line, word by word.
enum PlainSentences {
  static func of(_ text: String) -> [String] {
    var sentences: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var words: [Substring] = []
      for word in line.split(separator: " ") {
        words.append(word)
        let stem = word.reversed().drop { "»\"”’')]".contains($0) }.first
        if let stem, ".!?…؟۔".contains(stem) {
          sentences.append(words.joined(separator: " "))
          words = []
        }
      }
      if !words.isEmpty { sentences.append(words.joined(separator: " ")) }
    }
    return sentences
  }

  /// Runs of letters, without marks and tatweel.
  static func words(of text: String) -> Set<String> {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark && $0 != "\u{0640}" }))
    return Set(plain.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
