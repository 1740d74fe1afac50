import Foundation

/// Finds the encoding that a page's own head names.
///
/// - Source: the HTML standard's prescan of the first bytes, on as much of a page as is useful.
enum HTMLCharset {
  /// How many bytes are looked at.
  private static let scannedByteCount = 4096

  /// The name in `<meta charset=…>` or `<meta http-equiv=content-type content="…; charset=…">`, as written. Nil where
  /// there is none. Comments are skipped. A head that names UTF-16 can be read as ASCII, so it means UTF-8.
  static func declared(in page: Data) -> String? {
    let bytes = page.prefix(scannedByteCount).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var index = 0
    while index < bytes.count {
      if starts(bytes, at: index, with: "<!--") {
        index = end(of: "-->", in: bytes, from: index + 2)
      } else if starts(bytes, at: index, with: "<meta"), index + 5 < bytes.count,
        bytes[index + 5] <= 0x20 || bytes[index + 5] == UInt8(ascii: "/")
      {
        let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        if let name = name(in: bytes[index..<close]) {
          return CharsetLabel.name(of: name)?.hasPrefix("UTF-16") == true ? "utf-8" : name
        }
        index = close
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What follows "charset=" in one tag.
  private static func name(in tag: ArraySlice<UInt8>) -> String? {
    let bytes = Array(tag)
    guard let key = bytes.indices.first(where: { starts(bytes, at: $0, with: "charset") }) else { return nil }
    let value = bytes[(key + 7)...].drop { $0 <= 0x20 }
    guard value.first == UInt8(ascii: "=") else { return nil }
    let name = value.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      .prefix { $0 > 0x20 && !Array("\"';/>".utf8).contains($0) }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func starts(_ bytes: [UInt8], at index: Int, with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private static func end(of text: StaticString, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !starts(bytes, at: index, with: text) { index += 1 }
    return index
  }
}
