@testable import ArabicText
import Testing

@Suite("Own words")
struct OwnWordTests {
  private func rule(_ words: [PackedWord]) -> OwnWord {
    var lexicon = LexiconTable()
    for word in words { lexicon.addOwn(word) }
    return OwnWord(evidence: WordEvidence(table: .shared, lexicon: lexicon))
  }

  @Test func takesAllProcliticsOff() {
    let rule = rule(["زيلينسكي"])
    #expect(rule.strip("وبالزيلينسكي") == .init(word: "زيلينسكي", hadArticle: true))
    #expect(rule.strip("فلزيلينسكي") == .init(word: "زيلينسكي"))
    #expect(rule.strip("زيلينسكي") == .init(word: "زيلينسكي"))
    #expect(rule.strip("زيلينسكيب") == nil)
  }

  @Test("The word itself is whole, even if it is counted and begins like a clitic")
  func whole() {
    #expect(rule(["بريكس"]).strip("بريكس") == .init(word: "بريكس"))
    #expect(rule(["التون"]).strip("التون") == .init(word: "التون"))
    #expect(rule(["بريكس"]).strip("بريكسون") == nil)
  }

  @Test("A word that is counted itself, a short one and one of nobody are left alone")
  func leavesOthers() {
    // The great, which is counted, and no بير with a ك.
    #expect(rule(["بير"]).strip("كبير") == nil)
    #expect(rule(["زك"]).strip("بزك") == nil)
    #expect(rule([]).strip("بزيلينسكي") == nil)
  }
}
