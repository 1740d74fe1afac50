@testable import ArchiveStore
@testable import InvertedIndex
import Testing

@Suite("Terms as FTS5 strings")
struct FTS5TermTests {
  @Test(
    "A term stands between two quotes and holds none",
    arguments: [("هدن", "\"هدن\""), ("a\"b", "\"ab\""), ("\"", "\"\""), ("a* OR b", "\"a* OR b\"")])
  func quoted(term: String, expected: String) { #expect(FTS5Term.quoted(term) == expected) }

  @Test("A mark after the quote cannot hide it")
  func markedQuote() {
    // U+064E ARABIC FATHA joins the quote to one character.
    #expect(FTS5Term.quoted("a\"\u{064E}b").unicodeScalars.count { $0 == "\"" } == 2)
  }

  @Test("A light stem is marked as ready; a stop word has its mark already")
  func marks() {
    let (stem, stopWord) = (IndexTerm(.lightStem, text: "هدن"), IndexTerm(.stopWord, text: "من"))
    #expect(FTS5Term.string(stem) == "\"\u{02}هدن\"")
    #expect(FTS5Term.string(stopWord) == "\"\u{01}من\"")
    #expect(FTS5Term.phrase([stem, stopWord]) == "\"\u{02}هدن\" + \"\u{01}من\"")
    #expect(FTS5Term.near([[stem], [stopWord]], distance: 3) == "NEAR(\"\u{02}هدن\" \"\u{01}من\", 3)")
  }
}
