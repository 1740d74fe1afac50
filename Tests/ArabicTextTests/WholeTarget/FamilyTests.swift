import ArabicText
import Testing

/// Which written forms a plain search for a word finds, and which it must not.
@Suite("Word families at L2")
struct FamilyTests {
  private let analyzer = Analyzer(cacheBits: 4)

  /// What a plain search compares. Two stop words of one kind have no light stem; their normalised form tells them apart.
  private struct IndexTerm: Equatable {
    let kind: Token.Kind
    let term: String
  }

  @Test("A match form has the word's term")
  func match() throws {
    let families = try Fixture.rows("families.tsv").filter { $0[0] == "match" }
    #expect(families.count == 16)
    for family in families {
      let word = terms(of: family[1])
      #expect(word.count == 1 && word[0].kind == .content, "\(family[1])")
      for form in family[2].split(separator: " ") {
        #expect(terms(of: String(form)) == word, "\(form) must match \(family[1])")
      }
    }
  }

  @Test("A differ form has another term")
  func differ() throws {
    let families = try Fixture.rows("families.tsv").filter { $0[0] == "differ" }
    #expect(families.count == 15)
    for family in families {
      let word = terms(of: family[1])
      for form in family[2].split(separator: " ") {
        let other = terms(of: String(form))
        #expect(other.count == 1 && other != word, "\(form) must differ from \(family[1])")
      }
    }
  }

  @Test("Every family is one of the two kinds")
  func kinds() throws {
    let kinds = try Fixture.rows("families.tsv").map { $0[0] }
    #expect(Set(kinds) == ["match", "differ"])
  }

  private func terms(of word: String) -> [IndexTerm] {
    analyzer.tokens(of: word).map { token in
      IndexTerm(kind: token.kind, term: token.kind == .content ? token.lightStem : token.normalized)
    }
  }
}
