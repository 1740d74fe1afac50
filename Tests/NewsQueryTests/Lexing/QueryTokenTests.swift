import Testing

@testable import NewsQuery

@Suite("Tokens")
struct QueryTokenTests {
  static let table: [([QueryToken], [QueryToken], [QueryNote])] = [
    ([.word("a")], [.word("a")], []),
    ([.word("a"), .minus, .minus], [.word("a")], []),
    ([.minus, .field(.title, typed: "title:")], [.minus, .word("title:")], [.fieldAsText("title:")]),
    ([.field(.body, typed: "نص:"), .word("a")], [.field(.body, typed: "نص:"), .word("a")], []),
  ]

  @Test("What waits for a value that never came", arguments: table)
  func unused(tokens: [QueryToken], expected: [QueryToken], expectedNotes: [QueryNote]) {
    var left = tokens
    var notes = NoteList()
    left.dropUnusedOperators(noting: &notes)
    #expect(left == expected)
    #expect(notes.notes == expectedNotes)
  }
}
