import Testing

@testable import NewsQuery

@Suite("Parentheses")
struct GroupBalancerTests {
  private func balanced(_ query: String, depth: Int = 3) -> GroupBalancer {
    GroupBalancer(Lexer(query[...], distanceLimit: 100).tokens, depthLimit: depth)
  }

  static let table: [(String, String, [QueryNote])] = [
    ("(a)", "(a)", []),
    ("(a (b))", "(a(b))", []),
    ("a) b", "ab", [.strayParenthesis(count: 1)]),
    (")a b(", "ab", [.strayParenthesis(count: 1), .unclosedGroup(count: 1)]),
    ("(a (b", "(a(b))", [.unclosedGroup(count: 2)]),
    ("()a(())", "a", []),
    ("(a())", "(a)", []),
    ("(|) -(-()) b", "b", []),
    ("((((a))))", "(((a)))", [.tooDeep(limit: 3)]),
    ("((((a) b) c) d)", "(((ab)c)d)", [.tooDeep(limit: 3)]),
    ("(((((((", "", [.tooDeep(limit: 3), .unclosedGroup(count: 7)]),
  ]

  @Test("Every parenthesis has its partner", arguments: table)
  func balance(query: String, expected: String, notes: [QueryNote]) {
    let balancer = balanced(query)
    let sketch = balancer.tokens.map { token in
      switch token {
      case .open: "("
      case .close: ")"
      case .word(let word): word
      default: "?"
      }
    }
    #expect(sketch.joined() == expected)
    #expect(balancer.notes.notes == notes)
  }

  @Test("A field or an exclusion of an empty group does not reach the next word")
  func emptyValue() {
    #expect(balanced("title:() a").tokens == [.word("title:"), .word("a")])
    #expect(balanced("title:() a").notes.notes == [.fieldAsText("title:")])
    #expect(balanced("-() a").tokens == [.word("a")])
  }
}
