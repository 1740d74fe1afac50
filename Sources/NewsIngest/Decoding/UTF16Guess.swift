import Foundation

/// Recognises UTF-16 that has no byte-order mark.
enum UTF16Guess {
  private static let sampleSize = 1 << 16

  /// "UTF-16LE" or "UTF-16BE" where every other byte is nearly always that of ASCII, of Arabic or of general punctuation,
  /// and the text is one of letters; nil otherwise.
  static func name(of bytes: Data) -> String? {
    let sample = bytes.prefix(sampleSize & ~1)
    guard sample.count >= 8, sample.count.isMultiple(of: 2) || bytes.count > sample.count else { return nil }
    var highBytes = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 || byte == 6 || byte == 0x20 {
      if index.isMultiple(of: 2) { highBytes.even += 1 } else { highBytes.odd += 1 }
    }
    let unitCount = sample.count / 2
    let isBigEndian = highBytes.even > highBytes.odd
    let (many, few) = (max(highBytes.even, highBytes.odd), min(highBytes.even, highBytes.odd))
    // Spaces have 0x20 for their low byte.
    guard many * 10 >= unitCount * 9, few * 10 <= unitCount * 4 else { return nil }
    let text = UTF16Reader(isBigEndian: isBigEndian).read(sample)
    guard text.nulOffset == nil, text.invalidByteCount <= 2 else { return nil }
    let odd = text.text.unicodeScalars.count { !isUsual($0) }
    guard odd * 20 <= unitCount else { return nil }
    return isBigEndian ? "UTF-16BE" : "UTF-16LE"
  }

  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x060C, 0x061B, 0x061F, 0x0621...0x066D, 0x2000...0x203A:
      true
    default: false
    }
  }
}
