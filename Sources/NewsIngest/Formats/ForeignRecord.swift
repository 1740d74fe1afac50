/// Records as a program notes them in its code: `{'title': …}` of Python, `var news = [{"title": …` and `callback({title: …` of
/// JavaScript. They are neither JSON nor anybody's text.
enum ForeignRecord {
  /// What may stand before the first bracket: a name or two.
  private static let longestName = 60

  /// Whether a line begins one.
  static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { isName($0) || $0 == 0x20 || $0 == UInt8(ascii: ".") }
    guard name.count <= longestName else { return false }
    let brackets = line.dropFirst(name.count).prefix { "=([{ ".utf8.contains($0) }
    guard brackets.contains(UInt8(ascii: "{")), !brackets.elementsEqual("{{".utf8) else { return false }
    return holdsKey(line.dropFirst(name.count + brackets.count))
  }

  /// Whether a name and a colon stand at the start, the name with quotes or without.
  private static func holdsKey(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let quote = rest.first else { return false }
    let isQuoted = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
    let key = (isQuoted ? rest.dropFirst() : rest).prefix(longestName + 1).prefix {
      isQuoted ? $0 != quote : isName($0)
    }
    guard !key.isEmpty, key.count <= longestName else { return false }
    let after = rest.dropFirst(key.count + (isQuoted ? 2 : 0)).first { $0 != 0x20 }
    return after == UInt8(ascii: ":")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$")
  }
}
