@testable import ArabicText
import Testing

@Suite("One word through every rule")
struct WordAnalyzerTests {
  private let analyzer = WordAnalyzer(lexicon: .builtIn)

  @Test(
    "The terms as they lie in memory",
    arguments: [
      ("والكتاب", CopiedTerms(normalized: "والكتاب", light: "كتاب", root: "كتب", isStopWord: false)),
      ("إلى", CopiedTerms(normalized: "الي", light: "", root: "", isStopWord: true)),
      ("كتابA", CopiedTerms(normalized: "كتابa", light: "كتابa", root: "كتابa", isStopWord: false)),
      ("عملة", CopiedTerms(normalized: "عملة", light: "عمله", root: "عمل", isStopWord: false)),
      ("عمله", CopiedTerms(normalized: "عمله", light: "عمل", root: "عمل", isStopWord: false)),
      ("مدرسة", CopiedTerms(normalized: "مدرسه", light: "مدرسه", root: "درس", isStopWord: false)),
      ("العملة", CopiedTerms(normalized: "العمله", light: "عمله", root: "عمل", isStopWord: false)),
      ("عبدالله", CopiedTerms(normalized: "", light: "", root: "", isStopWord: false, firstWordEnd: 6)),
      ("عبدـالله", CopiedTerms(normalized: "", light: "", root: "", isStopWord: false, firstWordEnd: 8)),
      ("ڇڇڇ", CopiedTerms(normalized: "ججج", light: "ججج", root: "جج", isStopWord: false)),
    ])
  func terms(word: String, expected: CopiedTerms) {
    #expect(CopiedTerms(of: word, analyzer) == expected)
  }

  @Test("Words of more letters than are stemmed keep their normalised form")
  func long() {
    let stemmed = "و" + String(repeating: "زخ", count: 10)
    #expect(stemmed.unicodeScalars.count == Stemmer.longestStemmed)
    #expect(CopiedTerms(of: stemmed, analyzer).light == String(stemmed.dropFirst()))
    #expect(CopiedTerms(of: stemmed + "ز", analyzer).light == stemmed + "ز")
  }

  @Test("The largest terms fit: 128 letters of four bytes, and a ligature at the edge")
  func largest() {
    let astral = String(repeating: "𐐀", count: 200)
    #expect(CopiedTerms(of: astral, analyzer).normalized.utf8.count == 4 * Surface.longestWord)
    let edge = String(repeating: "𐐀", count: Surface.longestWord - 1) + "ﷲ"
    #expect(CopiedTerms(of: edge, analyzer).root.hasSuffix("الله"))
  }

  @Test("An answer does not depend on the words before it")
  func independent() {
    let before = CopiedTerms(of: "كتاب", analyzer)
    _ = CopiedTerms(of: String(repeating: "ﷲ", count: 100), analyzer)
    _ = CopiedTerms(of: "على", analyzer)
    #expect(CopiedTerms(of: "كتاب", analyzer) == before)
  }
}
