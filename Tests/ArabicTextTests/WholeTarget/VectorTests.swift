import ArabicText
import Testing

/// The reference specification's answers, row by row. An input of several words has a row for each.
@Suite("Reference vectors")
struct VectorTests {
  private let analyzer = Analyzer(cacheBits: 4)

  /// Our answer where we differ from the reference on purpose, and no rule of `OwnDifference` says so: input and L1, L2, L3 of its words.
  private static let exceptions: [String: [[String]]] = [
    // ScalarTable: Latin diacritics fold.
    "Café": [["cafe", "cafe", "cafe"]],
    // The lexicon: a spelling of a joined name is two words, as the name itself is. The reference has a line that finds neither.
    "فايسبوك": [["فايس", "فيس", "فس"], ["بوك", "بوك", "بك"]],
  ]

  private func inputs() throws -> [(input: String, rows: [[String]])] {
    let rows = try Fixture.rows("analysis.tsv").dropFirst()
    #expect(rows.count == 2_559)
    var inputs: [(input: String, rows: [[String]])] = []
    for row in rows {
      if inputs.last?.input == row[1], inputs.last?.rows.contains(row) == false {
        inputs[inputs.count - 1].rows.append(row)
      } else {
        inputs.append((row[1], [row]))
      }
    }
    return inputs
  }

  @Test("Every row of analysis.tsv but the exceptions")
  func rows() throws {
    for (input, rows) in try inputs() where Self.exceptions[input] == nil {
      let tokens = analyzer.tokens(of: input)
      #expect(tokens.count == rows.count, "\(input)")
      for (token, row) in zip(tokens, rows) {
        let isStopWord = row[3] == "-"
        #expect(token.kind == (isStopWord ? .stopWord : .content), "\(row[0]): \(input)")
        guard !isStopWord else { continue }
        let difference = OwnDifference(Array(row[3...]))
        #expect(
          difference.explains([token.normalized, token.lightStem, token.rootKey]), "\(row[0]): \(input)")
      }
    }
  }

  @Test("Each exception is in analysis.tsv, differs from it, and is answered as stated")
  func exceptions() throws {
    let inputs = try inputs()
    for (input, answer) in Self.exceptions {
      let reference = inputs.filter { $0.input == input }.flatMap(\.rows)
      #expect(!reference.isEmpty, "\(input) is no input of analysis.tsv")
      for row in reference { #expect([Array(row[3...])] != answer, "\(input) is no exception") }
      #expect(
        analyzer.tokens(of: input).map { [$0.normalized, $0.lightStem, $0.rootKey] } == answer, "\(input)")
    }
  }
}
