extension PackedWord {
  /// The word of scalars as written, with its letters folded; nil where there are none, more than `longest`, or not all are Arabic letters.
  init?(folding scalars: some Sequence<UInt32>, longest: Int = PackedWord.capacity) {
    self.init()
    for scalar in scalars {
      guard count < longest, let letter = ArabicAlphabet.shared.letter(of: ScalarTable.shared.folded(scalar))
      else { return nil }
      append(letter)
    }
    if count == 0 { return nil }
  }
}
