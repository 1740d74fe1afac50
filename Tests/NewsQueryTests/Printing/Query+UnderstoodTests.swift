import NewsQuery
import Testing

@Suite("Queries")
struct QueryUnderstoodTests {
  @Test("Understood is the canonical form of the root, or empty")
  func understood() {
    let root = QueryNode.all([.word("هدنة"), .word("لبنان")])
    #expect(Query(text: "هدنة لبنان", root: root, notes: []).understood == "هدنة AND لبنان")
    #expect(Query(text: "", root: nil, notes: []).understood.isEmpty)
  }
}
