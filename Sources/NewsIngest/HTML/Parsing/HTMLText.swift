/// White space, entities and numbers of strings, over bytes.
enum HTMLText {
  /// How many bytes of white space begin at `index`; 0 for none. NO-BREAK SPACE counts.
  @inline(__always)
  static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    return byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return first == scalars.startIndex && scalars.index(after: last) == scalars.endIndex
      ? text : String(scalars[first...last])
  }

  /// The text with each run of white space as one space, and none at its ends.
  static func collapsed(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }.joined(separator: " ")
  }

  /// Whether `word`, in small letters, stands in the text; its case and white space do not matter.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    for start in text.indices where text[start] | 0x20 == word.utf8Start[0] {
      var matched = 0
      var index = start
      while index < text.count, matched < count {
        if text[index] <= 0x20 {
          index += 1
          continue
        }
        guard text[index] | 0x20 == word.utf8Start[matched] else { break }
        matched += 1
        index += 1
      }
      if matched == count { return true }
    }
    return false
  }

  /// FNV-1a. Nil and empty count alike.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>?, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var hash = (seed ^ 0xFF) &* 0x100_0000_01B3
    for byte in bytes ?? UnsafeBufferPointer(start: nil, count: 0) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
