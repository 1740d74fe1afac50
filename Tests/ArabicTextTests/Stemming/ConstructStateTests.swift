@testable import ArabicText
import Testing

@Suite("The construct state")
struct ConstructStateTests {
  private let rule: ConstructState

  init() throws {
    let rules = try Rules()
    rule = rules.construct
  }

  @Test(
    "What is left",
    arguments: [
      ("لاعبي", "لاعب", "players of"),
      ("موظفو", "موظف", "employees of"),
      ("مدينتي", "مدينه", "two cities of"),
      ("مسؤولي", "مسؤول", "officials of"),
      ("ثلاثي", "ثلاثي", "a nisba takes the article"),
      ("لبناني", "لبناني", "a nisba takes the article"),
      ("محامي", "محامي", "so does this noun"),
      ("كتب", "كتب", "no ending"),
    ])
  func strip(word: String, expected: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(expected).text, "\(why)")
  }

  @Test(
    "Known failures",
    arguments: [
      ("صديقي", "صديق", "my friend, not friends of")
    ])
  func failures(word: String, found: String, why: String) throws {
    #expect(try rule.strip(Rules.word(word)).text == Rules.word(found).text, "\(why)")
  }
}
