import NewsQuery
import Testing

@Suite("Limits")
struct QueryLimitsTests {
  @Test("Defaults, and values that make no sense")
  func values() {
    let usual = QueryLimits.default
    #expect([usual.byteCount, usual.termCount, usual.depth, usual.distance] == [2048, 64, 32, 100])
    let odd = QueryLimits(byteCount: -1, termCount: -1, depth: 1_000_000, distance: -1)
    #expect([odd.byteCount, odd.termCount, odd.depth, odd.distance] == [0, 0, 64, 0])
  }

  static let cuts: [(String, Int, String?)] = [
    ("لبنان", 10, "لبنان"),
    ("لبنان", 9, "لبنا"),
    ("لبنان", 1, nil),
    ("ab cd", 4, "ab AND c"),
    ("xb\u{064E}", 2, "x"),  // a base and its mark are one character
    ("a\u{064E}\u{064E}\u{064E}", 4, "a\u{064E}"),  // … unless nothing else is left
    ("a 👩‍👩‍👧", 12, "a"),
    ("a", 0, nil),
  ]

  @Test("The text is cut between characters", arguments: cuts)
  func bytes(text: String, limit: Int, understood: String?) {
    let query = QueryParser(limits: QueryLimits(byteCount: limit)).parse(text)
    #expect(query.root?.description == understood)
    #expect(query.text == text)
    #expect(query.notes.contains(.truncated(byteLimit: limit)) == (text.utf8.count > limit))
  }

  @Test("64 terms, and the rest is counted")
  func terms() {
    let words = (1...64).map { "w\($0)" }
    let full = QueryParser(limits: .default).parse(words.joined(separator: " "))
    #expect(full.root == .all(words.map(QueryNode.word)))
    #expect(full.notes.isEmpty)
    let over = QueryParser(limits: .default).parse(
      (words + ["\"x y\"~5", "zz*", "-q"]).joined(separator: " "))
    #expect(over.root == full.root)
    #expect(over.notes == [.tooManyTerms(limit: 64, ignored: 4)])
  }

  @Test("32 groups inside each other, and the words beyond")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(a OR b ", count: depth) + "c" + String(repeating: ")", count: depth)
    }
    #expect(QueryParser(limits: .default).parse(nested(32)).notes.contains(.tooDeep(limit: 32)) == false)
    #expect(QueryParser(limits: .default).parse(nested(33)).notes.contains(.tooDeep(limit: 32)))
    let flat = QueryParser(limits: QueryLimits(depth: 0)).parse("a (b OR c)")
    #expect(flat.understood == "(a AND b) OR c")
    #expect(flat.notes == [.tooDeep(limit: 0)])
  }

  @Test("A distance above the limit becomes the limit")
  func distance() {
    let parser = QueryParser(limits: QueryLimits(distance: 3))
    #expect(parser.parse("a NEAR/3 b").notes.isEmpty)
    let query = parser.parse("a NEAR/4 b \"c d\"~99999999999999999999")
    #expect(query.understood == "a NEAR/3 b AND c NEAR/3 d")
    #expect(query.notes == [.distanceReduced(limit: 3)])
  }
}
