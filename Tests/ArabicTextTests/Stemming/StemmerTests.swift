@testable import ArabicText
import Testing

@Suite("The stemming rules in their order")
struct StemmerTests {
  private let stemmer = Stemmer(table: .shared)

  @Test(
    "Light stem and root key",
    arguments: [
      ("وبالكتاب", "كتاب", "كتب", "prefixes"),
      ("وبالله", "الله", "الله", "1 before 2: the divine name is no article and ending"),
      ("ومسءولي", "مسءول", "سل", "2 before 3: the construct is seen after the conjunction"),
      ("والموظفين", "موظف", "وظف", "2 before 4: the table is asked for the bare noun"),
      ("موظفي", "موظف", "وظف", "3 before 4: the construct's ي is no nisba"),
      ("اللبنانيه", "لبناني", "لبن", "4: the light stem keeps the nisba, the root key does without"),
      ("وحكومتها", "حكوم", "حكم", "conjunction, pronoun, feminine ending"),
      ("ا", "ا", "ا", "one letter"),
    ])
  func stems(word: String, light: String, root: String, rule: String) throws {
    let stems = stemmer.stems(of: try #require(PackedWord(folded: word)))
    #expect(stems.light.text == light, "\(rule)")
    #expect(stems.root.text == root, "\(rule)")
  }

  @Test("Stems of random words are never empty, never longer than the word", arguments: [UInt64(13), 1_989])
  func shape(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    for _ in 0..<5_000 {
      let text = random.foldedWord(maxLetters: Stemmer.longestStemmed)
      let stems = stemmer.stems(of: try #require(PackedWord(folded: text)))
      if !(1...text.unicodeScalars.count).contains(stems.light.count) {
        Issue.record("seed \(seed): \(text)")
      }
      if !(1...text.unicodeScalars.count).contains(stems.root.count) { Issue.record("seed \(seed): \(text)") }
    }
  }

  @Test("The longest word with the longest affixes that the rules ask the table about fits a packed word")
  func room() {
    // Article before, ون or ين behind: ConstructPlural asks for the longest.
    #expect(Stemmer.longestStemmed - 1 + 2 + 2 <= PackedWord.capacity)
    // Article before the whole: PrefixStripping and ConstructPlural.
    #expect(Stemmer.longestStemmed + 2 <= PackedWord.capacity)
  }
}
