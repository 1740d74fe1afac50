import Testing

@testable import NewsQuery

@Suite("Lists of notes")
struct NoteListTests {
  @Test("Each note once, in the order of first appearance")
  func unique() {
    var list = NoteList()
    list.add(.strayBar)
    list.add([.joinAsText("OR"), .strayBar, .joinAsText("أو"), .joinAsText("OR")])
    #expect(list.notes == [.strayBar, .joinAsText("OR"), .joinAsText("أو")])
  }
}
