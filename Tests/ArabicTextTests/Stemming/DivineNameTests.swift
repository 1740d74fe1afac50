@testable import ArabicText
import Testing

@Suite("The name الله")
struct DivineNameTests {
  @Test(
    "The name with its proclitics",
    arguments: ["الله", "لله", "بالله", "تالله", "والله", "فالله", "ولله", "فلله", "وبالله", "فبالله"])
  func forms(word: String) throws {
    #expect(DivineName().stem(of: try #require(PackedWord(folded: word)))?.text == "الله")
  }

  @Test(
    "Other words are left to the other rules",
    arguments: ["عبدالله", "اله", "له", "الليل", "ضلله", "وباللهو", "كلله", ""])
  func others(word: String) throws {
    #expect(DivineName().stem(of: try #require(PackedWord(folded: word))) == nil)
  }

  @Test("In every spelling", arguments: ["ﷲ", "ٱلله", "اللّٰه", "الـلـه", "ٱللَّهِ", "وﷲ"])
  func spellings(word: String) {
    let tokens = Analyzer(cacheBits: 4).tokens(of: word)
    #expect(tokens.map(\.range) == [0..<word.utf8.count])
    #expect(tokens.map(\.lightStem) == ["الله"] && tokens.map(\.rootKey) == ["الله"])
  }
}
