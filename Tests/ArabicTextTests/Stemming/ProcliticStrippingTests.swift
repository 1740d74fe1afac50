@testable import ArabicText
import Testing

@Suite("Proclitics")
struct ProcliticStrippingTests {
  private let rule: ProcliticStripping

  init() throws {
    let rules = try Rules()
    rule = ProcliticStripping(evidence: rules.evidence, falseArticle: rules.falseArticle)
  }

  @Test(
    "What is left, and whether the article was seen",
    arguments: [
      ("والكتاب", "كتاب", true, "و and ال"),
      ("وبالكتاب", "كتاب", true, "و, ب and ال"),
      ("كالكتاب", "كتاب", true, "ك and ال"),
      ("للكتاب", "كتاب", true, "ل and ال"),
      ("للسكان", "سكان", true, "لسكان is no witness"),
      ("للوحة", "لوحة", false, "ل before a noun in ل"),
      ("بالرد", "رد", true, "بال before two letters"),
      ("للحد", "حد", true, "لل before two letters"),
      ("بوجوده", "وجوده", false, "ب"),
      ("ولوجوده", "وجوده", false, "و and ل"),
      ("فبأموالهم", "أموالهم", false, "two clitics on an unknown word"),
      ("سيكتب", "يكتب", false, "the future"),
      ("وبن", "بن", false, "three letters, where the lexicon knows the rest"),
      ("بكاليفورنيا", "كاليفورنيا", false, "ك is a radical"),
      ("كاليفورنيا", "كاليفورنيا", false, "no كال"),
      ("بألمانيا", "ألمانيا", false, "a false article after ب"),
      ("التقى", "التقى", false, "an eighth form"),
      ("والتزام", "التزام", false, "an eighth form after و"),
      ("إلغاء", "إلغاء", false, "a hamza on the alef"),
      ("وزير", "وزير", false, "takes the article"),
      ("وزيران", "وزيران", false, "a dual of such a word"),
      ("لبنان", "لبنان", false, "no known rest"),
      ("فلسطين", "فلسطين", false, "takes the article"),
      ("سيارة", "سيارة", false, "no verb"),
      ("ستار", "ستار", false, "takes the article"),
    ])
  func strip(word: String, expected: String, hadArticle: Bool, why: String) throws {
    var trace = NoTrace()
    let result = try rule.strip(Rules.word(word), trace: &trace)
    #expect(result.word.text == (try Rules.word(expected).text), "\(why)")
    #expect(result.hadArticle == hadArticle, "\(why)")
  }

  @Test(
    "Known failures: openers of sentences, adverbs, a rare word of three letters",
    arguments: ["وأوضح", "بشكل", "لضم", "سنكتب"])
  func failures(word: String) throws {
    var trace = NoTrace()
    #expect(try rule.strip(Rules.word(word), trace: &trace).word == Rules.word(word))
  }
}
