import Testing

@testable import NewsQuery

@Suite("Tokens of a query")
struct LexerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let query: String
    let tokens: [QueryToken]
    let notes: [QueryNote]
    var testDescription: String { query }

    init(_ query: String, _ tokens: [QueryToken], _ notes: [QueryNote] = []) {
      (self.query, self.tokens, self.notes) = (query, tokens, notes)
    }
  }

  static let separators: [Row] = [
    Row("", []),
    Row("لبنان، غزة؛ هدنة؟", [.word("لبنان"), .word("غزة"), .word("هدنة")]),
    Row("a\u{0000}b\r\nc", [.word("a"), .word("b"), .word("c")]),
    Row("\u{FEFF}\u{202B}لبـ\u{200F}نان\u{202C}", [.word("لبـنان")]),
    Row("كلمة(شرح)", [.word("كلمة"), .open, .word("شرح"), .close]),
    Row("a|b", [.word("a"), .bar, .word("b")]),
    Row("a || b | | c", [.word("a"), .bar, .word("b"), .bar, .bar, .word("c")]),
    Row("\u{200F}-\u{202B}غزة", [.minus, .word("غزة")]),
    Row("a|-b (-c", [.word("a"), .bar, .minus, .word("b"), .open, .minus, .word("c")]),
    Row("\"a\"-b", [.phrase("a"), .word("-b")]),
    Row("a - b", [.word("a"), .word("b")]),
  ]
  static let phrases: [Row] = [
    Row("«وقف  إطلاق\nالنار»", [.phrase("وقف إطلاق النار")]),
    Row("\u{0640}\"a b\"\u{0640}", [.phrase("a b")]),  // ARABIC TATWEEL
    Row("\u{200F}«\u{200F}a b\u{200F}»\u{200F}", [.phrase("a b")]),
    Row("\"\" \"...\" a", [.word("a")]),
    Row("-\"a b\"", [.minus, .phrase("a b")]),
    Row("-\"\" a", [.word("a")]),
    Row("title:\"\" a", [.word("title:"), .word("a")], [.fieldAsText("title:")]),
    Row("title:\"", [.word("title:")], [.strayQuote, .fieldAsText("title:")]),
    Row("\"a b", [.phrase("a b")], [.unclosedQuote(phrase: "a b")]),
    Row("«a b\" c", [.phrase("a b"), .word("c")], [.mismatchedQuotes(phrase: "a b")]),
    Row("12\" شاشة", [.word("12"), .word("شاشة")], [.strayQuote]),
  ]
  static let distances: [Row] = [
    Row("\"a b\"~5", [.nearPhrase(["a", "b"], distance: 5)]),
    Row("«a b»\u{200F}\u{0640}~٥", [.nearPhrase(["a", "b"], distance: 5)]),
    Row("5~\"a b\"", [.nearPhrase(["a", "b"], distance: 5)]),
    Row("٥~\u{200F}«a b»", [.nearPhrase(["a", "b"], distance: 5)]),
    Row("7~\"a b\"~5", [.nearPhrase(["a", "b"], distance: 5)]),
    Row("5~\"a b\"\"c d\"", [.nearPhrase(["a", "b"], distance: 5), .phrase("c d")]),
    Row("-5~\"a b\"", [.minus, .nearPhrase(["a", "b"], distance: 5)]),
    Row("title:\"a b\"~5", [.field(.title, typed: "title:"), .nearPhrase(["a", "b"], distance: 5)]),
    Row("\"a (b، OR\"~5", [.nearPhrase(["a", "b", "OR"], distance: 5)]),
    Row("\"a b\"~5 c", [.nearPhrase(["a", "b"], distance: 5), .word("c")]),
    Row("\"a b\" ~5", [.phrase("a b"), .word("~5")]),
    Row("\"a b\"~5x", [.phrase("a b"), .word("~5x")]),
    Row("\"a b\"~", [.phrase("a b")]),
    Row("5~ \"a b\"", [.word("5~"), .phrase("a b")]),
    Row("\"a\"~5", [.phrase("a")], [.nearNeedsTwoWords(phrase: "a")]),
    Row("\"a b\"~101", [.nearPhrase(["a", "b"], distance: 100)], [.distanceReduced(limit: 100)]),
    Row(
      "a NEAR/101 b", [.word("a"), .near(distance: 100, typed: "NEAR/101"), .word("b")],
      [.distanceReduced(limit: 100)]),
  ]

  @Test("Tokens and notes", arguments: separators + phrases + distances)
  func tokens(row: Row) {
    let lexer = Lexer(row.query[...], distanceLimit: 100)
    #expect(lexer.tokens == row.tokens)
    #expect(lexer.notes.notes == row.notes)
  }
}
