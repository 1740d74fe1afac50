import Testing

@testable import ArabicCalendar

struct DateTokenScannerTests {
  /// Numbers as `value:digits`, words folded, marks as they are, strangers as `?`; `_` where a space stands before.
  private func shape(_ text: String) -> String {
    DateTokenScanner.tokens(of: text[...], byteOffset: 0).map { token in
      let space = token.followsSpace ? "_" : ""
      switch token.content {
      case .number(let value, let digits): return "\(space)\(value):\(digits)"
      case .word(let word): return space + word
      case .mark(let mark): return space + String(Character(mark))
      case .stranger: return space + "?"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("_16:2 - 11:2 - 2020:4 _| _9:2 : 6:2", "16-11-2020 | 09:06"),
    ("_14:2 th _jan . _2025:4", "14th Jan. 2025"),
    ("_10:2 : 30:2 _a.m .", "10:30 a.m."),
    ("_a.b", "A.B"),
    ("_ab . cd", "ab.cd"),
    ("_? 5:1 _?", "#5 %"),
    ("_123456789:12", "123456789012"),
    ("", " \u{200F} "),
  ])
  func cuts(expected: String, text: String) {
    #expect(shape(text) == expected)
  }

  @Test func lettersAndDigitsArePartedAndRangesAreOfTheOriginal() {
    // the year 1446 between RIGHT-TO-LEFT MARK and HEH with TATWEEL
    let text = "\u{200F}1446\u{0647}\u{0640} x"
    let tokens = DateTokenScanner.tokens(of: text[...], byteOffset: 100)
    #expect(tokens.map(\.range) == [103..<107, 107..<111, 112..<113])
    #expect(tokens.map(\.followsSpace) == [true, false, true])
    #expect(tokens[1].content == .word("\u{0647}"))
  }
}
