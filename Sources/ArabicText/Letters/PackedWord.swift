/// A folded Arabic word of at most 25 letters in one integer, five bits a letter, the first letter lowest.
///
/// Stripping a prefix is a shift and stripping a suffix a mask, so the rules cost a few instructions each.
/// - Units: `count` and all indices are letters.
struct PackedWord: Hashable, Sendable {
  static let capacity = 25

  private(set) var bits: UInt128
  private(set) var count: Int

  init() {
    bits = 0
    count = 0
  }

  private init(bits: UInt128, count: Int) {
    self.bits = bits
    self.count = count
  }

  /// - Parameter bits: of another word.
  init(bits: UInt128) {
    self.init(bits: bits, count: (UInt128.bitWidth - bits.leadingZeroBitCount + 4) / 5)
  }

  /// The word in `text`; letters outside the 29 are skipped, so this is for the rules' own literals only.
  init(_ text: StaticString) {
    self.init()
    text.withUTF8Buffer { bytes in
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        if let letter = ArabicAlphabet.shared.letter(of: scalar.value) { append(letter) }
      }
    }
  }

  /// The letter at `index`; code 0 after the end.
  subscript(index: Int) -> ArabicLetter {
    ArabicLetter(code: UInt8(truncatingIfNeeded: bits >> UInt128(5 * index)) & 31)
  }

  var first: ArabicLetter { self[0] }
  var last: ArabicLetter { self[max(count - 1, 0)] }

  /// Adds a letter at the end. The caller keeps `count` below `capacity`.
  mutating func append(_ letter: ArabicLetter) {
    bits |= UInt128(letter.code) << UInt128(5 * count)
    count += 1
  }

  func appending(_ letter: ArabicLetter) -> PackedWord {
    var word = self
    word.append(letter)
    return word
  }

  func prepending(_ prefix: PackedWord) -> PackedWord {
    PackedWord(bits: bits << UInt128(5 * prefix.count) | prefix.bits, count: count + prefix.count)
  }

  func appending(_ suffix: PackedWord) -> PackedWord { suffix.prepending(self) }

  static func + (word: PackedWord, suffix: PackedWord) -> PackedWord { suffix.prepending(word) }

  func dropFirst(_ letters: Int = 1) -> PackedWord {
    PackedWord(bits: bits >> UInt128(5 * letters), count: count - letters)
  }

  func dropLast(_ letters: Int = 1) -> PackedWord {
    let kept = count - letters
    return PackedWord(bits: bits & ((UInt128(1) << UInt128(5 * kept)) - 1), count: kept)
  }

  func hasPrefix(_ prefix: PackedWord) -> Bool {
    count >= prefix.count && bits & ((UInt128(1) << UInt128(5 * prefix.count)) - 1) == prefix.bits
  }

  func hasSuffix(_ suffix: PackedWord) -> Bool {
    count >= suffix.count && bits >> UInt128(5 * (count - suffix.count)) == suffix.bits
  }

  /// The key of this word in the word table: the bits themselves up to 12 letters, folded to 64 bits beyond.
  var tableKey: UInt64 { Self.tableKey(of: bits) }

  static func tableKey(of bits: UInt128) -> UInt64 {
    let low = UInt64(truncatingIfNeeded: bits)
    let high = UInt64(truncatingIfNeeded: bits >> 64)
    return low ^ (high &* 0xD6E8_FEB8_6659_FD93)
  }
}

extension ArabicAlphabet {
  /// The word's letters.
  func text(of word: PackedWord) -> String {
    var text = String.UnicodeScalarView()
    for index in 0..<word.count {
      if let scalar = Unicode.Scalar(scalar(of: word[index])) { text.append(scalar) }
    }
    return String(text)
  }
}

extension PackedWord: ExpressibleByStringLiteral {
  /// The letters of a rule's own literal.
  init(stringLiteral text: StaticString) { self.init(text) }
}
