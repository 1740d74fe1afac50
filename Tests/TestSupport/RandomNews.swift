/// Seeded texts of newspaper words: some vocalised, some misspelt, with Latin, digits and punctuation.
///
/// Words repeat as in a language: a few are common, most are rare.
public struct RandomNews {
  private static let marks: [Unicode.Scalar] = [
    "\u{064E}",  // ARABIC FATHA
    "\u{064F}",  // ARABIC DAMMA
    "\u{0650}",  // ARABIC KASRA
    "\u{0652}",  // ARABIC SUKUN
    "\u{064B}",  // ARABIC FATHATAN
    "\u{0640}",  // ARABIC TATWEEL
  ]
  private static let breaks = [
    " ", " ", " ", " ", " ", " ", " ", "، ", ". ", "؟ ", "\n", "\n\n", " - ", ": ",
  ]
  private static let misspelt: [Unicode.Scalar: Unicode.Scalar] = [
    // Alef with hamza, written without.
    "أ": "ا",
    // Alef with hamza below, written without.
    "إ": "ا",
    // Teh marbuta, written as heh.
    "ة": "ه",
    // Yeh, written as alef maksura.
    "ي": "ى",
  ]

  /// Where all choices come from; articles are made from the same sequence.
  package var generator: SeededGenerator
  /// The articles made, so that no two are alike.
  package var articleCount = 0

  /// Two of one seed make the same texts.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A date of 2019 to 2021 in ISO 8601, of any precision; nil for one in eight.
  public mutating func date() -> String? {
    let year = "\(Int.random(in: 2019...2021, using: &generator))"
    let month = "\(year)-" + twoDigits(1...12)
    let day = "\(month)-" + twoDigits(1...28)
    let minute = "\(day)T" + twoDigits(0...23) + ":" + twoDigits(0...59)
    let second = "\(minute):" + twoDigits(0...59)
    return [nil, year, month, day, day, minute, second, minute + "+02:00"].randomElement(using: &generator)
      ?? nil
  }

  /// A text of `words` words.
  public mutating func text(words: Int) -> String {
    var text = ""
    for index in 0..<words {
      if index > 0 { text += Self.breaks.randomElement(using: &generator) ?? " " }
      text += written(word())
    }
    return text
  }

  /// A word as dictionaries and editors write it; the first of the list come most often.
  public mutating func word() -> String {
    let share = Double.random(in: 0..<1, using: &generator)
    return Self.words[Int(Double(Self.words.count) * share * share)]
  }

  /// The word as someone in a hurry writes it, or a careful one with vowels.
  private mutating func written(_ word: String) -> String {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: vocalised(word)
    case 1: String(String.UnicodeScalarView(word.unicodeScalars.map { Self.misspelt[$0] ?? $0 }))
    default: word
    }
  }

  private mutating func vocalised(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      result.append(scalar)
      guard scalar.value > 0x0620, let mark = Self.marks.randomElement(using: &generator) else { continue }
      if Bool.random(using: &generator) { result.append(mark) }
    }
    return String(result)
  }

  private mutating func twoDigits(_ range: ClosedRange<Int>) -> String {
    let number = Int.random(in: range, using: &generator)
    return number < 10 ? "0\(number)" : "\(number)"
  }
}
