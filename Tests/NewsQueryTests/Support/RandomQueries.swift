import TestSupport

/// Strings of operators, quotes, letters, marks and invisible characters, in any order.
struct RandomQueries {
  static let pieces: [String] = words + operators + signs + fields + invisible

  private static let words: [String] = [
    "هدنة", "لبنان", "غزة", "اسرائيل", "كوفيد-19", "أ", "و", "ب", "U.S.", "a", "bc", "10:30", "5", "٥",
    "2020", "2020-11..", "أمس", "قبل-أسبوع", "1442هـ",
  ]
  private static let operators: [String] = [
    "OR", "AND", "NOT", "أو", "او", "أَوْ", "ليس", "بدون", "NEAR/5", "قرب/٥", "5/قرب", "NEAR",
    "NEAR/99999999999999999999",
  ]
  private static let signs: [String] = [
    "|", "-", "*", "=", "\\", "~5", "5~", "~", ":", "/", "(", ")", "\"", "“", "”", "„", "«", "»", "،", "؟",
    ".", "😀",
  ]
  private static let fields: [String] = [
    "title:", "Body:", "عنوان:", "نص:", "source:", "تاريخ:", "قبل:", "author:", "date:2020", "date:2020..",
    "..", "بعد:",
    "مصدر:رويترز",
  ]
  private static let invisible: [String] = [
    "\u{0640}",  // ARABIC TATWEEL
    "\u{064E}",  // ARABIC FATHA
    "\u{0651}",  // ARABIC SHADDA
    "\u{0654}",  // ARABIC HAMZA ABOVE
    "\u{200C}",  // ZERO WIDTH NON-JOINER
    "\u{200F}",  // RIGHT-TO-LEFT MARK
    "\u{202B}",  // RIGHT-TO-LEFT EMBEDDING
    "\u{2067}",  // RIGHT-TO-LEFT ISOLATE
    "\u{FEFF}",  // ZERO WIDTH NO-BREAK SPACE
    "\u{0000}",  // NULL
    "\n",
    "\r\n",
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Up to `maxPieces` pieces; blanks stand between about half of them.
  mutating func next(maxPieces: Int) -> String {
    let count = Int.random(in: 0...maxPieces, using: &generator)
    var result = ""
    for _ in 0..<count {
      result += RandomQueries.pieces.randomElement(using: &generator) ?? ""
      if Bool.random(using: &generator) { result += " " }
    }
    return result
  }

  /// A well-formed query: terms, exclusions, fields and groups inside groups.
  mutating func nextNested(depth: Int) -> String {
    let count = Int.random(in: 1...4, using: &generator)
    return (0..<count).map { _ in nextOperand(depth: depth) }.joined(
      separator: pick([" ", " ", " OR ", " AND "]))
  }

  private mutating func nextOperand(depth: Int) -> String {
    let prefix = pick(["", "", "", "-", "NOT ", "title:", "نص:", "-body:", "source:", "date:", "-قبل:"])
    if depth > 0, Bool.random(using: &generator) { return "\(prefix)(\(nextNested(depth: depth - 1)))" }
    return prefix
      + pick([
        "a", "b", "OR", "بدون", "ab*", "\"a b\"", "«a b»~3", "=ab*", "*لبنانـ", "a NEAR/2 b", "2020",
        "2021..2020",
        "date:2020-11", "-مصدر:رويترز", "قسم:«عربي دولي»", "بعد:أمس",
      ])
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
}
