/// How many cells of a terminal a text takes: combining marks and invisible signs none, letters of East Asia two.
///
/// ```swift
/// CellWidth.of("قَرَه")  // 3: the marks stand on their letters
/// ```
/// - Source: Unicode's general categories; the blocks that are wide in EastAsianWidth.txt.
/// - Differs: a picture joined of several (U+200D) counts each of them.
enum CellWidth {
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo
    0x2E80...0x303E,  // CJK radicals and punctuation
    0x3041...0xA4CF,  // Kana to Yi
    0xA960...0xA97C,  // Hangul Jamo Extended-A
    0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF,  // CJK compatibility ideographs
    0xFE30...0xFE6F,  // CJK compatibility forms
    0xFF00...0xFF60,  // Fullwidth forms
    0xFFE0...0xFFE6,  // Fullwidth signs
    0x20000...0x3FFFD,  // CJK extensions
  ]

  /// The cells of a text without line breaks; sequences that set colours take none.
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    var isInSequence = false
    for scalar in text.unicodeScalars {
      if isInSequence {
        isInSequence = scalar != "m"
      } else if scalar == "\u{1B}" {  // ESCAPE
        isInSequence = true
      } else {
        width += cells(of: scalar)
      }
    }
    return width
  }

  private static func cells(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default:
      let isWide = scalar.properties.isEmojiPresentation || wideBlocks.contains { $0.contains(scalar.value) }
      return isWide ? 2 : 1
    }
  }
}
