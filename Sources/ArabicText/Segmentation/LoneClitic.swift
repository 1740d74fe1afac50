/// Tells the clitics that stand before a word of another script: الـBBC, وBBC, بالـGPS. They are no words of their own.
///
/// Before a number only ال does so (ال20): و20 may be "and 20".
/// - Source: our own.
struct LoneClitic {
  /// Clitics of four letters are the longest; marks and tatweel may stand between.
  private static let longestInBytes = 32

  let table: ScalarTable

  func contains(_ word: UnsafeBufferPointer<UInt8>, beforeNumber: Bool) -> Bool {
    guard word.count <= Self.longestInBytes, let word = letters(of: word) else { return false }
    if beforeNumber { return beforeNumbers.contains(word) }
    if word == waw || word == feh || article.contains(word) || prepositions.contains(word) { return true }
    guard word.first == .waw || word.first == .feh else { return false }
    return article.contains(word.dropFirst()) || prepositions.contains(word.dropFirst())
  }

  /// The word as written, without folding: أل is no article.
  private func letters(of bytes: UnsafeBufferPointer<UInt8>) -> PackedWord? {
    var word = PackedWord()
    var offset = 0
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4) { surface in
      guard let scalars = surface.baseAddress else { return nil }
      while offset < bytes.count {
        let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
        offset += width
        guard table.scalarClass(of: scalar) == .letter else { continue }
        for place in 0..<table.writeSurface(of: scalar, to: scalars) {
          guard word.count < 4, let letter = ArabicAlphabet.shared.letter(of: scalars[place]) else {
            return nil
          }
          word.append(letter)
        }
      }
      return word
    }
  }

  private let waw: PackedWord = "و"
  private let feh: PackedWord = "ف"
  private let article: [PackedWord] = ["ال", "بال", "لال", "كال", "لل"]
  private let prepositions: [PackedWord] = ["ب", "ل", "ك"]
  private let beforeNumbers: [PackedWord] = ["ال", "وال", "بال", "لل"]
}
