/// Tells prose from what programs write: numbers, addresses, lists, codes.
enum Prose {
  private static let sampleSize = 400
  private static let shortest = 60

  /// How many bytes of UTF-8 a value's prose has; 0 where it is not prose.
  ///
  /// - Parameter bytes: the value, with or without quotes, escaped or not.
  static func byteCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.count >= shortest else { return 0 }
    let sample = bytes.prefix(sampleSize)
    let start = sample.drop { $0 == UInt8(ascii: "\"") || $0 <= 0x20 }
    guard let first = start.first, !"{[<".utf8.contains(first), !start.starts(with: "http".utf8) else {
      return 0
    }
    let (spaces, digits, escapes) = sample.reduce(into: (0, 0, 0)) { counts, byte in
      if byte == 0x20 { counts.0 += 1 }
      if (0x30...0x39).contains(byte) { counts.1 += 1 }
      if byte == UInt8(ascii: "\\") { counts.2 += 1 }
    }
    // An Arabic letter is six bytes when escaped, four of them digits as a rule, and two when not.
    let isEscaped = escapes * 6 > sample.count / 2
    guard spaces * 16 >= sample.count / (isEscaped ? 3 : 1), isEscaped || digits * 3 < sample.count else {
      return 0
    }
    return isEscaped ? bytes.count / 3 : bytes.count
  }
}
