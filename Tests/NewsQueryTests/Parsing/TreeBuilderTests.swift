import NewsQuery
import Testing

/// Through the parser: the builder takes only tokens that the stages before it have settled.
@Suite("Precedence and structure")
struct TreeBuilderTests {
  static let a = QueryNode.word("a")
  static let b = QueryNode.word("b")
  static let c = QueryNode.word("c")
  static let d = QueryNode.word("d")

  static let precedence: [(String, QueryNode)] = [
    ("a b OR c d", .any([.all([a, b]), .all([c, d])])),
    ("a AND b OR c", .any([.all([a, b]), c])),
    ("a OR b c", .any([a, .all([b, c])])),
    ("a (b OR c)", .all([a, .any([b, c])])),
    ("a NOT b OR c", .any([.all([a, .not(b)]), c])),
    ("NOT a b", .all([b, .not(a)])),
    ("a NOT b NEAR/2 c", .all([a, .not(.near([b, c], distance: 2))])),
    ("a b NEAR/2 c d", .all([a, .near([b, c], distance: 2), d])),
    ("title:a b", .all([.field(.title, a), b])),
    ("title:a NEAR/2 b", .field(.title, .near([a, b], distance: 2))),
    ("a -title:b", .all([a, .not(.field(.title, b))])),
  ]
  static let structure: [(String, QueryNode)] = [
    ("((a))", a),
    ("a (b (c d))", .all([a, b, c, d])),
    ("a OR (b OR (c OR d))", .any([a, b, c, d])),
    ("-c a -d b", .all([a, b, .not(c), .not(d)])),
    ("a (b -c)", .all([a, b, .not(c)])),
    ("a (-b -c)", .all([a, .not(b), .not(c)])),
    ("a -(b c)", .all([a, .not(.all([b, c]))])),
    ("a -(b -c)", .all([a, .not(.all([b, .not(c)]))])),
    ("a -(-b)", .all([a, b])),
    ("a -(-b -c)", .all([a, .any([b, c])])),
    ("NOT NOT NOT a b", .all([b, .not(a)])),
    ("a OR -b", a),
    ("a OR b -c", .any([a, .all([b, .not(c)])])),
    ("c (a OR -b)", .all([c, a])),
    ("title:(a -b)", .field(.title, .all([a, .not(b)]))),
    ("a title:(-b -c)", .all([a, .not(.field(.title, b)), .not(.field(.title, c))])),
    ("title:(a body:b)", .all([.field(.title, a), .field(.body, b)])),
    ("title:(a -c body:b)", .all([.field(.title, a), .field(.body, b), .not(.field(.title, c))])),
    ("title:(body:b)", .field(.body, b)),
    ("title:(a (b OR body:c))", .all([.field(.title, a), .any([.field(.title, b), .field(.body, c)])])),
    ("a NEAR/2 b NEAR/2 c", .near([a, b, c], distance: 2)),
    ("a NEAR/2 b NEAR/7 c", .near([a, b, c], distance: 7)),
  ]

  @Test("The tree", arguments: precedence + structure)
  func tree(query: String, expected: QueryNode) {
    #expect(QueryParser(limits: .default).parse(query).root == expected)
  }

  static let noted: [(String, QueryNote)] = [
    ("a OR -b", .exclusionInsideOr("b")),
    ("a OR -(b c)", .exclusionInsideOr("b AND c")),
    ("NOT NOT a", .doubleNegation),
    ("title:(a body:b)", .fieldInsideField(inner: "body")),
    ("a NEAR/2 b NEAR/7 c", .mixedDistances(used: 7)),
  ]

  @Test("The note", arguments: noted)
  func note(query: String, expected: QueryNote) {
    #expect(QueryParser(limits: .default).parse(query).notes == [expected])
  }
}
