/// Which ASCII characters stand in a text. A rule that needs one of them asks first and looks no further without it.
///
/// ```swift
/// ASCIISet("a@b.example").holds("@")  // true
/// ```
struct ASCIISet: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ text: some StringProtocol) {
    for byte in text.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }
  }

  /// Whether the character stands in the text; false for all that is not ASCII.
  func holds(_ character: Unicode.Scalar) -> Bool {
    let value = character.value
    return value < 64 ? low & (1 << UInt64(value)) != 0 : value < 128 && high & (1 << UInt64(value - 64)) != 0
  }

  /// Whether one character at least stands in both.
  func meets(_ other: ASCIISet) -> Bool { low & other.low | high & other.high != 0 }
}
