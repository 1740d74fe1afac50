/// A word as it is typed, to find it as it is written: hamza, ة and ى count, and marks count where some are typed.
///
/// ```swift
/// WrittenSpelling("إعلام")?.matches("أعلام".utf8)  // false: flags, not media
/// ```
/// Within a word ى is a ي that lacks its dots, and ة a ه. Persian and Urdu shapes of a letter, presentation forms, case, tatweel and invisible signs make no difference.
public struct WrittenSpelling: Hashable, Sendable {
  private let letters: [UInt32]
  private let hasMarks: Bool

  /// Nil where there is no letter in `word`.
  public init?(_ word: String) {
    var word = word
    let (letters, hasMarks) = word.withUTF8 { bytes in
      let letters = Self.letters(of: bytes, withMarks: true)
      return (letters, letters.contains(where: Self.isMark))
    }
    guard letters.contains(where: { !Self.isMark($0) }) else { return nil }
    self.letters = letters
    self.hasMarks = hasMarks
  }

  /// Whether the word in `bytes` is written so.
  public func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.letters(of: bytes, withMarks: hasMarks) == letters
  }

  /// Whether a word with the same normalised form may be written otherwise.
  public var mayDiffer: Bool {
    hasMarks
      || letters.enumerated().contains { index, letter in
        Self.ambiguous.contains(letter) || index == letters.count - 1 && Self.ambiguousAtEnd.contains(letter)
      }
  }

  /// Whether the word begins with ال, its alef without a hamza.
  public var mayBeginWithArticle: Bool {
    letters.lazy.filter { !Self.isMark($0) }.starts(with: [0x0627, 0x0644])
  }

  private static func letters(of bytes: UnsafeBufferPointer<UInt8>, withMarks: Bool) -> [UInt32] {
    var letters: [UInt32] = []
    var offset = 0
    var isOnTatweel = false
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4) { surface in
      guard let scalars = surface.baseAddress else { return }
      while offset < bytes.count {
        let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
        offset += width
        let scalarClass = ScalarTable.shared.scalarClass(of: scalar)
        switch scalarClass {
        case .letter, .otherLetter, .digit, .single:
          let count = ScalarTable.shared.writeSurface(of: scalar, to: scalars)
          letters += (0..<count).map { scalars[$0] }
        // As in Surface: the tatweel is the seat.
        case .mark where scalar == hamzaAbove && isOnTatweel: letters.append(yehWithHamza)
        case .mark:
          if let place = letters.lastIndex(where: { !isMark($0) }),
            let composed = HamzaComposition.compose(letters[place], with: scalar)
          {
            letters[place] = composed
          } else if withMarks, scalar != tatweel {
            letters.append(scalar)
          }
        case .format, .thousands, .separator: break
        }
        isOnTatweel = scalar == tatweel || isOnTatweel && scalarClass == .mark && scalar != hamzaAbove
      }
    }
    let last = letters.lastIndex { !isMark($0) }
    return letters.indices.map { written(letters[$0], isLast: $0 == last) }
  }

  /// Hamzas stay as they are, and ة and ى at the end, where they differ from ه and ي. All other shapes of a letter fold.
  private static func written(_ scalar: UInt32, isLast: Bool) -> UInt32 {
    ambiguous.contains(scalar) || isLast && ambiguousAtEnd.contains(scalar)
      ? scalar : ScalarTable.shared.folded(scalar)
  }

  private static func isMark(_ scalar: UInt32) -> Bool { ScalarTable.shared.scalarClass(of: scalar) == .mark }

  private static let tatweel: UInt32 = 0x0640
  private static let hamzaAbove: UInt32 = 0x0654
  /// ئ
  private static let yehWithHamza: UInt32 = 0x0626
  /// ء آ أ ؤ إ ئ ا
  private static let ambiguous: Set<UInt32> = [0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627]
  /// ة ه ى ي
  private static let ambiguousAtEnd: Set<UInt32> = [0x0629, 0x0647, 0x0649, 0x064A]
}
