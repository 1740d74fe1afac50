import Foundation

extension CSVScanner.Field {
  /// The field's text, without the signs that quotes are written with.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    if hasEscapedQuotes { return String(decoding: Data(bytes[range]).withoutEscapes, as: UTF8.self) }
    guard hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: Data(bytes[range]).singlingQuotes, as: UTF8.self)
  }
}

extension Data {
  /// Without the backslashes before quotes, backslashes and line ends.
  fileprivate var withoutEscapes: Data {
    var plain = Data(capacity: count)
    var isEscaped = false
    for byte in self {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      let isSign = [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\n")].contains(byte)
      if isEscaped, !isSign { plain.append(UInt8(ascii: "\\")) }
      isEscaped = false
      plain.append(byte)
    }
    return plain
  }

  /// With one quote where two stand for it.
  fileprivate var singlingQuotes: Data {
    var single = Data(capacity: count)
    var isSecond = false
    for byte in self {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuote, isSecond {
        isSecond = false
        continue
      }
      isSecond = isQuote
      single.append(byte)
    }
    return single
  }
}
