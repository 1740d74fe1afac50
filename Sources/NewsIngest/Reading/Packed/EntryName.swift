import Foundation

/// The names of files in archives, for messages and places.
enum EntryName {
  /// In characters; longer names are cut.
  private static let longest = 200

  /// A name in whatever encoding it was written: without controls, and cut where it is very long.
  static func text(_ bytes: Data) -> String {
    let text =
      String(validating: bytes, as: UTF8.self) ?? arabic(bytes) ?? (try? TextDecoder().decodeAsIs(bytes).text)
      ?? String(decoding: bytes, as: UTF8.self)
    let visible = text.unicodeScalars.map { scalar -> Character in
      let category = scalar.properties.generalCategory
      return category == .control || category == .format || category == .lineSeparator
        ? "\u{FFFD}" : Character(scalar)
    }
    return visible.isEmpty ? "?" : String(visible.prefix(longest))
  }

  /// Nil where neither of Windows' Arabic encodings makes letters of most bytes beyond ASCII. Too few for a statistic are told apart
  /// by the other one's having signs for them.
  private static func arabic(_ bytes: Data) -> String? {
    let beyond = bytes.filter { $0 >= 0x80 }
    let readings = [{ ByteMapping.windows1256.scalar(of: $0) }, codePage720].map { reading in
      (letters: beyond.count { isArabicLetter(reading($0)) }, reading: reading)
    }
    guard let best = readings.max(by: { $0.letters < $1.letters }), best.letters * 2 > beyond.count else {
      return nil
    }
    return bytes.reduce(into: "") { text, byte in
      text.unicodeScalars.append(byte < 0x80 ? Unicode.Scalar(byte) : best.reading(byte))
    }
  }

  private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x0621...0x064A).contains(scalar.value) && scalar.value != 0x0640
  }

  /// What Windows packs names in where it is Arabic, as far as it has letters.
  ///
  /// - Source: Microsoft, code page 720.
  private static func codePage720(_ byte: UInt8) -> Unicode.Scalar {
    let value: UInt32 =
      switch byte {
      case 0x98...0x9B: 0x0621 + UInt32(byte - 0x98)
      case 0x9D...0xAD: 0x0625 + UInt32(byte - 0x9D)
      case 0xE0...0xE4: 0x0636 + UInt32(byte - 0xE0)
      case 0xE5: 0x0641
      case 0xE7...0xEF: 0x0642 + UInt32(byte - 0xE7)
      default: 0xFFFD
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
