import Foundation

/// The part of a file that shows its encoding.
enum EncodingSample {
  /// How many bytes are enough.
  private static let size = 1 << 15

  /// The words that hold bytes beyond ASCII, in order, each with a space after it; the first 32 KiB of them.
  static func words(beyondASCIIIn bytes: Data) -> Data {
    var sample = Data()
    var start = bytes.startIndex
    var isBeyond = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 { isBeyond = true }
      // Mark-up and white space end words; so does a slash, for "A/B" are two.
      guard byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x2F else { continue }
      if isBeyond {
        sample += bytes[start..<index]
        sample.append(0x20)
        if sample.count >= size { return sample }
      }
      start = index + 1
      isBeyond = false
    }
    if isBeyond { sample += bytes[start...].prefix(size) }
    return sample
  }

  /// Whether there are more control characters than text has: one in a hundred bytes.
  static func hasControls(_ bytes: Data) -> Bool {
    let head = bytes.prefix(1 << 20)
    let count = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return count * 100 > head.count
  }

  /// Whether letters beyond ASCII stand among ASCII letters as accents do: at most two to a word of three and more.
  static func looksWestern(_ sample: Data, of bytes: Data) -> Bool {
    let letters = sample.count { (0x41...0x5A).contains($0 & 0xDF) }
    let accents = sample.count { $0 >= 0xC0 }
    let others = sample.count { (0x80..<0xC0).contains($0) }
    let allLetters = bytes.prefix(1 << 18).count { (0x41...0x5A).contains($0 & 0xDF) }
    return letters >= accents * 2 && others <= accents + allLetters / 10 && accents + others <= allLetters / 3
  }
}
