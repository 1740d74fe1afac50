import Testing

@testable import ArabicCalendar

struct DigitFoldingTests {
  @Test(arguments: [
    // ASCII
    "0123456789",
    // ARABIC-INDIC DIGIT ZERO to NINE
    "\u{0660}\u{0661}\u{0662}\u{0663}\u{0664}\u{0665}\u{0666}\u{0667}\u{0668}\u{0669}",
    // EXTENDED ARABIC-INDIC DIGIT ZERO to NINE
    "\u{06F0}\u{06F1}\u{06F2}\u{06F3}\u{06F4}\u{06F5}\u{06F6}\u{06F7}\u{06F8}\u{06F9}",
    // FULLWIDTH DIGIT ZERO to NINE
    "\u{FF10}\u{FF11}\u{FF12}\u{FF13}\u{FF14}\u{FF15}\u{FF16}\u{FF17}\u{FF18}\u{FF19}",
  ])
  func zeroToNine(digits: String) {
    #expect(digits.unicodeScalars.map { DigitFolding.value(of: $0) } == Array(0...9))
    for digit in digits { #expect(DigitFolding.mayHoldDigit(String(digit).utf8)) }
  }

  @Test func lettersAreNoDigits() {
    // ARABIC LETTER ALEF, MULTIPLICATION X, SUPERSCRIPT TWO, FULLWIDTH COLON
    for scalar in "\u{0627}a\u{2715}\u{00B2}\u{FF1A}/".unicodeScalars {
      #expect(DigitFolding.value(of: scalar) == nil)
    }
    #expect(!DigitFolding.mayHoldDigit("بلا أرقام".utf8))
  }
}
