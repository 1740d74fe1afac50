import Testing

@testable import NewsQuery

@Suite("The ends of phrases")
struct QuoteScannerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let query: String
    let phrase: String
    let rest: String
    let ending: QuotedRun.Ending
    var testDescription: String { query }

    init(_ query: String, _ phrase: String, _ rest: String = "", _ ending: QuotedRun.Ending = .closed) {
      (self.query, self.phrase, self.rest, self.ending) = (query, phrase, rest, ending)
    }
  }

  static let rows: [Row] = [
    Row("\"a b\" c", "a b", " c"),
    Row("“a b” c", "a b", " c"),
    Row("„a b“ c", "a b", " c"),
    Row("„a b” c", "a b", " c"),
    Row("«a b» c", "a b", " c"),
    Row("»a b« c", "a b", " c"),
    Row("”a b“ c", "a b", " c"),
    Row("\"\"", ""),
    Row("«قال \"نعم\" أمس»", "قال \"نعم\" أمس"),
    Row("\"قال «نعم» أمس\"", "قال «نعم» أمس"),
    Row("\"قال “نعم” أمس\"", "قال “نعم” أمس"),
    Row("\"الرئيسية » أخبار\"", "الرئيسية » أخبار"),
    Row("\"» b\"", "» b"),
    Row("«a b\" c", "a b", " c", .mismatched),
    Row("\"a b” c \"d e\"", "a b", " c \"d e\"", .mismatched),
    Row("\"a b» c", "a b", " c", .mismatched),
    Row("“a b\" c", "a b", " c", .mismatched),
    Row("«a b« c", "a b", " c", .mismatched),
    Row("«a b «c d»", "a b ", "«c d»", .unclosed),
    Row("« \"a b\"", " ", "\"a b\"", .unclosed),
    Row("\"a b", "a b", "", .unclosed),
    Row("«a b", "a b", "", .unclosed),
    Row("\" a b", " a b", "", .unclosed),
    Row("\"", "", "", .unclosed),
  ]

  @Test("Opened by the first character", arguments: rows)
  func endings(row: Row) {
    let scalars = Array(row.query.unicodeScalars)
    let run = QuoteScanner(scalars: scalars).run(from: 0)
    #expect(scalars[run.text].text == row.phrase)
    #expect(scalars[run.end...].text == row.rest)
    #expect(run.ending == row.ending)
  }

  @Test(
    "A closing quote that closes nothing is stray",
    arguments: ["12\" شاشة", "لبنان»، غزة", "لبنان”", "(a\" b"])
  func stray(query: String) throws {
    let scalars = Array(query.unicodeScalars)
    let firstQuote = scalars.firstIndex(where: \.isQuote)
    let start = try #require(firstQuote)
    let run = QuoteScanner(scalars: scalars).run(from: start)
    #expect(run == QuotedRun(text: start..<start, end: start + 1, ending: .stray))
  }
}
