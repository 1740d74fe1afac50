import Foundation

/// One spelling for letters that may be written raw or as %D8%A7.
enum PercentEncoding {
  /// Decodes unreserved ASCII and whole characters beyond ASCII; other codes stay, in capitals. Composes as NFC does.
  static func normalized(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var codes: [UInt8] = []
    func flush() {
      bytes += spelling(of: codes)
      codes = []
    }
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), let code = code(rest.dropFirst().prefix(2)) {
        codes.append(code)
        rest = rest.dropFirst(3)
      } else {
        flush()
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    flush()
    let decoded = String(decoding: bytes, as: UTF8.self)
    return bytes.allSatisfy { $0 < 0x80 } ? decoded : decoded.precomposedStringWithCanonicalMapping
  }

  private static func code(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// A run of codes as it is written: decoded where it is UTF-8, else each code for itself.
  private static func spelling(of codes: [UInt8]) -> [UInt8] {
    let isText = String(validating: codes, as: UTF8.self) != nil
    return codes.flatMap { code -> [UInt8] in
      let isUnreserved =
        code < 0x80
        && (Character(Unicode.Scalar(code)).isLetter || Character(Unicode.Scalar(code)).isNumber
          || "-._~".utf8.contains(code))
      if isUnreserved || (code >= 0x80 && isText) { return [code] }
      return Array("%".utf8) + [hex(code >> 4), hex(code & 15)]
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { Array("0123456789ABCDEF".utf8)[Int(digit)] }
}
