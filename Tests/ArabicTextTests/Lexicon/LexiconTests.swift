import ArabicText
import Testing

@Suite("Our lexicon and a newsroom's lines after it")
struct LexiconTests {
  private func stems(_ text: String, _ lexicon: Lexicon) -> [String] {
    Analyzer(lexicon: lexicon, cacheBits: 4).tokens(of: text).map(\.lightStem)
  }

  @Test(
    "What each kind of our lines says",
    arguments: [
      ("السودان", "سودان", "apart: no dual"), ("وبالسودان", "سودان", "with clitics"),
      ("وزرائهم", "وزير", "plural: with a pronoun"), ("صواريخ", "صاروخ", "plural"),
      ("لترمب", "ترامب", "same: another spelling"), ("جوجل", "غوغل", "same"),
      ("شئ", "شيء", "same: what the rules misread"),
      ("الصحافيين", "صحفي", "a word of one line is a form on another"),
    ])
  func kinds(word: String, expected: String, why: String) {
    #expect(stems(word, .builtIn) == [expected], "\(why)")
  }

  @Test("An own plural replaces our plural")
  func plural() throws {
    let lexicon = try Lexicon(own: "plural\tموزر\tوزراء")
    #expect(stems("الوزراء", lexicon) == stems("موزر", lexicon))
    #expect(stems("الوزراء", lexicon) != stems("وزير", lexicon))
  }

  @Test("An own spelling replaces our spelling, and takes a word of its own into a set")
  func same() throws {
    let lexicon = try Lexicon(own: "same\tدونالد\tترمب\nsame\tكردفان\tسودان")
    #expect(stems("لترمب", lexicon) == stems("دونالد", lexicon))
    #expect(stems("ترامب", lexicon) == stems("ترامب", .builtIn))
    #expect(stems("بالسودان", lexicon) == stems("كردفان", lexicon))
  }

  @Test("An own apart takes a word out of a set, whatever the set is")
  func apart() throws {
    let lexicon = try Lexicon(own: "apart\tوزراء\napart\tترمب")
    #expect(stems("الوزراء وزير ترمب ترامب", lexicon) == ["وزراء", "وزير", "ترمب", "ترامب"])
  }

  @Test("The word of an own line is resolved through ours: a form of a form")
  func heads() throws {
    let lexicon = try Lexicon(own: "same\tترمب\tترامبو\nsame\tوزراء\tوزرراء")
    #expect(stems("وترامبو", lexicon) == stems("ترامب", .builtIn))
    #expect(stems("وزرراء", lexicon) == stems("وزير", .builtIn))
  }

  @Test("Our word that an own line makes a form takes its own forms along")
  func chains() throws {
    let lexicon = try Lexicon(own: "same\tالفيس\tترامب")
    #expect(Set(stems("ترامب ترمب الفيس", lexicon)).count == 1)
  }

  @Test("An own joined line replaces where ours is cut; joined words take no stem of the glued form")
  func joined() throws {
    func words(_ lexicon: Lexicon) -> [String] {
      Analyzer(lexicon: lexicon, cacheBits: 4).tokens(of: "نيويورك").map(\.normalized)
    }
    #expect(words(.builtIn) == ["نيو", "يورك"])
    #expect(words(try Lexicon(own: "joined\tني ويورك")) == ["ني", "ويورك"])
  }

  @Test(
    "The word of an own line is never cut before its forms are asked for",
    arguments: ["بسكوت", "بريكس", "كمالا", "وسيم"])
  func wholeHeads(word: String) throws {
    let lexicon = try Lexicon(own: "same\t\(word)\tزخرفلان")
    #expect(stems(word, lexicon) == stems("زخرفلان", lexicon))
  }
}
