import ArchiveStore
import Testing

@Suite("Marks in scalars")
struct SearchAnswerTests {
  @Test("Byte ranges become scalar ranges")
  func scalarMarks() {
    // Two letters and a mark (6 bytes), blank, Latin (3 bytes), blank, a face (4 bytes).
    let text = "هد\u{064F} abc 😀"
    #expect(
      HighlightedText(text: text, marks: [0..<6, 7..<10, 11..<15]).scalarMarks == [0..<3, 4..<7, 8..<9])
    #expect(HighlightedText(text: text, marks: []).scalarMarks == [])
    #expect(HighlightedText(text: "", marks: []).scalarMarks == [])
  }

  @Test("A mark up to the end of the text")
  func end() { #expect(HighlightedText(text: "في غزة", marks: [5..<11]).scalarMarks == [3..<6]) }
}
