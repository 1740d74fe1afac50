extension SpellingChannel {
  /// A name in Latin letters whose Arabic spelling is looked for: Putin, of which the archive has بوتين.
  ///
  /// Consonants must be there, vowels need not be. The costs are the negative logarithms of how often a sound is written so, roughly.
  /// The article is no part of Latin names.
  /// - Parameter name: normalised.
  /// - Returns: nil where a letter is none of a to z.
  init?(latin name: String) {
    guard name.unicodeScalars.allSatisfy(Alphabet.latin.contains) else { return nil }
    let alphabet = Alphabet.arabic
    self.init(
      units: LatinSounds(name).sounds.map { sound in
        Unit(
          substitutions: alphabet.map { sound.letters[$0] ?? Self.never }, omission: sound.omission,
          letter: nil)
      },
      alphabet: alphabet, additions: alphabet.map { Self.additions[$0] ?? 600 }, doubling: Self.never,
      transposition: Self.never, article: 100, bound: 700, weight: 5)
  }

  /// What Latin letters do not show.
  private static let additions: [Unicode.Scalar: Int] = [
    .alef: 300, .waw: 300, .yeh: 300, .ain: 370, .heh: 370, .hamza: 370,
  ]
}
