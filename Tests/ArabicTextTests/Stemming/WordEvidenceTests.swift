@testable import ArabicText
import Testing

@Suite("What the word table says of a word")
struct WordEvidenceTests {
  private let evidence: WordEvidence

  init() throws { evidence = try Rules().evidence }

  @Test(
    "It takes the article",
    arguments: [("ملك", true), ("بيت", true), ("دنيا", true), ("يكتب", false), ("كتابها", false)])
  func article(word: String, expected: Bool) throws {
    #expect(try evidence.takesArticle(Rules.word(word)) == expected)
  }

  @Test(
    "Its first letter is a radical",
    arguments: [
      ("وزير", true), ("فلسطين", true), ("كاليفورنيا", true), ("لوجود", false), ("لسكان", false),
      ("ولبنان", false),
      ("بكتاب", false),
    ])
  func radical(word: String, expected: Bool) throws {
    #expect(try evidence.beginsWithRadical(Rules.word(word)) == expected)
  }

  @Test(
    "It is conjugated",
    arguments: [("كتب", true), ("قال", true), ("باع", true), ("انتقل", true), ("بي", false), ("وق", false)])
  func conjugated(word: String, expected: Bool) throws {
    #expect(try evidence.isConjugated(Rules.word(word)) == expected)
  }

  @Test("Counts with and without the article")
  func counts() throws {
    let word = try Rules.word("وزير")
    let withArticle = try Rules.word("الوزير")
    #expect(evidence.nounCount(of: word) == evidence.count(of: word) + evidence.count(of: withArticle))
    #expect(evidence.count(of: word) > 0 && evidence.count(of: withArticle) > 0)
    #expect(evidence.count(of: try Rules.word("زخرفلان")) == 0)
  }
}
