@testable import ArabicText
import Testing

@Suite("Dual and sound plural")
struct DualAndPluralTests {
  private let rule: DualAndPlural

  init() throws {
    let rules = try Rules()
    rule = DualAndPlural(evidence: rules.evidence, finalHeh: rules.finalHeh)
  }

  @Test(
    "What is left",
    arguments: [
      ("سيارات", "سيارة", "ة of a noun of its own"),
      ("معلمات", "معلم", "of a feminine"),
      ("لاعبان", "لاعب", "a dual"),
      ("مهندسون", "مهندس", "a plural"),
      ("مرتين", "مرة", "a dual in تين"),
      ("لغات", "لغة", "two letters left"),
      ("كاميرات", "كاميرا", "of a word in ا"),
      ("متمردين", "متمرد", "ون and ين are both attested"),
      ("يبحثان", "يبحث", "a verb"),
      ("متحاربون", "متحارب", "an unknown participle"),
      ("عاطلين", "عاطل", "takes the article"),
      ("سودان", "سودان", "no other form of the base"),
      ("سلطان", "سلطان", "no other form"),
      ("زيدان", "زيدان", "no other form"),
      ("أصوات", "أصوات", "a broken plural"),
      ("أركان", "أركان", "a broken plural"),
      ("بوتين", "بوتين", "no base"),
      ("قانون", "قانون", "no base"),
      ("فلسطين", "فلسطين", "no base"),
      ("بنات", "بنات", "two letters left, and بنه is no word"),
    ])
  func strip(word: String, expected: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(expected).text, "\(why)")
  }

  @Test(
    "Known failures",
    arguments: [
      ("طالبان", "طالب", "the movement; the lexicon has it"),
      ("جولان", "جول", "a name; the lexicon has it"),
    ])
  func failures(word: String, found: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(found).text, "\(why)")
  }
}
