/// Makes the spellings of one word alike, for the words of dates only.
///
/// ```swift
/// LetterFolding.fold("أيّـار")  // "ايار"
/// ```
/// Alef forms become bare alef, teh marbuta becomes heh, alef maksura and Persian yeh become yeh, Persian kaf becomes
/// kaf; Latin letters become small. Marks, tatweel and invisible controls are dropped.
enum LetterFolding {
  /// The folded scalar, or nil where the scalar is dropped.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isDropped(scalar) { return nil }
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
    // ALEF WITH MADDA ABOVE, WITH HAMZA ABOVE, WITH HAMZA BELOW, ALEF WASLA
    case 0x0622, 0x0623, 0x0625, 0x0671: return "\u{0627}"
    // TEH MARBUTA
    case 0x0629: return "\u{0647}"
    // ALEF MAKSURA, FARSI YEH
    case 0x0649, 0x06CC: return "\u{064A}"
    // KEHEH
    case 0x06A9: return "\u{0643}"
    case 0xC0...0xDE: return scalar.properties.lowercaseMapping.unicodeScalars.first
    default: return scalar
    }
  }

  /// Every scalar folded; spaces and marks of punctuation stay.
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letter = fold(scalar) { folded.append(letter) }
    }
    return String(folded)
  }

  /// Letters of any script; the common blocks without a look into the Unicode tables.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Basic Latin, and ARABIC LETTER KASHMIRI YEH to YEH less the tatweel
    case 0x41...0x5A, 0x61...0x7A, 0x0620...0x063F, 0x0641...0x064A: true
    case 0...0x7F: false
    default: scalar.properties.isAlphabetic && !isDropped(scalar)
    }
  }

  /// What never separates two words.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    isPartOfLetter(scalar) || isInvisible(scalar)
  }

  /// Marks on letters, and tatweel.
  static func isPartOfLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ARABIC FATHATAN to WAVY HAMZA BELOW, LETTER SUPERSCRIPT ALEF, TATWEEL, COMBINING GRAVE ACCENT and on
    case 0x064B...0x065F, 0x0670, 0x0640, 0x0300...0x036F: true
    default: false
    }
  }

  /// Joiners and bidirectional controls.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // SOFT HYPHEN, ARABIC LETTER MARK, ZERO WIDTH SPACE to RIGHT-TO-LEFT MARK
    case 0xAD, 0x061C, 0x200B...0x200F: true
    // LEFT-TO-RIGHT EMBEDDING to RIGHT-TO-LEFT OVERRIDE, WORD JOINER, isolates, VARIATION SELECTORS, BOM
    case 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }
}
