@testable import ArabicText
import Testing

@Suite("Names written as one word")
struct JoinedNamesTests {
  private let analyzer = Analyzer(cacheBits: 4)

  @Test(
    "The parts, where they stand",
    arguments: [
      ("[عبد][الله]", "a servant of God"), ("[وعبد][الرحمن]", "the clitic stays with the first part"),
      ("[عَبْدُ][اللهِ]", "vocalised"), ("[عبدـ][الله]", "tatweel stays with the first part"),
      ("[نور][الدين]", "a known first name"), ("[وعز][الدين]", "a clitic before it"),
      ("[رام][الله]", "the lexicon"),
      ("[أبو][ظبي]", "the lexicon, hamza as written"), ("[لأبو][ظبي]", "a clitic before it"),
      ("[عبد][ﷲ]", "a ligature"), ("[ﻋﺒﺪ][ﺍﻟﺮﺣﻤﻦ]", "presentation forms"),
      ("[لا][يزال]", "a stop word and a verb"), ("[قال] [عبد][الله] [نعم]", "in a text"),
      ("[بالدين]", "a clitic of one letter before ال"), ("[والدين]", "likewise"),
      ("[عبدال]", "no name after it"),
      ("[النيويوركي]", "a nisba"),
    ])
  func parts(marked: String, why: String) {
    let expected = MarkedText(marked)
    #expect(expected.difference(from: analyzer.tokens(of: expected.text).map(\.range)) == nil, "\(why)")
  }

  @Test(
    "Glued and apart have the same terms",
    arguments: [
      ("عبدالله", "عبد الله"), ("نورالدين", "نور الدين"), ("أبوظبي", "أبو ظبي"), ("نيويورك", "نيو يورك"),
    ])
  func alike(glued: String, apart: String) {
    func terms(_ text: String) -> [String] {
      analyzer.tokens(of: text).map { $0.normalized + " " + $0.lightStem }
    }
    #expect(terms(glued) == terms(apart))
  }

  @Test("Known failure: a first name that is no known word stays whole")
  func failures() { #expect(analyzer.tokens(of: "زخرفلانالدين").count == 1) }
}
