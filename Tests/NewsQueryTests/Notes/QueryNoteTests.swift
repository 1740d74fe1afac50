import NewsQuery
import Testing

@Suite("Notes")
struct QueryNoteTests {
  static let table: [(QueryNote, String)] = [
    (.truncated(byteLimit: 2048), "2048"),
    (.tooManyTerms(limit: 64, ignored: 3), "last 3"),
    (.tooDeep(limit: 32), "32"),
    (.unclosedQuote(phrase: "وقف إطلاق"), "“وقف إطلاق”"),
    (.mismatchedQuotes(phrase: "وقف إطلاق"), "“وقف إطلاق”"),
    (.strayQuote, "ignored"),
    (.unclosedGroup(count: 2), "2 “(”"),
    (.strayParenthesis(count: 2), "2 “)”"),
    (.joinAsText("أو"), "“أو”"),
    (.strayBar, "“|”"),
    (.exclusionAsText("بدون"), "write -word"),
    (.nearAsText("NEAR"), "write NEAR/5"),
    (.nearNeedsTwoWords(phrase: "لبنان"), "two words"),
    (.distanceReduced(limit: 100), "100"),
    (.mixedDistances(used: 7), "7"),
    (.fieldAsText("title:"), "must touch"),
    (.noDate(field: "قبل:", value: "الحرب"), "“الحرب” behind “قبل:” is no date"),
    (.rangeReversed("2021..2020"), "“2021..2020”"),
    (.fieldInsideField(inner: "body"), "“body:”"),
    (.distanceOfFilter("رويترز"), "“رويترز”"),
    (.exactNeedsWord("="), "“=”"),
    (.prefixTooShort("ا"), "two letters"),
    (.starMoved("اسرائيل"), "write اسرائيل*"),
    (.starAsText("land"), "“land”"),
    (.doubleNegation, "exclusion of an exclusion"),
    (.exclusionInsideOr("غزة"), "NOT غزة"),
    (.onlyExclusions, "a filter such as date:2020"),
    (.noWords, "no word"),
  ]

  @Test("One line that holds the facts", arguments: table)
  func description(note: QueryNote, fact: String) {
    #expect(note.description.contains(fact))
    #expect(note.description.split(whereSeparator: { $0.isNewline }).count == 1)
    #expect(note.description.count > 20)
  }

  @Test("No two read alike")
  func distinct() {
    let texts = Set(QueryNoteTests.table.map { $0.0.description })
    #expect(texts.count == QueryNoteTests.table.count)
  }
}
