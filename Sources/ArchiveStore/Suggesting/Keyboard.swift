/// The Arabic keyboard (101) and the Latin one on the same keys.
///
/// A word typed with the wrong one switched on is gibberish, letter for letter: `hgvzds` for الرئيس.
enum Keyboard {
  /// The rows of keys from the top, as both keyboards have them.
  private static let rows: [(latin: String, arabic: String)] = [
    ("qwertyuiop[]", "ضصثقفغعهخحجد"),
    ("asdfghjkl;'", "شسيبلاتنمكط"),
    // A blank for the key of `ligature`.
    ("zxcv nm,./", "ئءؤر ىةوزظ"),
    ("`", "ذ"),
    // With the shift key.
    ("HYN", "أإآ"),
  ]
  /// The key that types two letters, LAM and ALEF.
  private static let ligature: (latin: Character, arabic: String) = ("b", "لا")

  private static let arabicByLatin = Dictionary(
    rows.flatMap { zip($0.latin, $0.arabic) }.filter { $0.0 != " " }, uniquingKeysWith: { first, _ in first })
  private static let latinByArabic = Dictionary(
    rows.flatMap { zip($0.arabic, $0.latin) }.filter { $0.0 != " " }, uniquingKeysWith: { first, _ in first })

  /// What the keys of a text type with the other keyboard, the likeliest first; none where a key is not known.
  static func retyped(_ text: String) -> [String] {
    if let arabic = arabic(of: text) { return [arabic] }
    // LAM and ALEF are one key, or two.
    let texts = [text.replacing(ligature.arabic, with: String(ligature.latin)), text].compactMap(latin)
    return texts.first == texts.last ? Array(texts.prefix(1)) : texts
  }

  private static func arabic(of text: String) -> String? {
    var arabic = ""
    for key in text {
      if key == ligature.latin {
        arabic += ligature.arabic
      } else if let letter = arabicByLatin[key] ?? key.lowercased().first.flatMap({ arabicByLatin[$0] }) {
        arabic.append(letter)
      } else {
        return nil
      }
    }
    return arabic.isEmpty ? nil : arabic
  }

  private static func latin(of text: String) -> String? {
    var latin = ""
    for letter in text {
      // What the ligature became is Latin already.
      guard let key = letter == ligature.latin ? letter : latinByArabic[letter] else { return nil }
      latin.append(key)
    }
    return latin.isEmpty ? nil : latin.lowercased()
  }

  private static let folded: [Unicode.Scalar: Unicode.Scalar] = [
    // YEH WITH HAMZA ABOVE and WAW WITH HAMZA ABOVE
    "\u{0626}": .hamza, "\u{0624}": .hamza,
    // TEH MARBUTA, ALEF MAKSURA
    "\u{0629}": .heh, "\u{0649}": .yeh,
  ]

  /// The folded Arabic letters on keys that touch one another, in both orders.
  static let neighbours: Set<[Unicode.Scalar]> = {
    // How far each row stands to the right of the first, in keys.
    let offsets = [0, 0.25, 0.75]
    let keys = zip(rows, offsets).enumerated().flatMap { row, keys in
      keys.0.arabic.unicodeScalars.enumerated().map { column, letter in
        (letter: folded[letter] ?? letter, row: row, place: Double(column) + keys.1)
      }
    }
    var pairs: Set<[Unicode.Scalar]> = []
    for key in keys where key.letter != " " {
      for other in keys where other.letter != " " && key.letter != other.letter {
        let touches = abs(key.row - other.row) <= 1 && abs(key.place - other.place) <= 1
        if touches { pairs.insert([key.letter, other.letter]) }
      }
    }
    return pairs
  }()
}
