import ArabicCalendar
import NewsQuery
import TestSupport
import Testing

@Suite("Every string is a query")
struct QueryParserPropertyTests {
  /// The canonical form writes operators out, so it can be longer than what was typed.
  private let roomy = QueryParser(
    limits: QueryLimits(byteCount: 1 << 20), now: PublicationDate(iso8601: "2025-01-14T12:00"))

  @Test("20,000 random strings: shape, limits, canonical form", arguments: [UInt64(1), 20_201_101])
  func randomStrings(seed: UInt64) {
    var queries = RandomQueries(seed: seed)
    var rootCount = 0
    for index in 0..<10_000 {
      let text = queries.next(maxPieces: index.isMultiple(of: 50) ? 400 : 24)
      if check(text, context: "seed \(seed), query \(index)") { rootCount += 1 }
    }
    #expect(rootCount > 5_000, "the alphabet must mostly make queries with something to search for")
  }

  @Test("Well-formed queries, deeply nested", arguments: [UInt64(3)])
  func nestedQueries(seed: UInt64) {
    var queries = RandomQueries(seed: seed)
    var rootCount = 0
    for index in 0..<5_000 {
      if check(queries.nextNested(depth: index % 6), context: "seed \(seed), query \(index)") {
        rootCount += 1
      }
    }
    #expect(rootCount > 2_500)
  }

  /// Shape, limits and canonical form of one query; whether it has a root.
  private func check(_ text: String, context: String) -> Bool {
    // Relative dates are words to every second parser, and must stay so in what is understood.
    let now = text.utf8.count.isMultiple(of: 2) ? PublicationDate(iso8601: "2025-01-14T12:00") : nil
    let query = QueryParser(limits: .default, now: now).parse(text)
    #expect(query.text == text)
    guard let root = query.root else { return false }
    let shape = TreeShape(root)
    #expect(shape.faults.isEmpty, "\(context): \(text.debugDescription)")
    #expect(shape.termCount <= 64, "\(context): \(text.debugDescription)")
    let again = roomy.parse(query.understood)
    #expect(again.root == root, "\(context): \(text.debugDescription) → \(query.understood)")
    #expect(again.understood == query.understood, "\(context): \(text.debugDescription)")
    return true
  }

  @Test("Only what searches nothing has no root, and it says why", arguments: [UInt64(7)])
  func rootless(seed: UInt64) {
    var queries = RandomQueries(seed: seed)
    var seen = 0
    for _ in 0..<5_000 {
      let text = queries.next(maxPieces: 4)
      let query = QueryParser(limits: .default).parse(text)
      guard query.root == nil, text.contains(where: { !$0.isWhitespace }) else { continue }
      seen += 1
      #expect(
        query.notes.contains(.noWords) || query.notes.contains(.onlyExclusions),
        "seed \(seed): \(text.debugDescription)")
    }
    #expect(seen > 100)
  }

  @Test("Invisible characters at any place change nothing", arguments: [UInt64(11)])
  func bidiControls(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var queries = RandomQueries(seed: seed)
    let controls: [Unicode.Scalar] = ["\u{200E}", "\u{061C}", "\u{202E}", "\u{2069}", "\u{FEFF}"]
    for _ in 0..<2_000 {
      let text = queries.next(maxPieces: 12)
      var scalars = Array(text.unicodeScalars)
      for _ in 0..<3 {
        let place = Int.random(in: 0...scalars.count, using: &generator)
        scalars.insert(controls[Int.random(in: 0..<controls.count, using: &generator)], at: place)
      }
      let marked = String(String.UnicodeScalarView(scalars))
      #expect(
        QueryParser(limits: .default).parse(marked).root == QueryParser(limits: .default).parse(text).root,
        "seed \(seed): \(text.debugDescription)")
    }
  }
}
