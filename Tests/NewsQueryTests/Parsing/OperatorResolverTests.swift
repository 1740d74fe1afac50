import Testing

@testable import NewsQuery

@Suite("Operators that are none")
struct OperatorResolverTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let query: String
    let tokens: [QueryToken]
    let notes: [QueryNote]
    var testDescription: String { query }

    init(_ query: String, _ tokens: [QueryToken], _ notes: [QueryNote] = []) {
      (self.query, self.tokens, self.notes) = (query, tokens, notes)
    }
  }

  static let joins: [Row] = [
    Row("a OR b", [.word("a"), .or("OR"), .word("b")]),
    Row("a | b", [.word("a"), .or("|"), .word("b")]),
    Row("| a |", [.word("a")], [.strayBar, .strayBar]),
    Row("OR a", [.word("OR"), .word("a")], [.joinAsText("OR")]),
    Row("a أو", [.word("a"), .word("أو")], [.joinAsText("أو")]),
    Row("(OR)", [.open, .word("OR"), .close], [.joinAsText("OR")]),
    Row("a OR OR b", [.word("a"), .or("OR"), .word("OR"), .word("b")], [.joinAsText("OR")]),
    Row("a AND -b", [.word("a"), .and("AND"), .not("-"), .word("b")]),
  ]
  static let exclusions: [Row] = [
    Row("-a", [.not("-"), .word("a")]),
    Row("NOT a", [.not("NOT"), .word("a")]),
    Row("a NOT", [.word("a"), .word("NOT")], [.exclusionAsText("NOT")]),
    Row("a ليس b", [.word("a"), .not("ليس"), .word("b")]),
    Row("a AND بدون b", [.word("a"), .and("AND"), .not("بدون"), .word("b")]),
    Row("ليس a", [.word("ليس"), .word("a")], [.exclusionAsText("ليس")]),
    Row("ليس", [.word("ليس")], [.exclusionAsText("ليس")]),
    Row("a بدون", [.word("a"), .word("بدون")], [.exclusionAsText("بدون")]),
    Row("a OR بدون b", [.word("a"), .or("OR"), .word("بدون"), .word("b")], [.exclusionAsText("بدون")]),
    Row("بدون أو a", [.word("بدون"), .or("أو"), .word("a")], [.exclusionAsText("بدون")]),
  ]
  static let neighbours: [Row] = [
    Row("a NEAR/5 b", [.word("a"), .near(distance: 5, typed: "NEAR/5"), .word("b")]),
    Row("a NEAR/5 \"b c\"", [.word("a"), .near(distance: 5, typed: "NEAR/5"), .phrase("b c")]),
    Row(
      "بدون NEAR/5 b", [.word("بدون"), .near(distance: 5, typed: "NEAR/5"), .word("b")],
      [.exclusionAsText("بدون")]),
    Row("NEAR/5 b", [.word("NEAR/5"), .word("b")], [.nearAsText("NEAR/5")]),
    Row("a NEAR/5", [.word("a"), .word("NEAR/5")], [.nearAsText("NEAR/5")]),
    Row("a NEAR/5 (b)", [.word("a"), .word("NEAR/5"), .open, .word("b"), .close], [.nearAsText("NEAR/5")]),
    Row("ab* NEAR/5 b", [.prefix("ab"), .word("NEAR/5"), .word("b")], [.nearAsText("NEAR/5")]),
    Row("a NEAR/5 -b", [.word("a"), .word("NEAR/5"), .not("-"), .word("b")], [.nearAsText("NEAR/5")]),
  ]

  @Test("Tokens and notes", arguments: joins + exclusions + neighbours)
  func resolve(row: Row) {
    let tokens = GroupBalancer(Lexer(row.query[...], distanceLimit: 100).tokens, depthLimit: 3).tokens
    let resolver = OperatorResolver(tokens)
    #expect(resolver.tokens == row.tokens)
    #expect(resolver.notes == row.notes)
  }
}
