import Testing

@testable import NewsQuery

@Suite("Parts of a query")
struct ClauseTests {
  private let a = QueryNode.word("a")
  private let b = QueryNode.word("b")
  private let c = QueryNode.word("c")

  @Test("All: flat, exclusions last, one operand is no AND")
  func all() {
    #expect(Clause.all([]) == .nothing)
    #expect(Clause.all([.nothing, .node(a)]) == .node(a))
    #expect(Clause.all([.exclusions([a]), .node(b)]) == .node(.all([b, .not(a)])))
    #expect(Clause.all([.node(.all([a, .not(b)])), .node(c)]) == .node(.all([a, c, .not(b)])))
    #expect(Clause.all([.exclusions([a]), .exclusions([b, c])]) == .exclusions([a, b, c]))
  }

  @Test("Any: flat, exclusions dropped with a note each")
  func any() {
    var notes = NoteList()
    #expect(Clause.any([.exclusions([a])], noting: &notes) == .exclusions([a]))
    #expect(Clause.any([.node(.any([a, b])), .node(c)], noting: &notes) == .node(.any([a, b, c])))
    #expect(notes.notes.isEmpty)
    #expect(Clause.any([.node(a), .exclusions([b, c])], noting: &notes) == .node(a))
    #expect(notes.notes == [.exclusionInsideOr("b"), .exclusionInsideOr("c")])
  }

  @Test("Not: twice is not at all")
  func negation() {
    var notes = NoteList()
    #expect(Clause.nothing.negated(noting: &notes) == .nothing)
    #expect(Clause.node(a).negated(noting: &notes) == .exclusions([a]))
    #expect(notes.notes.isEmpty)
    #expect(Clause.exclusions([a]).negated(noting: &notes) == .node(a))
    #expect(Clause.exclusions([a, b]).negated(noting: &notes) == .node(.any([a, b])))
    #expect(notes.notes == [.doubleNegation])
  }

  @Test("In a field: the whole, but fields inside keep their values")
  func field() {
    var notes = NoteList()
    let plain = Clause.node(.all([a, .not(b)])).inField(.title, noting: &notes)
    #expect(plain == .node(.field(.title, .all([a, .not(b)]))))
    #expect(Clause.exclusions([a]).inField(.title, noting: &notes) == .exclusions([.field(.title, a)]))
    #expect(notes.notes.isEmpty)
    let mixed = Clause.node(.all([a, .not(.field(.body, b))])).inField(.title, noting: &notes)
    #expect(mixed == .node(.all([.field(.title, a), .not(.field(.body, b))])))
    #expect(notes.notes == [.fieldInsideField(inner: "body")])
  }
}
