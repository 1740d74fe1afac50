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
      ("قال زلنسكي", true), ("قال بزلنسكي", true), ("ميناء جبلعلي", true), ("قال الوزير كلمته", false),
      ("", false),
    ])
  func texts(text: String, differs: Bool) { #expect(comparison.differ(on: text) == differs) }

  @Test(arguments: [("زلنسكي", true), ("وللزلنسكي", true), ("مكتب", false), ("مدرسه", false)])
  func forms(form: String, mayDiffer: Bool) { #expect(comparison.mayDiffer(onForm: form) == mayDiffer) }
}
