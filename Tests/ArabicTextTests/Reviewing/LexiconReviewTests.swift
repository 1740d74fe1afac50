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
    // Our own lexicon has it the other way round.
    #expect(LexiconReview.errors(in: "same\tترمب\tترامب") == [])
    #expect(LexiconReview.errors(in: "# لا شيء\nsame\tزيلينسكي\tزلنسكي\r\n") == [])
  }

  @Test(
    "What our own lexicon says",
    arguments: [
      ("same\tترامب\tترمب", true), ("same\tترمب\tترامب", true), ("plural\tوزير\tوزراء", true),
      ("apart\tبرهان", true),
      ("joined\tأبو ظبي", true), ("same\tترامب\tترمب ترامبو", false), ("apart\tوزراء", false),
      ("joined\tجبل علي", false),
      ("same\tكتاب\tالكتاب", false), ("same\tوزير\tترامب", false),
    ])
  func builtIn(text: String, expected: Bool) throws {
    #expect(try LexiconLine.lines(of: text).map(LexiconReview.isBuiltIn) == [expected])
  }

  @Test("The forms of our own lines")
  func builtInForms() {
    #expect(LexiconReview.builtInForms(kind: .plural, word: "وزير") == ["وزراء"])
    #expect(LexiconReview.builtInForms(kind: .same, word: "وزير") == [])
  }

  @Test("Forms that change nothing are told with the reason")
  func idleForms() throws {
    let lines = try LexiconLine.lines(
      of:
        "plural\tوزير\tوزراء\nsame\tزيلينسكي\tزلنسكي\njoined\tابو ظبي\njoined\tجبل علي\nsame\tترمب\tترامب"
    )
    let idle = try LexiconReview.idleForms(of: lines)
    #expect(idle.map(\.form) == ["وزراء", "ابو ظبي", "ترامب"])
    #expect(idle.map(\.reason) == [.isFound, .isFound, .isFound])
    #expect(idle.map(\.line.number) == [1, 3, 5])
  }
}
