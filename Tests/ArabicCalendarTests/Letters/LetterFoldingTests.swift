import Testing

@testable import ArabicCalendar

struct LetterFoldingTests {
  @Test(arguments: [
    // ALEF YEH ALEF REH, four spellings of May
    ("\u{0627}\u{064A}\u{0627}\u{0631}", "أيّـار"),
    ("\u{0627}\u{064A}\u{0627}\u{0631}", "أيار"),
    ("\u{0627}\u{064A}\u{0627}\u{0631}", "ايار"),
    // with FARSI YEH
    ("\u{0627}\u{064A}\u{0627}\u{0631}", "\u{0623}\u{06CC}\u{0627}\u{0631}"),
    // ALEF BEH: MADDA written as a mark of its own
    ("\u{0627}\u{0628}", "\u{0627}\u{0653}\u{0628}"),
    // TEH MARBUTA to HEH
    ("\u{0633}\u{0646}\u{0647}", "سنة"),
    // ALEF MAKSURA to YEH
    ("\u{0641}\u{064A}", "فى"),
    // bidirectional controls and joiners
    ("\u{0622}\u{0628}".replacing("\u{0622}", with: "\u{0627}"), "\u{200F}\u{0622}\u{200C}\u{0628}\u{2069}"),
    ("août", "AOÛT"),
  ])
  func oneFoldedForm(expected: String, text: String) {
    #expect(LetterFolding.fold(text) == expected)
  }

  @Test func foldingTwiceChangesNothing() {
    for entry in DateLexicon.entries {
      let once = LetterFolding.fold(entry.phrase)
      #expect(LetterFolding.fold(once) == once)
    }
  }

  @Test func lettersAndOthers() {
    for scalar in "aZابجéپ".unicodeScalars { #expect(LetterFolding.isLetter(scalar)) }
    // ARABIC TATWEEL, ARABIC FATHATAN, ARABIC-INDIC DIGIT ONE, RIGHT-TO-LEFT MARK
    for scalar in "\u{0640}\u{064B}\u{0661}\u{200F}1 -|@".unicodeScalars {
      #expect(!LetterFolding.isLetter(scalar))
    }
  }
}
