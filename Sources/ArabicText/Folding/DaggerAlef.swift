/// Spells the dagger alef out where it stands for a written alef: ٱلْكِتَٰب is الكتاب, الصلوٰة is الصلاة. In the closed list of words that are
/// always spelled without one (هٰذا, الرحمٰن) it is a mark.
///
/// - Source: our own.
/// - Differs: known failure: a rare word of the second kind.
struct DaggerAlef: Sendable {
  /// U+0670 ARABIC LETTER SUPERSCRIPT ALEF.
  static let scalar: UInt32 = 0x0670
  private static let alef: UInt32 = 0x0627
  private static let waw: UInt32 = 0x0648
  private static let alefMaksura: UInt32 = 0x0649

  /// Rewrites the `count` letters of a word in place, and `offsets`, which says where each of them begins, with them.
  ///
  /// - Returns: how many letters the word has now.
  func resolve(
    _ letters: UnsafeMutablePointer<UInt32>, offsets: UnsafeMutablePointer<UInt16>, count: Int
  ) -> Int {
    let isMark = isSpelledWithout(letters, count: count)
    var kept = 0
    for index in 0..<count {
      var letter = letters[index]
      if letter == Self.scalar {
        let before = kept > 0 ? letters[kept - 1] : 0
        let after = index + 1 < count ? letters[index + 1] : 0
        if isMark || before == Self.alefMaksura || before == Self.alef || after == Self.alef { continue }
        if before == Self.waw {
          letters[kept - 1] = Self.alef
          continue
        }
        letter = Self.alef
      }
      letters[kept] = letter
      offsets[kept] = offsets[index]
      kept += 1
    }
    return kept
  }

  /// Whether the word is one of the list, with up to three letters before it.
  private func isSpelledWithout(_ letters: UnsafeMutablePointer<UInt32>, count: Int) -> Bool {
    let written = UnsafeBufferPointer(start: letters, count: count).lazy.filter { $0 != Self.scalar }
    guard let word = PackedWord(folding: written) else { return false }
    return spelledWithout.contains { word.hasSuffix($0) && word.count - $0.count <= 3 }
  }

  /// Folded.
  private let spelledWithout: [PackedWord] = [
    "هذا", "هذه", "هذان", "هذين", "هءلاء", "ذلك", "ذلكم", "كذلك", "اولءك",  // this, that, those
    "هكذا", "ههنا",  // so, here
    "لكن", "لكنه", "لكنها", "لكنهم",  // but
    "الله", "لله", "اله", "الهي", "الهه", "الرحمن", "رحمن",  // God
    "طه", "يس", "داود", "طاوس",  // names
  ]
}
