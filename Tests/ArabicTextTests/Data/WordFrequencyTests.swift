@testable import ArabicText
import Testing

@Suite("How common words are")
struct WordFrequencyTests {
  private func doublings(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { WordFrequency.doublings(ofNormalized: $0) }
  }

  @Test(
    "Common words are so many doublings from rare ones",
    arguments: [
      ("هدنه", 2), ("بيروت", 3), ("الحكومه", 8), ("في", 8), ("زمخشلط", 0), ("ننغرهار", 0), ("", 0),
      ("covid", 0), ("19", 6), ("2024", 6), ("20241", 0), ("ف5", 0),
    ])
  func words(word: String, expected: Int) {
    #expect(doublings(word) == expected)
  }

  @Test("Each doubling is one of the counts")
  func counts() throws {
    for row in try Fixture.dataRows("word-counts.tsv").prefix(5_000) {
      guard PackedWord(folded: row[0]) != nil, row[0] != "ال", let count = Int(row[1]) else { continue }
      let found = doublings(row[0])
      let least = WordFrequency.rareCount << found
      let isRight = found == 0 ? count < 2 * least : count >= least
      if !isRight || (found < WordFrequency.greatest && count >= 2 * least) {
        Issue.record("\(row[0]), \(count) times: \(found)")
      }
    }
  }

  @Test("A word too long for the list is rare")
  func long() { #expect(doublings(String(repeating: "كلام", count: 40)) == 0) }
}
