@testable import ArabicText
import Testing

@Suite("An ال that is no article")
struct FalseArticleTests {
  private let rule: FalseArticle

  init() throws { rule = try Rules().falseArticle }

  @Test(
    "Words that begin with it",
    arguments: [
      ("إلغاء", true, "a hamza on the alef"), ("ألمانيا", true, "a hamza on the alef"),
      ("التقى", true, "an eighth form"),
      ("التزام", true, "an eighth form"), ("التحقت", true, "with an ending"),
      ("التقاه", true, "with a pronoun"),
      ("الله", true, "the lexicon"), ("الكتاب", false, "an article"),
      ("التقرير", false, "an article before ت"),
      ("كتاب", false, "none"),
    ])
  func begins(word: String, expected: Bool, why: String) throws {
    #expect(try rule.begins(Rules.word(word)) == expected, "\(why)")
  }

  @Test("An eighth form has one of the listed stems, and its ending and pronoun after it")
  func eighthForms() throws {
    for word in ["التقى", "التقطوا", "التزاماته", "التماسها", "التجأ"] {
      #expect(try rule.isEighthForm(Rules.word(word)), "\(word)")
    }
    for word in ["الت", "التوقيع", "القى", "تلتقي", "والتقى"] {
      #expect(try !rule.isEighthForm(Rules.word(word)), "\(word)")
    }
  }

  @Test("Known failure: a name in ال that no list has")
  func failures() throws { #expect(try !rule.begins(Rules.word("الزيدور"))) }
}
