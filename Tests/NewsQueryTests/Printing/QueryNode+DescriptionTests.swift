import ArabicCalendar
import NewsQuery
import Testing

@Suite("The canonical form")
struct QueryNodeDescriptionTests {
  static let a = QueryNode.word("a")
  static let b = QueryNode.word("b")
  static let c = QueryNode.word("c")

  static let table: [(QueryNode, String)] = [
    (a, "a"),
    (.all([a, b, .not(c)]), "a AND b NOT c"),
    (.any([a, .all([b, c])]), "a OR (b AND c)"),
    (.all([a, .any([b, c])]), "a AND (b OR c)"),
    (.all([a, .not(.any([b, c]))]), "a NOT (b OR c)"),
    (.all([a, .not(.all([b, .not(c)]))]), "a NOT (b NOT c)"),
    (.all([.any([a, b]), .not(c)]), "(a OR b) NOT c"),
    (.field(.title, a), "title:a"),
    (.field(.body, .any([a, b])), "body:(a OR b)"),
    (.field(.title, .phrase("a b")), "title:\"a b\""),
    (.near([a, .phrase("b c")], distance: 3), "a NEAR/3 \"b c\""),
    (.field(.title, .near([a, b], distance: 0)), "title:a NEAR/0 b"),
    (.prefix("اسرائيل"), "اسرائيل*"),
    (.phrase("قال \"نعم\" أمس"), "«قال \"نعم\" أمس»"),
    (.phrase("قال «نعم» أمس"), "\"قال «نعم» أمس\""),
    (.phrase("a\" «b»"), "“a\" «b»”"),
    (.word("OR"), "\\OR"),
    (.word("a*b"), "\\a*b"),
    (.field(.title, .word("source:ab*")), "title:\\source:ab*"),
    (.word("-x"), "\\-x"),
    (.word("title:x"), "\\title:x"),
    (.word("قرب/5"), "\\قرب/5"),
    (.word("\\x"), "\\\\x"),
    (.filter(.date(days("2020"))), "date:2020"),
    (.filter(.date(days("2020-11"))), "date:2020-11"),
    (.filter(.date(days("2020-11-02..2021"))), "date:2020-11-02..2021-12-31"),
    (.filter(.date(days("2020-11.."))), "date:2020-11-01.."),
    (.filter(.date(days("..2020-11"))), "date:..2020-11-30"),
    (.all([a, .not(.filter(.date(days("2020"))))]), "a NOT date:2020"),
    (.any([.filter(.date(days("2020"))), .field(.title, a)]), "date:2020 OR title:a"),
    (.filter(.name(.source, "رويترز")), "source:رويترز"),
    (.filter(.name(.section, "عربي-دولي")), "section:عربي-دولي"),
    (.filter(.name(.author, "محمد علي")), "author:\"محمد علي\""),
    (.filter(.name(.source, "a (b)")), "source:\"a (b)\""),
    (.filter(.name(.source, "x*")), "source:x*"),
    (.word("date:2020"), "\\date:2020"),
    (.word("بعد:أمس"), "\\بعد:أمس"),
    (.word("قبل:الحرب"), "قبل:الحرب"),
    (.word("كوفيد-19"), "كوفيد-19"),
    (.word("10:30"), "10:30"),
    // without, at the beginning and after a word
    (.all([.word("بدون"), a]), "بدون AND a"),
    (.all([a, .word("بدون")]), "a AND \\بدون"),
    (.any([a, .word("بدون")]), "a OR بدون"),
  ]

  private static func days(_ text: String) -> DayRange {
    ArabicDateParser().typedRange(text)?.days ?? DayRange(first: nil, last: nil)
  }

  @Test("A line that reads as the same tree", arguments: table)
  func canonical(node: QueryNode, expected: String) {
    #expect(node.description == expected)
    #expect(QueryParser(limits: .default).parse(expected).root == node)
  }

  @Test("At the deepest nesting, only the parentheses that are needed")
  func deepest() throws {
    let opening = (0..<16).map { "a\($0) (b\($0) OR " }.joined()
    let root = try #require(
      QueryParser(limits: .default).parse(opening + "c d" + String(repeating: ")", count: 16)).root)
    #expect(root.description.hasSuffix("b15 OR c AND d" + String(repeating: ")", count: 16)))
    #expect(QueryParser(limits: .default).parse(root.description).root == root)
  }
}
