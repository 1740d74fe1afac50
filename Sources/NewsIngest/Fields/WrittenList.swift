/// Lists and dictionaries as Python prints them, which its programs leave in the cells of tables: `['خبر', 'نص']`.
enum WrittenList {
  /// The strings of a list; nil where the text is no list.
  static func items(_ text: String) -> [String]? {
    guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") else { return nil }
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(where: { $0 > 0x20 }), bytes[open] == UInt8(ascii: "["),
      let close = bytes.lastIndex(where: { $0 > 0x20 }), bytes[close] == UInt8(ascii: "]"), open < close
    else { return nil }
    var items: [String] = []
    var place = open + 1
    while place < close {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, UInt8(ascii: ","): place += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let (item, end) = string(bytes, from: place, to: close)
        items.append(item)
        place = end
      default: return nil
      }
    }
    return items
  }

  /// Whether a list is of single words: what a program cut a text into, and no text.
  static func isOfWords(_ items: [String]) -> Bool {
    items.count > 2 && items.count { $0.utf8.contains(0x20) } * 5 < items.count
  }

  /// The string after `'name':` of a dictionary: `{'id': None, 'name': 'رويترز'}`.
  static func name(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}"), bytes.count < 1000,
      let key = text.firstRange(of: nameKey)
    else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: key.upperBound)
    guard bytes[start] == UInt8(ascii: "'") || bytes[start] == UInt8(ascii: "\"") else { return nil }
    return string(bytes, from: start, to: bytes.count - 1).text
  }

  nonisolated(unsafe) private static let nameKey = /['"]name['"]\s*:\s*/

  /// The string whose quote is at `start`, and the place after it.
  private static func string(_ bytes: [UInt8], from start: Int, to limit: Int) -> (text: String, end: Int) {
    var place = start + 1
    var text: [UInt8] = []
    while place < limit, bytes[place] != bytes[start] {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < limit {
        place = appendEscaped(bytes[..<limit], at: place + 1, to: &text)
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return (String(decoding: text, as: UTF8.self), min(place + 1, limit))
  }

  private static let signs: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
  ]
  /// How many digits of a character's number stand after each letter.
  private static let digitCounts = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]

  /// Appends what stands after a backslash, and returns the place after it.
  private static func appendEscaped(_ bytes: ArraySlice<UInt8>, at place: Int, to text: inout [UInt8]) -> Int
  {
    if let sign = signs[bytes[place]] {
      text.append(sign)
      return place + 1
    }
    guard let number = number(bytes, at: place) else {
      text.append(bytes[place])
      return place + 1
    }
    // JSON's programs write a character beyond 16 bits as two numbers.
    if (0xD800..<0xDC00).contains(number.value), bytes.indices.contains(number.end + 1),
      bytes[number.end] == UInt8(ascii: "\\"), let low = self.number(bytes, at: number.end + 1),
      (0xDC00..<0xE000).contains(low.value),
      let scalar = Unicode.Scalar(0x10000 + (number.value - 0xD800) << 10 + (low.value - 0xDC00))
    {
      text.append(contentsOf: Character(scalar).utf8)
      return low.end
    }
    text.append(contentsOf: Character(Unicode.Scalar(number.value) ?? "\u{FFFD}").utf8)
    return number.end
  }

  /// The number of a character, as in `u0646`, and the place after it.
  private static func number(_ bytes: ArraySlice<UInt8>, at place: Int) -> (value: UInt32, end: Int)? {
    guard let count = digitCounts[bytes[place]], place + count < bytes.endIndex,
      case let digits = bytes[place + 1...place + count],
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      digits.first != UInt8(ascii: "+")
    else { return nil }
    return (value, place + 1 + count)
  }
}
