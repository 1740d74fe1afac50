import ArabicText
@testable import ArchiveStore
@testable import InvertedIndex
import Testing

@Suite("Terms as FTS5 strings")
struct FTS5TermTests {
  @Test(
    "A term stands between two quotes and holds none",
    arguments: [("هدن", "\"هدن\""), ("a\"b", "\"ab\""), ("\"", "\"\""), ("a* OR b", "\"a* OR b\"")])
  func quoted(term: String, expected: String) { #expect(FTS5Term.quoted(term) == expected) }

  @Test("A mark behind the quote cannot hide it")
  func markedQuote() {
    // U+064E ARABIC FATHA joins the quote to one character.
    #expect(FTS5Term.quoted("a\"\u{064E}b").unicodeScalars.count { $0 == "\"" } == 2)
  }

  @Test("A light stem is marked as ready; a stop word has its mark already")
  func marks() {
    #expect(FTS5Term.light("هدن") == "\"\u{02}هدن\"")
    #expect(FTS5Term.light("\u{01}من") == "\"\u{01}من\"")
    #expect(FTS5Term.phrase(["هدن", "\u{01}من"]) == "\"\u{02}هدن\" + \"\u{01}من\"")
  }

  @Test("A token's index term")
  func indexTerms() {
    // "From the government".
    let tokens = Analyzer().tokens(of: "من الحكومة")
    #expect(tokens.map(\.indexTerm) == ["\u{01}من", "حكوم"])
  }
}
