extension SpellingChannel {
  /// Costs of the slips of people who type.
  private enum Slip {
    /// Any other letter, or one too many.
    static let plain = 100
    static let neighbouringKey = 80
    static let confusion = 60
    static let transposition = 70
    static let doubling = 50
    static let weakLetter = 75
    /// A letter that was not typed. Left out is more often than any one letter for another.
    static let missing = 75
  }

  /// A word in whose own script the archive's word is looked for: one slip, or two small ones.
  ///
  /// - Parameter word: normalised.
  /// - Returns: nil where it is neither Arabic nor Latin.
  init?(typing word: String) {
    let letters = Array(word.unicodeScalars)
    let alphabet = letters.contains(where: Alphabet.arabic.contains) ? Alphabet.arabic : Alphabet.latin
    let places = letters.map { alphabet.firstIndex(of: $0) }
    guard places.contains(where: { $0 != nil }) else { return nil }
    self.init(
      units: letters.indices.map { index in
        let letter = letters[index]
        let isAgain = index > 0 && letter == letters[index - 1]
        let isWeak = LetterConfusions.weak.contains(letter)
        return Unit(
          substitutions: alphabet.map { Self.substitution(of: letter, by: $0) },
          omission: isAgain ? Slip.doubling : isWeak ? Slip.weakLetter : Slip.plain, letter: places[index])
      },
      alphabet: alphabet, additions: alphabet.map { _ in Slip.missing }, doubling: Slip.doubling,
      transposition: Slip.transposition, article: Self.never, bound: 100, weight: 6)
  }

  private static func substitution(of letter: Unicode.Scalar, by other: Unicode.Scalar) -> Int {
    if letter == other { return 0 }
    if LetterConfusions.pairs.contains([letter, other]) { return Slip.confusion }
    return Keyboard.neighbours.contains([letter, other]) ? Slip.neighbouringKey : Slip.plain
  }
}
