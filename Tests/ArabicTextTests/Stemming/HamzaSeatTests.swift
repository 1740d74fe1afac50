@testable import ArabicText
import Testing

@Suite("The seat of a hamza")
struct HamzaSeatTests {
  private let rule: HamzaSeat

  init() throws {
    let rules = try Rules()
    rule = HamzaSeat(evidence: rules.evidence)
  }

  @Test(
    "What is left",
    arguments: [
      ("مسوول", "مسؤول", "a bare و for ؤ"),
      ("رييس", "رئيس", "a bare ي for ئ"),
      ("موتمر", "مؤتمر", "a bare و for ؤ"),
      ("برئ", "بريء", "ئ for يء"),
      ("جرئ", "جريء", "ئ for يء"),
      ("بطئ", "بطئ", "بطء, slowness, is a word of its own"),
      ("قارئ", "قارئ", "no قاريء"),
      ("شيء", "شيء", "already right"),
      ("سماء", "سماء", "a hamza after an alef has no seat"),
      ("ضوء", "ضوء", "nor after و"),
      ("بناء", "بناء", "nor here"),
      ("بيت", "بيت", "no hamza: بءت is no word"),
      ("يد", "يد", "two letters"),
    ])
  func strip(word: String, expected: String, why: String) throws {
    #expect(try rule.mend(Rules.word(word)).text == Rules.word(expected).text, "\(why)")
  }

  @Test(
    "Known failures",
    arguments: [
      ("زوومه", "زوومه", "a word that the table has in neither spelling"),
      ("شئ", "شئ", "two letters; the lexicon has it"),
    ])
  func failures(word: String, found: String, why: String) throws {
    #expect(try rule.mend(Rules.word(word)).text == Rules.word(found).text, "\(why)")
  }
}
