@testable import ArabicText
import Testing

@Suite("The alef of tanwin and of plural verbs")
struct AlefStrippingTests {
  private let rule: AlefStripping

  init() throws {
    let rules = try Rules()
    rule = AlefStripping(evidence: rules.evidence)
  }

  @Test(
    "What is left",
    arguments: [
      ("كتابا", "كتاب", "tanwin"),
      ("عضوا", "عضو", "tanwin after و"),
      ("قويا", "قوي", "tanwin after ي"),
      ("كتبوا", "كتب", "a plural verb"),
      ("منطقتا", "منطقه", "the dual before a noun"),
      ("دنيا", "دنيا", "takes the article"),
      ("عصا", "عصا", "three letters, no commoner noun"),
      ("مليا", "مليا", "four letters in يا, no commoner noun"),
      ("كتاب", "كتاب", "no alef at the end"),
    ])
  func strip(word: String, expected: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(expected).text, "\(why)")
  }

  @Test(
    "Known failures",
    arguments: [
      ("سوريا", "سوري", "Syria and Syrian count as one word"),
      ("لندا", "لند", "a name that the table has not"),
    ])
  func failures(word: String, found: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(found).text, "\(why)")
  }
}
