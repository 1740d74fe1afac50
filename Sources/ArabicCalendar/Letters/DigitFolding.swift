/// The digits that Arabic pages use, as numbers.
///
/// - Source: Unicode, general category Nd: ASCII, Arabic-Indic, Extended Arabic-Indic (Persian, Urdu), full-width.
enum DigitFolding {
  /// 0...9, or nil where the scalar is no digit.
  static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0660...0x0669: Int(scalar.value - 0x0660)
    case 0x06F0...0x06F9: Int(scalar.value - 0x06F0)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// `text` with ASCII digits, without marks and invisible controls.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !LetterFolding.isDropped(scalar) {
      plain.append(value(of: scalar).flatMap { Unicode.Scalar(0x30 + $0) } ?? scalar)
    }
    return String(plain)
  }

  /// False only where the UTF-8 bytes hold no digit; decodes nothing.
  static func mayHoldDigit(_ bytes: some Sequence<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if (0x30...0x39).contains(byte) { return true }
      switch (previous, byte) {
      // The last two bytes of Arabic-Indic, Persian and full-width digits.
      case (0xD9, 0xA0...0xA9), (0xDB, 0xB0...0xB9), (0xBC, 0x90...0x99): return true
      default: previous = byte
      }
    }
    return false
  }
}
