import Foundation

/// Reads the JSON that pages carry, which people write by hand and templates damage.
enum LenientJSON {
  /// The value, or nil where even repairs make none of it. The repairs: comment marks around it, line ends and other
  /// control characters in strings, commas before closing brackets, a semicolon at the end.
  static func value(_ text: String) -> Any? {
    if let value = parse(Array(text.utf8)) { return value }
    return parse(repaired(text))
  }

  private static func parse(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
  }

  private static func repaired(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let opening = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    let closing = bytes.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }
    guard let opening, let closing, opening < closing else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(closing - opening + 1)
    var isInString = false
    var isEscaped = false
    for byte in bytes[opening...closing] {
      switch byte {
      case UInt8(ascii: "\"") where !isEscaped: isInString.toggle()
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString:
        if let last = result.lastIndex(where: { $0 > 0x20 }), result[last] == UInt8(ascii: ",") {
          result.remove(at: last)
        }
      default: break
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      result.append(byte < 0x20 ? 0x20 : byte)
    }
    return result
  }

  /// The first string after the name, read from text that is no JSON: `"headline": "…"`.
  ///
  /// Nil also where the string does not end, or ends before anything but a comma or a closing bracket, for then it was cut
  /// at a quote of its own.
  static func salvaged(_ name: String, from text: String) -> String? {
    guard let key = text.range(of: "\"\(name)\"") else { return nil }
    let rest = text[key.upperBound...].unicodeScalars.drop(while: \.isBlank)
    guard rest.first == ":" else { return nil }
    let value = rest.dropFirst().drop(while: \.isBlank)
    guard value.first == "\"" else { return nil }
    var end = value.index(after: value.startIndex)
    var isEscaped = false
    while end < value.endIndex, isEscaped || value[end] != "\"" {
      isEscaped = value[end] == "\\" && !isEscaped
      end = value.index(after: end)
    }
    guard end < value.endIndex,
      let next = value[value.index(after: end)...].drop(while: \.isBlank).first,
      ",}]".unicodeScalars.contains(next)
    else { return nil }
    let literal = value[value.startIndex...end].map { $0.value < 0x20 ? " " : String($0) }.joined()
    return parse(Array(literal.utf8)) as? String
  }
}
