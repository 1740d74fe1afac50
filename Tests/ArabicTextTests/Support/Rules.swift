@testable import ArabicText
import Testing

/// The stemming rules with our own data, each by itself.
struct Rules {
  let evidence: WordEvidence
  let falseArticle: FalseArticle
  let finalHeh: FinalHeh
  let construct: ConstructState

  init() throws {
    let lines = try LexiconLine.lines(of: Lexicon.builtInText)
    evidence = WordEvidence(table: .shared, lexicon: LexiconReader.table(of: lines).lexicon)
    falseArticle = FalseArticle(evidence: evidence)
    finalHeh = FinalHeh(evidence: evidence)
    construct = ConstructState(evidence: evidence)
  }

  /// A word as people write it, folded.
  static func word(_ text: String) throws -> PackedWord {
    try #require(PackedWord(folding: text, longest: PackedWord.capacity), "\(text)")
  }
}
