@testable import ArabicText
import Testing

@Suite("A step of the analysis")
struct AnalysisStepTests {
  @Test(
    "What a step took off an end",
    arguments: [
      ("والمدرسة", "المدرسة", "و", "the front"), ("كتابها", "كتاب", "ها", "the end"),
      ("مدرستها", "مدرسه", nil, "another letter comes in its place"),
      ("مسوول", "مسءول", nil, "no letter less"),
      ("سودان", "سودان", nil, "a word of its own"), ("وزراء", "وزير", nil, "a broken plural"),
    ])
  func removed(before: String, after: String, expected: String?, why: String) {
    let step = AnalysisStep(rule: .pronoun, before: before, after: after, source: nil)
    #expect(step.removed == expected, "\(why)")
  }
}
