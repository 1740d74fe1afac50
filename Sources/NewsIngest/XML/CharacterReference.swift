import CXML2

/// Characters that mark-up has by name or by number: "&quot;", "&#39;", "&#x201C;".
enum CharacterReference {
  /// The text with its references resolved, once.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      let tail = rest[rest.index(after: ampersand)...]
      if let end = tail.prefix(longestName).firstIndex(of: ";"), let scalar = scalar(named: tail[..<end]) {
        result.unicodeScalars.append(scalar)
        rest = tail[tail.index(after: end)...]
      } else {
        result += "&"
        rest = tail
      }
    }
    return result + rest
  }

  private static let longestName = 12

  /// The character that an entity means, as browsers read it; nil for a name or a number that means none.
  ///
  /// - Parameter name: what stands between "&" and ";".
  static func scalar(named name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else {
      return htmlEntityLookup(String(name)).flatMap { Unicode.Scalar($0.pointee.value) }
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // As browsers do: old pages number their quotation marks as Windows-1252 does.
    if let value, (0x80...0x9F).contains(value) { return ByteMapping.windows1252.scalar(of: UInt8(value)) }
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}
