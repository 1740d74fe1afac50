import Testing

/// The judge of the tables is judged first.
@Suite("The tests' own reader of CSV")
struct DelimitedReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a\n\"\"\n", [["a"], [""]]),
    ("\"x\"\"y\",\"l1\nl2\r\",\"1,2\"\n", [["x\"y", "l1\nl2\r", "1,2"]]),
    (",\n", [["", ""]]),
    ("", []),
  ])
  func reads(text: String, expected: [[String]]) throws {
    #expect(try DelimitedReader.rows(of: text) == expected)
    let ended = text.replacing("\n", with: "\r\n")
    let expectedEnded = expected.map { $0.map { $0.replacing("\n", with: "\r\n") } }
    #expect(try DelimitedReader.rows(of: ended, endsWithCarriageReturn: true) == expectedEnded)
  }

  @Test(arguments: [
    ("a\"b\n", DelimitedReader.Fault.strayQuote(row: 1)),
    ("\"a\"b\n", .textBehindQuote(row: 1)),
    ("\"a\" \n", .textBehindQuote(row: 1)),
    ("a\rb\n", .strayLineEnd(row: 1)),
    ("a\r\n", .strayLineEnd(row: 1)),
    ("a\n\"b", .openQuote(row: 2)),
    ("a", .noFinalLineEnd),
    ("a,", .noFinalLineEnd),
    ("a,b\n1\n", .unevenRow(row: 2, cells: 1, expected: 2)),
    // A mark behind the quote makes one character of both; the quote must be doubled all the same.
    ("\"a\"\u{064B}b\"\n", .textBehindQuote(row: 1)),  // ARABIC FATHATAN
  ])
  func refuses(text: String, fault: DelimitedReader.Fault) {
    #expect(throws: fault) { try DelimitedReader.rows(of: text) }
  }

  @Test func refusesALineFeedWhereRowsEndInCRLF() {
    #expect(throws: DelimitedReader.Fault.strayLineEnd(row: 1)) {
      try DelimitedReader.rows(of: "a\n", endsWithCarriageReturn: true)
    }
  }
}
