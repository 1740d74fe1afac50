import ArabicText
import Testing

/// A newsroom's own lines.
@Suite("A newsroom's own lexicon")
struct LexiconOwnTests {
  private func stems(_ text: String, _ lexicon: Lexicon) -> [String] {
    Analyzer(lexicon: lexicon, cacheBits: 4).tokens(of: text).map(\.lightStem)
  }

  @Test("Without own lines the version is the analyzer's")
  func emptyVersion() throws {
    #expect(Lexicon.builtIn.analyzerVersion == Analyzer.version)
    #expect(try Lexicon(own: "# nothing\n\n").analyzerVersion == Analyzer.version)
  }

  @Test("The version is of what the lines say, whatever their order and spelling")
  func version() throws {
    let one = try Lexicon(own: "same\tزيلينسكي\tزلنسكي زيلنسكي\napart\tبيرقدار\n")
    let other = try Lexicon(own: "# نص\napart\tبَيرقدار\nsame\tزيلينسكى\tزيلنسكي\nsame\tزيلينسكي\tزلنسكي\n")
    #expect(one.analyzerVersion == other.analyzerVersion)
    #expect(one.analyzerVersion.wholeMatch(of: /.+\+[0-9a-f]{16}/) != nil)
    #expect(one.analyzerVersion.hasPrefix(Analyzer.version))
    #expect(Lexicon.analyzerVersion(own: one.ownLines) == one.analyzerVersion)
    let third = try Lexicon(own: "same\tزيلينسكي\tزلنسكي\napart\tبيرقدار\n")
    #expect(third.analyzerVersion != one.analyzerVersion)
  }

  @Test(
    "Own words take all proclitics, though the word table does not know them",
    arguments: [
      "زيلينسكي", "زلنسكي", "وزلنسكي", "بزلنسكي", "لزلنسكي", "كزلنسكي", "فبزلنسكي", "الزلنسكي", "بالزلنسكي",
      "وللزلنسكي", "بزيلينسكي", "وزيلِينسكي",
    ])
  func proclitics(word: String) throws {
    let lexicon = try Lexicon(own: "same\tزيلينسكي\tزلنسكي")
    #expect(stems(word, lexicon) == stems("زيلينسكي", lexicon))
  }

  @Test("A line about a form replaces ours")
  func replacing() throws {
    let ours = stems("وزراء", .builtIn)
    #expect(ours == stems("وزير", .builtIn))
    let lexicon = try Lexicon(own: "apart\tوزراء")
    #expect(stems("وزراء", lexicon) != stems("وزير", lexicon))
  }

  @Test("Joined names are two words")
  func joined() throws {
    let lexicon = try Lexicon(own: "joined\tجبل علي")
    #expect(stems("جبلعلي", .builtIn).count == 1)
    #expect(stems("وجبلعلي", lexicon) == stems("وجبل علي", lexicon))
  }

  @Test("Own lines leave all other words as they are")
  func others() throws {
    let lexicon = try Lexicon(own: "same\tزيلينسكي\tزلنسكي\njoined\tجبل علي\napart\tبيرقدار")
    let text = "وصل وزراء الخارجية إلى الرياض وبحثوا مع نظرائهم أوضاع اللاجئين في المدن القديمة ومدارسها"
    let analyzer = Analyzer(lexicon: lexicon, cacheBits: 4)
    #expect(analyzer.tokens(of: text) == Analyzer(cacheBits: 4).tokens(of: text))
  }

  @Test("A line that makes our word a form of its own form is refused")
  func cycles() {
    #expect(throws: LexiconError.cycle("ترمب", line: 2)) { try Lexicon(own: "\nsame\tترمب\tترامب") }
  }
}
