/// How common words are in newspaper Arabic, counted in doublings. Serves to choose the words that tell one text from another.
///
/// ```swift
/// WordFrequency.doublings(ofNormalized: bytes)  // "هدنه": 2, "الحكومه": 8, a word on no list: 0
/// ```
/// - Source: the analyzer's own word counts, so that an answer depends on the word and `Analyzer.version` alone.
public enum WordFrequency {
  /// A word counted less often in 8.4 million is rare: it stands in one article of a thousand.
  static let rareCount = 30
  /// The greatest answer.
  public static let greatest = 8
  /// Short numbers are on no list of words, but stand in very many texts.
  private static let ofShortNumber = 6
  private static let shortNumberLength = 4

  /// How often the count of a rare word must be doubled to give this word's, rounded down: 0 for rare words to `greatest`.
  ///
  /// - Parameter word: normalised (L1), as `Token.normalized`.
  public static func doublings(ofNormalized word: UnsafeBufferPointer<UInt8>) -> Int {
    if !word.isEmpty, word.count <= shortNumberLength, word.allSatisfy({ (0x30...0x39).contains($0) }) {
      return ofShortNumber
    }
    guard let packed = packed(word) else { return 0 }
    let times = WordTable.shared.count(of: packed) / rareCount
    return times > 0 ? min(Int.bitWidth - 1 - times.leadingZeroBitCount, greatest) : 0
  }

  /// Nil where not all are Arabic letters.
  private static func packed(_ word: UnsafeBufferPointer<UInt8>) -> PackedWord? {
    var packed = PackedWord()
    var offset = 0
    while offset < word.count {
      let (scalar, width) = UTF8Scalar.decode(word, at: offset)
      guard packed.count < PackedWord.capacity, width > 0,
        let letter = ArabicAlphabet.shared.letter(of: ScalarTable.shared.folded(scalar))
      else { return nil }
      packed.append(letter)
      offset += width
    }
    return packed
  }
}
