@testable import ArabicText
import Testing

@Suite("The stemming rules in their order")
struct StemmerTests {
  private let stemmer = Lexicon.builtIn.stemmer

  @Test(
    "Light stem and root key",
    arguments: [
      ("وبالكتاب", "كتاب", "كتب", "proclitics"),
      ("وبالله", "الله", "لل", "the lexicon first: الله is no article and ending"),
      ("ومسؤولي", "مسؤول", "سل", "the construct is seen after the conjunction"),
      ("والموظفين", "موظف", "وظف", "the table is asked for the bare noun"),
      ("اللبنانية", "لبناني", "لبن", "the light stem keeps the nisba, the root key does without"),
      ("وحكومتها", "حكومة", "حكم", "conjunction, pronoun, ت of ة"),
      ("الرياض", "رياض", "رض", "the city"),
      ("رياضة", "رياضة", "رض", "sport"),
      ("الرياضة", "رياضة", "رض", "the article says that ه is ة"),
      ("وزرائه", "وزير", "وزر", "a broken plural of the lexicon, after the pronoun"),
      ("للوزراء", "وزير", "وزر", "and after the proclitics"),
      ("السودان", "سودان", "سدن", "a word of its own"),
      ("طالبان", "طالبان", "طلبن", "a word of its own: no dual"),
      ("مظاهرات", "مظاهر", "ظهر", "no plural of مظهر: a sound ending was taken off"),
      ("مطالبا", "مطالب", "طلب", "no plural of مطلب: such plurals take no tanwin"),
      ("ا", "ا", "ا", "one letter"),
    ])
  func stems(word: String, light: String, root: String, rule: String) throws {
    let stems = stemmer.stems(of: try Rules.word(word), hasTehMarbuta: word.hasSuffix("ة"))
    #expect(stems.light.text == (try Rules.word(light).text), "\(rule)")
    #expect(stems.root.text == root, "\(rule)")
  }

  @Test(
    "Stems of random words are never empty, and longer than the word only where the lexicon says so",
    arguments: [UInt64(13), 1_989])
  func shape(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    for _ in 0..<5_000 {
      let text = random.foldedWord(maxLetters: Stemmer.longestStemmed)
      let stems = stemmer.stems(of: try #require(PackedWord(folded: text)), hasTehMarbuta: false)
      // بن is ابن, and a hamza may need a seat.
      let longest = max(text.unicodeScalars.count + 1, 5)
      if !(1...longest).contains(stems.light.count) { Issue.record("seed \(seed): \(text)") }
      if !(1...longest).contains(stems.root.count) { Issue.record("seed \(seed): \(text)") }
    }
  }

  @Test("The longest word with the longest affixes that the rules ask the table about fits a packed word")
  func room() {
    // HamzaSeat writes يء for ئ: one letter more.
    let longest = Stemmer.longestStemmed + 1
    // WordEvidence: the article before the whole. DualAndPlural and ConstructState ask about a shorter rest with ون after it.
    #expect(longest + 2 <= PackedWord.capacity)
    // FinalHeh: ات after the whole, تها after all but its ه.
    #expect(longest - 1 + 3 <= PackedWord.capacity)
  }
}
