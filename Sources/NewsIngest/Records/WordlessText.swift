/// Tells text without a word: signs and emoji alone, as "—", "🔴" or "1️⃣".
enum WordlessText {
  /// Whether no letter and no number stands in a text. Emoji are neither, even those that Unicode counts among letters.
  static func isOne(_ text: String) -> Bool {
    var digit = false
    for scalar in text.unicodeScalars {
      // VARIATION SELECTOR-16 and COMBINING ENCLOSING KEYCAP make an emoji of a digit.
      if digit, scalar != "\u{FE0F}", scalar != "\u{20E3}" { return false }
      digit = false
      switch scalar.properties.generalCategory {
      case .decimalNumber: digit = true
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .otherNumber, .letterNumber:
        if !scalar.properties.isEmoji { return false }
      default: break
      }
    }
    return !digit
  }
}
