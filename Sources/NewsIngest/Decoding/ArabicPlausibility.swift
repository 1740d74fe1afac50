/// How much some text looks like Arabic: evidence that bytes were read in the right encoding.
///
/// ```swift
/// ArabicPlausibility("السلام").isPlausible  // true
/// ArabicPlausibility("ط³ط±").isPlausible    // false: UTF-8 read as Windows-1256
/// ```
/// Each letter counts for as many bits as it is more frequent in newspapers than the average letter; the shape of words
/// speaks for it (an article in front) or against it (a teh marbuta inside, a Latin letter or a symbol stuck to it).
/// - Source of the weights: the analyzer's word counts.
/// - Known failure: three letters or fewer, such as "خبر", are too little evidence.
struct ArabicPlausibility: Sendable {
  /// Tenths of a bit for the text being Arabic that was read right, all words together.
  private(set) var evidence = 0
  /// Arabic letters seen.
  private(set) var letterCount = 0
  /// Places where something stands that does not belong inside or next to an Arabic word.
  private(set) var faultCount = 0

  /// Whether the text is surely Arabic: four letters, four bits in all, and a third of a bit a letter.
  var isPlausible: Bool { letterCount >= 4 && evidence >= 40 && evidence >= letterCount * 3 }

  /// Whether Arabic letters, three at least, stand in words of their own, and nothing speaks against them.
  var isFaultless: Bool { letterCount >= 3 && faultCount == 0 }

  init(_ text: some StringProtocol) { self.init(scalars: text.unicodeScalars) }

  init(scalars: some Sequence<Unicode.Scalar>) {
    var previous = Kind.space
    var before = Kind.space
    for scalar in scalars {
      let kind = Kind(scalar)
      weigh(kind, after: previous, beforeThat: before)
      before = previous
      previous = kind
    }
  }

  fileprivate enum Kind: Equatable {
    case letter(UInt32), rareLetter, mark, tatweel
    case latin, space, punctuation, symbol, damage
  }

  private mutating func weigh(_ kind: Kind, after previous: Kind, beforeThat before: Kind) {
    switch kind {
    case .letter(let value):
      letterCount += 1
      evidence += Self.weights[Int(value - Self.firstLetter)]
      weighNeighbour(previous, beforeThat: before, isLam: value == 0x0644)
    case .rareLetter:
      letterCount += 1
      evidence -= 20
      weighNeighbour(previous, beforeThat: before, isLam: false)
    case .mark where !previous.isArabic: fault(40)
    case .latin where previous.isArabic: fault(60)
    case .symbol where previous.isArabic: fault(30)
    case .damage: fault(previous.isArabic ? 60 : 30)
    default: break
    }
  }

  private mutating func weighNeighbour(_ previous: Kind, beforeThat before: Kind, isLam: Bool) {
    switch previous {
    case .latin, .damage: fault(60)
    case .symbol: fault(30)
    // TEH MARBUTA and ALEF MAKSURA end words.
    case .letter(0x0629), .letter(0x0649): fault(40)
    case .letter(0x0627) where isLam && !before.isArabic: evidence += 25
    default: break
    }
  }

  private mutating func fault(_ weight: Int) {
    faultCount += 1
    evidence -= weight
  }

  private static let firstLetter: UInt32 = 0x0621

  /// U+0621 HAMZA to U+064A YEH, tenths of a bit.
  private static let weights: [Int] = [
    -20, -30, -5, -30, -16, -24, 25, 3, 4, 7, -21, -11, -5, -18, 0, -28, 9, -18, -1, -13, -10, -22, -15, -37,
    2,
    -23, -20, -20, -20, -20, -20, 0, 0, -1, -7, 20, 11, 8, 0, 9, -15, 15,
  ]
}

extension ArabicPlausibility.Kind {
  fileprivate var isArabic: Bool {
    switch self {
    case .letter, .rareLetter, .mark, .tatweel: true
    default: false
    }
  }

  fileprivate init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0: .space
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFD, 0xE000...0xF8FF: .damage
      case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x024F: .latin
      case 0x21...0x7E, 0xAB, 0xBB, 0xB7: .punctuation
      case 0xAD, 0x200B...0x200F: .punctuation  // SOFT HYPHEN, joiners and marks of direction
      case 0xA1...0xBF, 0xD7, 0xF7: .symbol
      case 0x0640: .tatweel
      case 0x0621...0x064A: .letter(scalar.value)
      case 0x064B...0x065F, 0x0670: .mark
      case 0x0671...0x06D3, 0x06FA...0x06FC, 0xFB50...0xFDFB, 0xFE70...0xFEFC: .rareLetter
      // Quotes that Windows-1256 has for continuation bytes of UTF-8; as real quotes they stand outside words.
      case 0x2018...0x2022, 0x2026, 0x2039, 0x203A: .punctuation
      case 0x02C6, 0x2030, 0x20AC, 0x2122: .symbol
      default: .punctuation
      }
  }
}
