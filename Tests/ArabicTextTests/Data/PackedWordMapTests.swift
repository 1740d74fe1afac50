@testable import ArabicText
import TestSupport
import Testing

@Suite("Values by packed words")
struct PackedWordMapTests {
  @Test("It does what a dictionary does", arguments: [UInt64(3), 77])
  func likeDictionary(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    var map = PackedWordMap<Int>(slotBits: 2)
    var expected: [String: Int] = [:]
    for step in 0..<2_000 {
      let text = random.foldedWord(maxLetters: 3)
      let word = try #require(PackedWord(folded: text))
      let value = step % 3 == 0 ? nil : step
      map[word] = value
      expected[text] = value
      #expect(map[word] == value, "seed \(seed)")
    }
    var found: [String: Int] = [:]
    map.forEach { word, value in found[word.text] = value }
    #expect(found == expected, "seed \(seed)")
  }

  @Test("The empty word has no value")
  func empty() {
    var map = PackedWordMap<Int>()
    map[PackedWord()] = 1
    #expect(map[PackedWord()] == nil)
  }
}
