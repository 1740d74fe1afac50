/// Finds what may be UTF-8 that was read as an encoding of one byte a character.
enum MisreadUTF8 {
  /// Runs of whole UTF-8 sequences, with any ASCII between them; no end of a run lies inside a word.
  static func runs(of line: [Unicode.Scalar], _ mapping: ByteMapping) -> [MisreadRun] {
    let bytes = line.map { mapping.byte(of: $0) }
    var runs: [MisreadRun] = []
    var start: Int?
    var end = 0
    var text: [Unicode.Scalar] = []
    var index = 0
    func close() {
      if let start, isApart(start..<end, in: line) { runs.append(MisreadRun(range: start..<end, text: text)) }
    }
    while index < line.count {
      if let byte = bytes[index], byte < 0x80 {
        index += 1
      } else if let (scalar, length) = sequence(bytes, at: index) {
        if start == nil { (start, end, text) = (index, index, []) }
        text += line[end..<index]
        text.append(scalar)
        index += length
        end = index
      } else {
        close()
        start = nil
        index += 1
      }
    }
    close()
    return runs
  }

  /// Whether the run touches no letter that is not in it, nor what is left of a lost one: else it is not whole.
  private static func isApart(_ range: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    func isOpen(_ index: Int) -> Bool {
      guard line.indices.contains(index), line[index].value >= 0x80 else { return true }
      return !line[index].properties.isAlphabetic && line[index] != "\u{FFFD}"  // REPLACEMENT CHARACTER
    }
    return isOpen(range.lowerBound - 1) && isOpen(range.upperBound)
  }

  /// The character of a sequence of two to four bytes, and its length.
  private static func sequence(_ bytes: [UInt8?], at index: Int) -> (Unicode.Scalar, Int)? {
    guard let lead = bytes[index] else { return nil }
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length {
      guard let next = bytes[index + offset], next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Only the shortest form of a character is UTF-8.
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return nil }
    return (scalar, length)
  }
}
