@testable import ArabicText
import Testing

@Suite("Pronouns")
struct PronounStrippingTests {
  private let rule: PronounStripping

  init() throws {
    let rules = try Rules()
    rule = PronounStripping(evidence: rules.evidence, finalHeh: rules.finalHeh, construct: rules.construct)
  }

  @Test(
    "What is left",
    arguments: [
      ("كتابها", "كتاب", "her book"),
      ("قوته", "قوة", "ت of ة"),
      ("خطتها", "خطة", "ت of ة"),
      ("حياته", "حياة", "ات of اة"),
      ("مدرستها", "مدرسة", "ت of ة"),
      ("مستواه", "مستوى", "ى is written ا before a pronoun"),
      ("قتلاهم", "قتلى", "likewise"),
      ("حقها", "حق", "two letters left"),
      ("يدها", "يد", "two letters left"),
      ("أموالهم", "أموال", "their money"),
      ("رأيكم", "رأي", "your opinion"),
      ("بيتنا", "بيت", "our house"),
      ("وزراؤه", "وزراء", "his ministers"),
      ("ابنهما", "ابن", "of two"),
      ("كتابك", "كتاب", "your book"),
      ("يخبرني", "يخبر", "tells me"),
      ("عمله", "عمل", "his work: the base is commoner"),
      ("مدرسة", "مدرسة", "ة is no pronoun"),
      ("مدرسه", "مدرسه", "a careless ة"),
      ("إنسانا", "إنسانا", "tanwin"),
      ("اتجاها", "اتجاها", "tanwin after a radical ه"),
      ("يشارك", "يشارك", "ك is a radical"),
      ("مستهلك", "مستهلك", "ك is a radical"),
      ("أردني", "أردني", "takes the article"),
      ("مواجه", "مواجه", "a radical ه"),
      ("توجه", "توجه", "a radical ه"),
      ("كارولينا", "كارولينا", "a name in نا"),
    ])
  func strip(word: String, expected: String, why: String) throws {
    #expect(
      try rule.strip(Rules.word(word), hasTehMarbuta: word.hasSuffix("ة")).text == Rules.word(expected).text,
      "\(why)")
  }
}
