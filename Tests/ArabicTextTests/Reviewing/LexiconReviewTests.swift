import ArabicText
import Testing

@Suite("What is wrong with own lines")
struct LexiconReviewTests {
  @Test("Each line that cannot be used is told, in order")
  func errors() {
    let text = "same\tزيلينسكي\tزلنسكي\nfoo\tا\tب\nplural\tوزير\nsame\tزيلو\tزلنسكي\napart\tabc\n"
    #expect(
      LexiconReview.errors(in: text) == [
        .unknownKind("foo", line: 2), .missingForms(.plural, line: 3),
        .repeatedForm("زلنسكي", line: 4, firstLine: 1), .notArabic("abc", line: 5),
      ])
    #expect(LexiconReview.errors(in: "# لا شيء\nsame\tزيلينسكي\tزلنسكي\r\n") == [])
  }

  @Test("Forms that change nothing are told with the reason")
  func idleForms() throws {
    let lexicon = try Lexicon(
      own: "plural\tوزير\tوزراء\nsame\tزيلينسكي\tزلنسكي\njoined\tابو ظبي\njoined\tجبل علي")
    let idle = LexiconReview.idleForms(of: lexicon)
    #expect(idle.map(\.form) == ["وزراء", "ابو ظبي"])
    #expect(idle.map(\.reason) == [.isFound, .isFound])
    #expect(idle.map(\.line.number) == [1, 3])
  }
}
