import ArchiveOutput
import Testing

@Suite("Rows of CSV and TSV")
struct DelimitedWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a,b", ""], "\"a,b\",\n"), (["\"a\"", "l1\nl2"], "\"\"\"a\"\"\",\"l1\nl2\"\n"),
    // ARABIC FATHATAN after a quote: the quote is one all the same.
    (["\"\u{064B}"], "\"\"\"\u{064B}\"\n"),
    (["=1"], "=1\n"),
  ])
  func quotesWhereNeeded(cells: [String], line: String) {
    let written = DelimitedWriter(separator: .comma, isForSpreadsheets: false).line(cells)
    #expect(written.unicodeScalars.elementsEqual(line.unicodeScalars))
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\t1", "\u{2212}5", "\u{FF1D}1"])
  func guardsFormulasForSpreadsheets(cell: String) {
    let line = DelimitedWriter(separator: .comma, isForSpreadsheets: true).line([cell])
    #expect(line == "'\(cell)\r\n")
    #expect(
      DelimitedWriter(separator: .comma, isForSpreadsheets: true).line(["خبر \(cell)"]) == "خبر \(cell)\r\n")
  }
}
