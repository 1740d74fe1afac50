import ArabicText
@testable import InvertedIndex
import Testing

@Suite("Terms and their layers")
struct IndexTermTests {
  @Test("Each layer has a mark of its own before the letters, stems and forms have none")
  func keys() {
    let layers: [IndexTerm.Layer] = [.form, .lightStem, .stopWord, .rootKey, .absent]
    let terms = layers.map { IndexTerm($0, text: "كتب") }
    #expect(terms.map(\.key) == ["كتب", "كتب", "\u{01}كتب", "\u{03}كتب", "\u{02}كتب"])
    #expect(terms.allSatisfy { $0.text == "كتب" && $0.letterCount == 3 && $0.hash == TermHash.hash($0.key) })
    #expect(Set(terms).count == 5)
  }

  @Test("A token's terms")
  func tokens() {
    // "From the government".
    let tokens = Analyzer().tokens(of: "من الحكومة")
    #expect(
      tokens.map(\.indexTerm) == [IndexTerm(.stopWord, text: "من"), IndexTerm(.lightStem, text: "حكومه")])
    #expect(tokens.map(\.rootTerm) == [nil, IndexTerm(.rootKey, text: "حكم")])
    #expect(tokens.map(\.formTerm) == [IndexTerm(.stopWord, text: "من"), IndexTerm(.form, text: "الحكومه")])
  }
}
