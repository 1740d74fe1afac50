import ArabicText
@testable import ArchiveStore
import Testing

@Suite("Lines of a lexicon that a text names")
struct LexiconSelectionTests {
  private let lines = [
    LexiconLine(kind: .same, word: "زيلينسكي", forms: ["زيلنسكي", "زلنسكي"]),
    LexiconLine(kind: .apart, word: "زيلينسكي"),
    LexiconLine(kind: .joined, word: "جبل علي"),
  ]

  @Test(
    "By word, and by whole line",
    arguments: [
      ("زيلينسكى", [0, 1]), ("same زيلينسكي زلنسكي زيلنسكي", [0]), ("- apart زيلينسكي", [1]),
      ("+apart\tزيلينسكي", [1]),
      ("جبل على", [2]), ("joined جبل علي", [2]), ("same زيلينسكي زلنسكي", []), ("joined جبل", []),
      ("same", []),
      ("+", []),
      ("", []),
    ])
  func selection(text: String, expected: [Int]) {
    #expect(LexiconSelection(text).lines(of: lines) == expected.map { lines[$0] }, "\(text)")
  }
}
