import Foundation

/// A line's words folded for comparison with known phrases and with other lines. Never stored, never shown.
///
/// ```swift
/// LineKey("  اقْرَأْ أيضاً: ").text  // "اقرا ايضا"
/// LineKey("À lire aussi").text     // "a lire aussi"
/// ```
/// Marks, tatweel, punctuation and symbols go; the forms of alef, yeh and teh marbuta fall together; digits
/// become ASCII; Latin letters lose case and accents.
/// - Differs on purpose from the search analyzer, where WAW and YEH WITH HAMZA become HAMZA: here they become WAW and YEH,
///   as they are often typed. Stored keys (``PageLineKey``) depend on it.
struct LineKey: Hashable, Sendable {
  /// The folded words, joined by single spaces. Empty for a line without letters and digits.
  let text: String
  /// The folded words, in order.
  let words: [String]

  init(_ line: some StringProtocol) {
    var folded = ""
    folded.reserveCapacity(line.utf8.count)
    for scalar in line.unicodeScalars { Self.append(scalar, to: &folded) }
    self.init(words: folded.utf8.split(separator: 0x20).map { String(Substring($0)) })
  }

  private init(words: [String]) {
    self.words = words
    text = words.joined(separator: " ")
  }

  static func == (left: LineKey, right: LineKey) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The key of the same line without its numbers.
  var withoutNumbers: LineKey { LineKey(words: words.filter { !Self.isNumber($0) }) }

  /// Whether the words begin with those of `phrase`.
  func starts(with phrase: LineKey) -> Bool { words.starts(with: phrase.words) }

  /// Whether the words of `phrase` stand somewhere in a row.
  func contains(_ phrase: LineKey) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase.words) }
  }

  /// The folded words of a list, one a line as they are written.
  static func words(of lines: String) -> Set<String> {
    Set(lines.split(whereSeparator: \.isNewline).map { LineKey($0).text })
  }

  /// Whether a folded word is made of digits.
  static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Appends the folded scalar: a letter or digit, a space between words, or nothing for marks.
  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: folded.unicodeScalars.append(scalar)
    case 0x41...0x5A: folded += scalar.properties.lowercaseMapping
    case ..<0x80: folded += " "
    case 0x0600...0x06FF: appendArabic(scalar, to: &folded)
    case 0xC0...0x024F: appendAccented(scalar, to: &folded)
    default: appendOther(scalar, to: &folded)
    }
  }

  private static func appendArabic(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar {
    // Alef with madda, hamza above, hamza below, and alef wasla.
    case "\u{0622}", "\u{0623}", "\u{0625}", "\u{0671}": folded += "\u{0627}"
    case "\u{0624}": folded += "\u{0648}"  // WAW WITH HAMZA to WAW
    // Yeh with hamza, alef maksura, Farsi yeh.
    case "\u{0626}", "\u{0649}", "\u{06CC}": folded += "\u{064A}"
    case "\u{0629}": folded += "\u{0647}"  // TEH MARBUTA to HEH
    case "\u{06A9}": folded += "\u{0643}"  // KEHEH to KAF
    case "\u{0640}": break  // TATWEEL
    case "\u{0621}"..."\u{064A}": folded.unicodeScalars.append(scalar)
    case "\u{064B}"..."\u{065F}", "\u{0670}": break  // FATHATAN and the other marks, SUPERSCRIPT ALEF
    default: appendOther(scalar, to: &folded)
    }
  }

  private static func appendAccented(_ scalar: Unicode.Scalar, to folded: inout String) {
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
      appendOther(part, to: &folded)
    }
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: break
    case .decimalNumber: folded += scalar.properties.numericValue.map { String(Int($0)) } ?? ""
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .spacingMark:
      folded += scalar.properties.lowercaseMapping
    default: folded += " "
    }
  }
}
