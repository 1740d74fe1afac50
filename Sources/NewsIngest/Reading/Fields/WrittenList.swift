/// Lists and dictionaries as Python prints them, which its programs leave in the cells of tables: `['خبر', 'نص']`.
enum WrittenList {
  /// The strings of a list; nil where the text is none.
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

  /// The string behind `'name':` of a dictionary: `{'id': None, 'name': 'رويترز'}`.
  static func name(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}"), bytes.count < 1000,
      let key = text.firstRange(of: /['"]name['"]\s*:\s*/)
    else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: key.upperBound)
    guard bytes[start] == UInt8(ascii: "'") || bytes[start] == UInt8(ascii: "\"") else { return nil }
    return string(bytes, from: start, to: bytes.count - 1).text
  }

  /// The string whose quote is at `start`, and the place behind it.
  private static func string(_ bytes: [UInt8], from start: Int, to limit: Int) -> (text: String, end: Int) {
    var place = start + 1
    var text: [UInt8] = []
    while place < limit, bytes[place] != bytes[start] {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < limit {
        place += 1
        text.append(bytes[place] == UInt8(ascii: "n") ? 0x0A : bytes[place])
      } else {
        text.append(bytes[place])
      }
      place += 1
    }
    return (String(decoding: text, as: UTF8.self), min(place + 1, limit))
  }
}
