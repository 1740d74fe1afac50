@testable import ArabicText
import Testing

@Suite("The dagger alef")
struct DaggerAlefTests {
  @Test(
    "An alef of the Koran's spelling, nothing in words that never have one",
    arguments: [
      ("ٱلْكِتَٰب", "الكتاب", "an alef"), ("الصلوٰة", "الصلاة", "the و is its seat"),
      ("سمٰوات", "سماوات", "an alef"),
      ("إسحٰق", "إسحاق", "an alef"), ("موسىٰ", "موسى", "after ى it is a mark"),
      ("مبٰاركا", "مباركا", "before an alef it is a mark"),
      ("هٰذا", "هذا", "the closed list"), ("لٰكن", "لكن", "the closed list"),
      ("الرحمٰن", "الرحمن", "the closed list"),
      ("وهٰذه", "وهذه", "with a clitic"),
    ])
  func words(word: String, expected: String, why: String) {
    let analyzer = Analyzer(cacheBits: 4)
    #expect(
      analyzer.tokens(of: word).map(\.normalized) == analyzer.tokens(of: expected).map(\.normalized), "\(why)"
    )
    #expect(
      analyzer.tokens(of: word).map(\.lightStem) == analyzer.tokens(of: expected).map(\.lightStem), "\(why)")
    #expect(analyzer.tokens(of: word).map(\.range) == [0..<word.utf8.count], "\(why)")
  }
}
