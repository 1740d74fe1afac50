import TestSupport

/// Seeded texts for the property tests: newspaper words, affixes, marks, signs and stray scalars.
struct RandomText {
  private static let lettersOfArabic: [Unicode.Scalar] = scalars(0x0621...0x063A) + scalars(0x0641...0x064A)
  private static let foldedLetters = lettersOfArabic.filter { !"آأؤإئةى".unicodeScalars.contains($0) }
  private static let marks: [Unicode.Scalar] =
    scalars(0x064B...0x0652) + ["\u{06D6}", "\u{08F0}", "\u{0640}"]

  private static let words: [String] = [
    "الحكومة", "لبنان", "وبالكتاب", "مسؤول", "شؤون", "إسرائيل", "آسيا", "موظفي", "الله", "مدرستها", "على",
    "التي",
    "للوحة", "سيكتب", "ألمانيا", "یورپ", "پاکستان", "Café", "BBC", "Łódź", "naïve", "1,250,000", "٢٠٢٦",
    "۱۳۹۹", "ﷺ", "ﷲ",
    "ﻻعب", "ﺍﻟﺴﻼﻡ", "日本", "𐐀",
    "عبدالله", "وعبدالرحمن", "نورالدين", "أبوظبي", "نيويورك", "مازال",  // joined words
    "ٱلْكِتَٰب", "هٰذا", "الصلوٰة",  // U+0670 ARABIC LETTER SUPERSCRIPT ALEF
    "الـBBC", "وBBC", "شركةGoogle", "ال20", "فرانس24",  // clitics and words before other scripts
  ]
  private static let signs: [String] = [
    " ", " ", " ", "\n", "، ", ". ", "؟ ", "_", "#", "😀", "٫", "٬", ",", "-", "«", "»",
    "\u{200C}",  // ZERO WIDTH NON-JOINER
    "\u{200F}",  // RIGHT-TO-LEFT MARK
    "\u{064B}",  // ARABIC FATHATAN
    "\u{0654}",  // ARABIC HAMZA ABOVE
    "\u{0640}",  // ARABIC TATWEEL
    "\u{FE76}",  // ARABIC FATHA ISOLATED FORM
    "\u{0000}",  // NULL
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// `pieces` words and signs in any order.
  mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<pieces {
      text += Self.words.randomElement(using: &generator) ?? ""
      text += Self.signs.randomElement(using: &generator) ?? ""
    }
    return text
  }

  /// An Arabic word of 1...maxLetters letters that need not exist.
  mutating func word(maxLetters: Int) -> String { word(of: Self.lettersOfArabic, maxLetters: maxLetters) }

  /// As `word`, of the 29 folded letters.
  mutating func foldedWord(maxLetters: Int) -> String { word(of: Self.foldedLetters, maxLetters: maxLetters) }

  private mutating func word(of letters: [Unicode.Scalar], maxLetters: Int) -> String {
    var word = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...maxLetters, using: &generator) {
      word.append(letters.randomElement(using: &generator) ?? "ا")
    }
    return String(word)
  }

  /// `word` with marks and tatweel after some of its letters.
  mutating func vocalized(_ word: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      output.append(scalar)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        output.append(Self.marks.randomElement(using: &generator) ?? "\u{064E}")
      }
    }
    return String(output)
  }

  /// Scalars from everywhere, half of them from the blocks that Arabic is written with.
  mutating func scalars(count: Int) -> String {
    var output = String.UnicodeScalarView()
    let places: [ClosedRange<UInt32>] = [
      0x0600...0x08FF, 0xFB50...0xFEFF, 0x0000...0x024F, 0x2000...0x206F, 0x0000...0x10FFFF, 0x0620...0x066C,
    ]
    while output.count < count {
      let place = places[Int.random(in: 0..<places.count, using: &generator)]
      if let scalar = Unicode.Scalar(UInt32.random(in: place, using: &generator)) { output.append(scalar) }
    }
    return String(output)
  }

  /// Bytes, mostly leads and continuations of UTF-8, mostly wrong.
  mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: UInt8.random(in: 0xD8...0xDB, using: &generator)
      case 1: UInt8.random(in: 0x80...0xBF, using: &generator)
      case 2: UInt8.random(in: 0xE0...0xFF, using: &generator)
      default: UInt8.random(in: 0...255, using: &generator)
      }
    }
  }

  private static func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap { Unicode.Scalar($0) }
  }
}
