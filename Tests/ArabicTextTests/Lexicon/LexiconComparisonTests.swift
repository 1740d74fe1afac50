import ArabicText
import Testing

@Suite("Two lexicons compared")
struct LexiconComparisonTests {
  private let comparison: LexiconComparison

  init() throws {
    comparison = LexiconComparison(
      old: .builtIn, new: try Lexicon(own: "same\tزيلينسكي\tزلنسكي\njoined\tجبل علي"))
  }

  @Test(
    arguments: [
      ("قال زلنسكي", true), ("قال بزلنسكي", true), ("ميناء جبلعلي", true), ("قال الوزير كلمته", false), ("", false),
    ])
  func texts(text: String, differs: Bool) { #expect(comparison.differ(on: text) == differs) }

  @Test("A form in ه may have been one in ة")
  func tehMarbuta() throws {
    let comparison = LexiconComparison(old: .builtIn, new: try Lexicon(own: "apart\tمدرسه"))
    #expect(comparison.mayDiffer(onForm: "مدرسه"))
    #expect(!comparison.mayDiffer(onForm: "مكتب"))
  }
}
