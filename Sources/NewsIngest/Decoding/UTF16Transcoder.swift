import Foundation

/// Turns a stream of UTF-16 into UTF-8, chunk by chunk: spreadsheets save "Unicode text" so.
struct UTF16Transcoder {
  /// "UTF-16LE" or "UTF-16BE".
  let encodingName: String
  private let isLittleEndian: Bool
  /// The half of a unit, or the unit of a pair, that the last chunk ended with.
  private var pending: [UInt8] = []
  private var isAtStart = true
  /// How many U+FFFD were put in the place of units that mean nothing.
  private(set) var replacedCount = 0

  /// Nil where neither a byte-order mark nor the user says that this is UTF-16.
  init?(firstBytes: Data, encoding: String?) {
    switch (
      encoding?.uppercased(), firstBytes.starts(with: [0xFF, 0xFE]), firstBytes.starts(with: [0xFE, 0xFF])
    ) {
    case ("UTF-16LE", _, _), (nil, true, _), ("UTF-16", true, _): isLittleEndian = true
    case ("UTF-16BE", _, _), (nil, _, true), ("UTF-16", _, _): isLittleEndian = false
    default: return nil
    }
    encodingName = isLittleEndian ? "UTF-16LE" : "UTF-16BE"
  }

  /// The next bytes as UTF-8; what is no character becomes U+FFFD.
  mutating func append(_ chunk: Data) -> Data {
    pending.append(contentsOf: chunk)
    var count = pending.count / 2 * 2
    // A pair that is not whole yet waits for its second half.
    if count >= 2, UTF16.isLeadSurrogate(unit(count - 2)) { count -= 2 }
    let text = utf8(of: count)
    pending.removeFirst(count)
    return text
  }

  /// What was still waiting.
  mutating func finish() -> Data {
    var text = utf8(of: pending.count / 2 * 2)
    // A last half unit is damage like any other.
    if !pending.count.isMultiple(of: 2) {
      text.append(contentsOf: "\u{FFFD}".utf8)  // REPLACEMENT CHARACTER
      replacedCount += 1
    }
    pending = []
    return text
  }

  private func unit(_ offset: Int) -> UInt16 {
    let (first, second) = (UInt16(pending[offset]), UInt16(pending[offset + 1]))
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }

  private mutating func utf8(of byteCount: Int) -> Data {
    var units = stride(from: 0, to: byteCount, by: 2).map(unit)
    if isAtStart, !units.isEmpty {
      isAtStart = false
      if units[0] == 0xFEFF { units.removeFirst() }
    }
    replacedCount += UTF16Reader.loneSurrogateCount(units)
    return Data(String(decoding: units, as: UTF16.self).utf8)
  }
}
