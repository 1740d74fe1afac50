@testable import ArabicText

extension PackedWord {
  /// The word in `text`, or nil where a letter is none of the 29 or the word is too long.
  init?(folded text: some StringProtocol) {
    guard text.unicodeScalars.count <= PackedWord.capacity else { return nil }
    self.init()
    for scalar in text.unicodeScalars {
      guard let letter = ArabicAlphabet.shared.letter(of: scalar.value) else { return nil }
      append(letter)
    }
  }

  /// The word's letters, to be read in a failure.
  var text: String {
    var scalars = String.UnicodeScalarView()
    for index in 0..<count {
      if let scalar = Unicode.Scalar(ArabicAlphabet.shared.scalar(of: self[index])) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
