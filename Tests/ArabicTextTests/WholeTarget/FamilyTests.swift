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

  @Test("A search for the word finds a match form", arguments: [("families.tsv", 16), ("families2.tsv", 70)])
  func match(file: String, atLeast count: Int) throws {
    let families = try Fixture.rows(file).filter { $0[0] == "match" }
    #expect(families.count >= count)
    for family in families {
      for form in family[2].split(separator: " ") {
        #expect(finds(family[1], in: String(form)), "\(form) must match \(family[1])")
      }
    }
  }

  @Test(
    "A search for the word does not find a differ form",
    arguments: [("families.tsv", 15), ("families2.tsv", 50)])
  func differ(file: String, atLeast count: Int) throws {
    let families = try Fixture.rows(file).filter { $0[0] == "differ" }
    #expect(families.count >= count)
    for family in families {
      for form in family[2].split(separator: " ") {
        #expect(!finds(family[1], in: String(form)), "\(form) must differ from \(family[1])")
      }
    }
  }

  @Test("Every family is one of the two kinds", arguments: ["families.tsv", "families2.tsv"])
  func kinds(file: String) throws {
    #expect(Set(try Fixture.rows(file).map { $0[0] }) == ["match", "differ"])
  }

  /// Whether the terms of `word` follow one another in `text`.
  private func finds(_ word: String, in text: String) -> Bool {
    let (wanted, found) = (terms(of: word), terms(of: text))
    guard !wanted.isEmpty, wanted.count <= found.count else { return false }
    return (0...found.count - wanted.count).contains { Array(found[$0..<$0 + wanted.count]) == wanted }
  }

  private func terms(of word: String) -> [IndexTerm] {
    analyzer.tokens(of: word).map { token in
      IndexTerm(kind: token.kind, term: token.kind == .content ? token.lightStem : token.normalized)
    }
  }
}
