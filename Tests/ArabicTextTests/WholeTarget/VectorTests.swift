import ArabicText
import Testing

/// The reference specification's answers, row by row.
@Suite("Reference vectors")
struct VectorTests {
  private let analyzer = Analyzer(cacheBits: 4)

  /// Our answer where we differ from the reference on purpose: input and L1, L2, L3.
  private static let exceptions: [String: [String]] = [
    // DivineName: the reference takes الله for an article and لله for its own word.
    "ﷲ": ["الله", "الله", "الله"],
    "ٱلله": ["الله", "الله", "الله"],
    "الله": ["الله", "الله", "الله"],
    "لله": ["لله", "الله", "الله"],
    "والله": ["والله", "الله", "الله"],
    "بالله": ["بالله", "الله", "الله"],
    // ScalarTable: Latin diacritics fold.
    "Café": ["cafe", "cafe", "cafe"],
    // SuffixStripping: four letters in ان are whole words.
    "بيان": ["بيان", "بيان", "بن"],
    "البيان": ["البيان", "بيان", "بن"],
    // PrefixStripping: اليكس begins with a false article, also after ك.
    "كاليكس": ["كاليكس", "اليكس", "لكس"],
    // ConstructPlural: موظفي القطاع العام are موظفون.
    "موظفي": ["موظفي", "موظف", "وظف"],
  ]

  @Test("Every row of analysis.tsv but the exceptions")
  func rows() throws {
    let rows = try Fixture.rows("analysis.tsv").dropFirst()
    #expect(rows.count == 1_952)
    for row in rows where Self.exceptions[row[1]] == nil {
      #expect(answers(to: row[1], surface: row[2]) == [Array(row[3...])], "\(row[0]): \(row[1])")
    }
  }

  @Test("Each exception is in analysis.tsv, differs from it, and is answered as stated")
  func exceptions() throws {
    let rows = try Fixture.rows("analysis.tsv").dropFirst()
    for (input, answer) in Self.exceptions {
      let reference = rows.filter { $0[1] == input }
      #expect(!reference.isEmpty, "\(input) is no input of analysis.tsv")
      for row in reference { #expect(Array(row[3...]) != answer, "\(input) is no exception") }
      #expect(analyzer.tokens(of: input).map(terms) == [answer], "\(input)")
    }
  }

  /// The terms of the tokens of `input` that are written `surface`, marks and case aside.
  private func answers(to input: String, surface: String) -> [[String]] {
    let tokens = analyzer.tokens(of: input)
    if tokens.count == 1 { return tokens.map(terms) }
    return tokens.filter { token in
      String(decoding: Array(input.utf8)[token.range], as: UTF8.self).lowercased() == surface
    }.map(terms)
  }

  /// L1, L2, L3; a stop word is three dashes, as in the file.
  private func terms(of token: AnalyzedToken) -> [String] {
    token.kind == .stopWord ? ["-", "-", "-"] : [token.normalized, token.lightStem, token.rootKey]
  }
}
