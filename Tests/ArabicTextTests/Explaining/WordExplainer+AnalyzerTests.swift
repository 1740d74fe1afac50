@testable import ArabicText
import Testing

/// What is explained is what the index was made with.
@Suite("An explanation ends with the analyzer's stem")
struct WordExplainerAnalyzerTests {
  private let explainer = WordExplainer()
  private let analyzer = Analyzer(cacheBits: 4)

  /// Nil where the steps of each word lead from what was typed to its stem, one after the other.
  private func fault(of text: String) -> String? {
    // Their terms are the analyzer's.
    let parts = explainer.words(of: text).flatMap(\.parts)
    for part in parts {
      var current = part.text
      for step in part.steps {
        guard isSame(step.before, current) else {
          return "\(step.rule) in \(text) begins with \(step.before)"
        }
        guard step.rule == .lexicon || !isSame(step.before, step.after) else {
          return "\(step.rule) in \(text) does nothing"
        }
        guard (step.rule == .lexicon) == (step.source != nil) else { return "no line for \(text)" }
        current = step.after
      }
      if part.token.kind == .content, current != part.token.lightStem {
        return "\(text) ends with \(current)"
      }
    }
    return nil
  }

  private func isSame(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  @Test("50,000 words of newspapers")
  func wordTable() throws {
    let words = try Fixture.dataRows("word-counts.tsv").map { $0[0] }
    #expect(words.count >= 50_000)
    #expect(words.compactMap(fault) == [])
  }

  @Test("Every input of the reference vectors")
  func vectors() throws {
    let inputs = Set(try Fixture.rows("analysis.tsv").dropFirst().map { $0[1] })
    #expect(inputs.count > 2_000)
    #expect(inputs.compactMap(fault) == [])
  }

  @Test("Every word and form of the lexicon is led to its stem by lines alone")
  func lexicon() throws {
    let words = try LexiconLine.lines(of: Lexicon.builtInText).flatMap { line in
      line.kind == .joined ? [line.word.replacing(" ", with: "")] : [line.word] + line.forms
    }
    #expect(words.compactMap(fault) == [])
  }

  @Test("A written form is led to the stem that the index has it under")
  func forms() throws {
    let faults = try Fixture.dataRows("word-counts.tsv").prefix(10_000).flatMap { row in
      analyzer.tokens(of: row[0]).filter { $0.kind == .content }.filter { token in
        (explainer.steps(ofForm: token.normalized).last?.after ?? token.normalized) != token.lightStem
      }
    }
    #expect(faults.map(\.normalized) == [])
  }
}
