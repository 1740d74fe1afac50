@testable import ArabicText
import Testing

@Suite("The endings of verbs")
struct VerbEndingTests {
  private let rule: VerbEnding

  init() throws {
    let rules = try Rules()
    rule = VerbEnding(evidence: rules.evidence)
  }

  @Test(
    "What is left",
    arguments: [
      ("كتبت", "كتب", "she wrote"),
      ("انتقلت", "انتقل", "she moved"),
      ("كتبتا", "كتب", "two of them wrote"),
      ("كتبتم", "كتب", "you wrote"),
      ("بيت", "بيت", "a noun in ت takes the article"),
      ("وقت", "وقت", "three letters"),
      ("صوت", "صوت", "three letters"),
      ("حكومات", "حكومات", "a plural in ات"),
      ("قال", "قال", "no ending"),
    ])
  func strip(word: String, expected: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(expected).text, "\(why)")
  }

  @Test(
    "Known failures",
    arguments: [
      ("قوبلت", "قوبلت", "a passive that the table has not")
    ])
  func failures(word: String, found: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(found).text, "\(why)")
  }
}
