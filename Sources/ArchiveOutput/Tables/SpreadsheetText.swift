/// A text as a cell of a spreadsheet can hold it.
struct SpreadsheetText: Equatable {
  /// UTF-16 units that a cell holds at most.
  /// - Source: Excel specifications and limits.
  static let longest = 32_767

  /// What is written; where it was cut it ends in `…`.
  let text: String
  let isCut: Bool
  /// Whether characters that XML cannot hold became U+FFFD.
  let isReplaced: Bool

  init(_ original: String) {
    let needsCare = Self.needsCare(original)
    let clean = needsCare ? Self.clean(original) : (text: original, isReplaced: false)
    isReplaced = clean.isReplaced
    isCut = clean.text.utf8.count > Self.longest && clean.text.utf16.count > Self.longest
    text = isCut ? Self.cut(clean.text) : clean.text
  }

  /// Whether a byte or two stand in it that `clean` may change.
  private static func needsCare(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x0A && byte != 0x09 { return true }
      // `_x`, and the first two bytes of U+FFFE and U+FFFF
      if previous == 0x5F && byte == 0x78 || previous == 0xEF && byte == 0xBF { return true }
      previous = byte
    }
    return false
  }

  private static func clean(_ text: String) -> (text: String, isReplaced: Bool) {
    var result = String.UnicodeScalarView()
    var isReplaced = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x0D:
        // Line breaks in cells are LF.
        if scalars.first == "\n" { scalars.removeFirst() }
        result.append("\n")
      case 0x09, 0x0A: result.append(scalar)
      case ..<0x20, 0xFFFE, 0xFFFF:
        result.append("\u{FFFD}")
        isReplaced = true
      // Spreadsheets read `_x0041_` as the letter A, and `_x005F_` as the low line alone.
      case 0x5F where isEscape(scalars): result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return (String(result), isReplaced)
  }

  /// Whether `x0041_` or the like follows a low line.
  private static func isEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let escape = Array(rest.prefix(6))
    guard escape.count == 6, escape[0] == "x", escape[5] == "_" else { return false }
    return escape[1..<5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func cut(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var unitCount = 1
    for scalar in text.unicodeScalars {
      unitCount += UTF16.width(scalar)
      if unitCount > longest { break }
      result.append(scalar)
    }
    result.append("…")
    return String(result)
  }
}
