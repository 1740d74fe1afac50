@testable import ArchiveStore
import Testing

@Suite("Sounds of Latin names")
struct LatinSoundsTests {
  /// The cheapest letters of each sound; a sound that is cheaper left out in brackets.
  private func spelling(_ name: String) -> String {
    LatinSounds(name).sounds.map { sound in
      guard let best = sound.letters.min(by: { $0.value < $1.value }) else { return "?" }
      return best.value > sound.omission ? "(\(best.key))" : String(best.key)
    }.joined()
  }

  @Test(
    "The likeliest spelling, letter by letter",
    arguments: [
      ("putin", "بوتين", "p is beh"),
      ("netanyahu", "نيتانياهو", "h between vowels is written"),
      ("osama", "اوساما", "a vowel at the beginning stands on alef"),
      ("shah", "شاه", "sh is one letter"),
      ("chirac", "تشيراك", "ch is two letters or one"),
      ("cesar", "سيسار", "c is soft before e"),
      ("mubarak", "موباراك", "and hard at the end"),
      ("anna", "انا", "a double letter is one"),
      ("beijing", "بييجينغ", "ng at the end is two letters"),
      ("angola", "انغولا", "elsewhere too, but for other reasons"),
      ("george", "جيورج(ي)", "a final e is rather silent"),
      ("lula", "لولا", "a final a is alef"),
      ("tayeb", "تاييب", "y is a consonant"),
    ])
  func spellings(name: String, expected: String, reason: String) {
    #expect(spelling(name) == expected, "\(reason)")
  }

  @Test("Every letter has a sound, wherever it stands", arguments: Alphabet.latin)
  func letters(letter: Unicode.Scalar) {
    for name in ["\(letter)", "\(letter)ab", "ba\(letter)", "ba\(letter)ab"] {
      #expect(LatinSounds(name).sounds.count >= name.count - 1, "\(name)")
      #expect(LatinSounds(name).sounds.allSatisfy { !$0.letters.isEmpty && $0.omission > 0 }, "\(name)")
    }
  }
}
