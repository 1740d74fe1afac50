@testable import ArabicText
import Testing

@Suite("Words packed into integers")
struct PackedWordTests {
  private func packed(_ text: String) throws -> PackedWord { try #require(PackedWord(folded: text)) }

  @Test("A literal is its letters; others are skipped")
  func literals() throws {
    #expect(PackedWord("كتاب").text == "كتاب")
    #expect(PackedWord("كتاب") == (try packed("كتاب")))
    #expect(PackedWord("كتـابA").text == "كتاب")
    #expect(PackedWord("") == PackedWord())
  }

  @Test("Letters by place; no letter after the end")
  func letters() {
    let word = PackedWord("كتب")
    #expect(word.count == 3)
    #expect([word[0], word[1], word[2]] == [.kaf, .teh, .beh])
    #expect(word[3].code == 0)
    #expect(word.first == .kaf && word.last == .beh)
    #expect(PackedWord().last.code == 0)
  }

  @Test(
    "Prefixes and suffixes",
    arguments: [
      ("والكتاب", "وال", true, false),
      ("والكتاب", "كتاب", false, true),
      ("والكتاب", "والكتاب", true, true),
      ("كتاب", "كتابه", false, false),
      ("كتاب", "", true, true),
      ("كتاب", "ك", true, false),
      ("كتاب", "ت", false, false),
    ])
  func affixes(word: String, affix: String, isPrefix: Bool, isSuffix: Bool) throws {
    #expect(try packed(word).hasPrefix(packed(affix)) == isPrefix)
    #expect(try packed(word).hasSuffix(packed(affix)) == isSuffix)
  }

  @Test(
    "Random words: every operation does what the same operation on text does", arguments: [UInt64(5), 622])
  func agreesWithText(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    for _ in 0..<1_000 {
      let text = random.foldedWord(maxLetters: 21)
      let affix = random.foldedWord(maxLetters: 4)
      let word = try packed(text)
      let other = try packed(affix)
      let letters = Array(text.unicodeScalars)
      let joined = text + affix
      #expect(word.text == text && word.count == letters.count, "seed \(seed)")
      #expect(word.appending(other).text == joined, "seed \(seed)")
      #expect(other.prepending(word).text == joined, "seed \(seed)")
      #expect(word.appending(other).hasPrefix(word) && word.appending(other).hasSuffix(other), "seed \(seed)")
      #expect(
        word.hasPrefix(other) == letters.starts(with: affix.unicodeScalars), "seed \(seed): \(text) \(affix)")
      #expect(
        word.hasSuffix(other) == letters.reversed().starts(with: affix.unicodeScalars.reversed()),
        "seed \(seed): \(text) \(affix)")
      for cut in 0...letters.count {
        #expect(
          word.dropFirst(cut).text == String(String.UnicodeScalarView(letters.dropFirst(cut))), "seed \(seed)"
        )
        #expect(
          word.dropLast(cut).text == String(String.UnicodeScalarView(letters.dropLast(cut))), "seed \(seed)")
      }
    }
  }

  @Test("A word of full capacity keeps its letters")
  func capacity() throws {
    let text = String(repeating: "ي", count: PackedWord.capacity)
    let word = try packed(text)
    #expect(word.text == text)
    #expect(word.dropFirst(24) == PackedWord("ي"))
    #expect(word.dropLast(24) == PackedWord("ي"))
    #expect(PackedWord(folded: text + "ي") == nil)
  }

  @Test("Words of the table have different keys, none of them 0, also past the 12 letters that fit")
  func tableKeys() throws {
    var words: [UInt64: String] = [:]
    var long = 0
    for row in try Fixture.dataRows("word-counts.tsv") {
      guard let word = PackedWord(folded: row[0]) else { continue }
      if word.count > 12 { long += 1 }
      if word.tableKey == 0 { Issue.record("\(row[0]) has key 0") }
      if let other = words.updateValue(row[0], forKey: word.tableKey) {
        Issue.record("\(row[0]) and \(other)")
      }
    }
    #expect(long > 0)
    #expect(PackedWord().tableKey == 0)
  }
}
