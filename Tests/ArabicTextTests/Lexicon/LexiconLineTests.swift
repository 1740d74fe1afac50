@testable import ArabicText
import Testing

@Suite("Lines of a lexicon")
struct LexiconLineTests {
  @Test("Kinds, words and forms; comments and empty lines are none")
  func lines() throws {
    let text = """
      # a comment
      plural\tوزير\tوزراء وزرا\u{0621}

      same\tأميركا\tأمريكا # a spelling
      apart\tسودان
      joined\tأبو ظبي\r
      """
    let lines = try LexiconLine.lines(of: text)
    #expect(lines.map(\.kind) == [.plural, .same, .apart, .joined])
    #expect(lines.map(\.word) == ["وزير", "أميركا", "سودان", "أبو ظبي"])
    #expect(lines.map(\.forms) == [["وزراء", "وزرا\u{0621}"], ["أمريكا"], [], []])
    #expect(lines.map(\.number) == [2, 4, 5, 6])
    #expect(lines[0].description == "plural\tوزير\tوزراء وزرا\u{0621}")
    #expect(lines[2].description == "apart\tسودان")
  }

  @Test(
    "What cannot be read is told with its line",
    arguments: [
      ("jam\tوزير", LexiconError.unknownKind("jam", line: 1)), ("\nplural", .missingWord(line: 2)),
      ("plural\tوزير وزراء\tوزراء", .wrongWordCount(.plural, line: 1)),
      ("joined\tأبوظبي", .wrongWordCount(.joined, line: 1)),
      ("plural\tوزير", .missingForms(.plural, line: 1)), ("same\tوزير\t", .missingForms(.same, line: 1)),
      ("apart\tسودان\tا\tب", .tooManyFields(line: 1)), ("joined\tأبو ظبي\tا", .tooManyFields(line: 1)),
    ])
  func errors(text: String, expected: LexiconError) {
    #expect(throws: expected) { try LexiconLine.lines(of: text) }
    #expect(expected.description.hasPrefix("line \(expected.line): "))
  }
}
