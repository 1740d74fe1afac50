import Testing

@testable import NewsQuery

@Suite("Scalar classes")
struct ScalarsTests {
  static let bidiControls: [Unicode.Scalar] = [
    "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}",
  ]

  @Test("Bidi controls and the byte order mark", arguments: bidiControls)
  func bidiControl(scalar: Unicode.Scalar) {
    #expect(scalar.isBidiControl)
  }

  @Test(
    "Their neighbours are none",
    arguments: ["\u{200D}", "\u{2010}", "\u{061B}", "\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}"]
      as [Unicode.Scalar])
  func noBidiControl(scalar: Unicode.Scalar) {
    #expect(!scalar.isBidiControl)
  }

  @Test(
    "Separators",
    arguments: [" ", "\n", "\u{00A0}", "\u{0000}", "\u{0085}", "،", "؛", "؟"] as [Unicode.Scalar])
  func separator(scalar: Unicode.Scalar) {
    #expect(scalar.isSeparator)
  }

  @Test(
    "Searchable or not",
    arguments: [
      ("ا", true), ("a", true), ("5", true), ("٥", true), ("½", true),
      // ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM
      ("ﷺ", true),
      // ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM
      ("﷽", true),
      ("\u{0640}", false),  // ARABIC TATWEEL
      ("\u{064E}", false),  // ARABIC FATHA
      ("\u{0670}", false),  // ARABIC LETTER SUPERSCRIPT ALEF
      ("-", false), ("😀", false), ("،", false),
    ] as [(Unicode.Scalar, Bool)])
  func searchable(scalar: Unicode.Scalar, expected: Bool) {
    #expect(scalar.isSearchable == expected)
  }

  @Test(
    "Decimal digits of any script",
    arguments: [("7", 7), ("٧", 7), ("۷", 7), ("½", nil), ("a", nil)] as [(Unicode.Scalar, Int?)])
  func digits(scalar: Unicode.Scalar, expected: Int?) {
    #expect(scalar.decimalValue == expected)
  }

  @Test("A text on one line")
  func line() {
    let text = Array(" وقف \r\n\t إطلاق\u{0000}النار ".unicodeScalars)[...]
    #expect(text.line == "وقف إطلاق النار")
  }

  @Test("Tatweel at the ends")
  func tatweelEnds() {
    let text = Array("\u{0640}\u{0640}نـص\u{0640}".unicodeScalars)[...]
    #expect(text.withoutLeadingTatweel.text == "نـص\u{0640}")
    #expect(text.withoutTrailingTatweel.text == "\u{0640}\u{0640}نـص")
  }
}
