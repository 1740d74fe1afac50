import Foundation

/// Reads UTF-16 of one byte order. Lone surrogates and a last half unit are replaced and counted.
struct UTF16Reader {
  let isBigEndian: Bool

  struct Result {
    var text = ""
    var invalidByteCount = 0
    /// Offset in bytes of the first NUL character, nil where there is none.
    var nulOffset: Int?
  }

  func read(_ content: Data) -> Result {
    let units = units(of: content)
    var result = Result(text: String(decoding: units, as: UTF16.self))
    result.nulOffset = units.firstIndex(of: 0).map { 2 * $0 }
    result.invalidByteCount = 2 * Self.loneSurrogateCount(units)
    if !content.count.isMultiple(of: 2) {
      // A last half unit is damage like any other.
      result.text.unicodeScalars.append("\u{FFFD}")  // REPLACEMENT CHARACTER
      result.invalidByteCount += 1
    }
    return result
  }

  private func units(of content: Data) -> [UInt16] {
    content.withUnsafeBytes { bytes in
      (0..<bytes.count / 2).map { index in
        let unit = bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)
        return isBigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
      }
    }
  }

  /// How many units are halves of a pair without the other.
  static func loneSurrogateCount(_ units: [UInt16]) -> Int {
    var count = 0
    var index = 0
    while index < units.count {
      let pairs =
        UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count
        && UTF16.isTrailSurrogate(units[index + 1])
      if !pairs && (0xD800...0xDFFF).contains(units[index]) { count += 1 }
      index += pairs ? 2 : 1
    }
    return count
  }
}
