import Foundation

/// Makes sound UTF-8 of a stream of UTF-8 with damage, and of lines in other encodings among the others (``OtherLine``): people put
/// tables of two programs one after the other.
///
/// Bytes are held up to the end of their line, for only a whole line tells its encoding.
struct UTF8Repair {
  /// A longer line is judged in pieces.
  private static let longestLine = 64 << 10
  private static let newline = UInt8(ascii: "\n")

  /// The bytes after the last line end.
  private var rest = Data()
  private var isAtStart = true
  private var witness = OtherLine.Witness.none
  /// The encodings of lines that were in another one, by their hashes without blanks at their ends. A record asks once.
  private(set) var otherLines: [Int: String] = [:]

  /// The next bytes in UTF-8, and how many bytes of the input were replaced.
  mutating func append(_ chunk: Data, isLast: Bool) -> (text: Data, replacedCount: Int) {
    let lineEnd = chunk.lastIndex(of: Self.newline)
    rest.append(chunk)
    guard isLast || lineEnd != nil || rest.count >= Self.longestLine else { return (Data(), 0) }
    var heldCount = 0
    if !isLast { heldCount = lineEnd.map { chunk.endIndex - $0 - 1 } ?? Self.unfinishedCount(at: rest) }
    return repaired(takeAll(but: heldCount))
  }

  /// What is held, without a last character that is not whole; nothing where it is not sound.
  mutating func readWhatHasCome() -> Data {
    let heldCount = Self.unfinishedCount(at: rest)
    guard rest.count >= 3, rest.dropLast(heldCount).isUTF8 else { return Data() }
    return takeAll(but: heldCount)
  }

  private mutating func takeAll(but heldCount: Int) -> Data {
    var bytes = rest.dropLast(heldCount)
    rest = Data(rest.suffix(heldCount))
    if isAtStart, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isAtStart = false
    return Data(bytes)
  }

  /// The encoding of a record's line that was in another one; nil where there is none.
  mutating func otherEncoding(in record: Data) -> String? {
    var found: String?
    for line in record.split(separator: Self.newline) {
      found = otherLines.removeValue(forKey: Self.hash(line)) ?? found
    }
    return found
  }

  private static func hash(_ line: Data) -> Int {
    var bytes = line.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// How many bytes at the end may begin a character.
  private static func unfinishedCount(at bytes: Data) -> Int {
    for (index, byte) in bytes.suffix(3).reversed().enumerated() where !(0x80..<0xC0).contains(byte) {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return index + 1 < length ? index + 1 : 0
    }
    return 0
  }

  private mutating func repaired(_ bytes: Data) -> (text: Data, replacedCount: Int) {
    // Sound text is most text.
    if bytes.isUTF8 { return (bytes, 0) }
    if witness == .none, Self.holdsArabic(bytes) { witness = .arabic }
    var text = Data(capacity: bytes.count * 2)
    var replacedCount = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: Self.newline).map { $0 + 1 } ?? bytes.endIndex
      let line = Data(bytes[start..<end])
      start = end
      if line.isUTF8 {
        text.append(line)
      } else if let other = OtherLine.found(line, witness: witness) {
        if other.encoding == "windows-1256" { witness = .windows1256 }
        text.append(other.text)
        otherLines[Self.hash(other.text)] = other.encoding
      } else {
        replacedCount += Self.appendRepaired(line, to: &text)
      }
    }
    return (text, replacedCount)
  }

  /// Whether some line is sound and Arabic.
  private static func holdsArabic(_ bytes: Data) -> Bool {
    bytes.split(separator: newline).contains { line in
      line.contains { (0xD8...0xDB).contains($0) } && line.isUTF8
    }
  }

  /// - Returns: how many bytes were replaced.
  private static func appendRepaired(_ bytes: Data, to text: inout Data) -> Int {
    var replacedCount = 0
    var input = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar): text.append(contentsOf: scalar)
      case .error(let length):
        replacedCount += length
        for _ in 0..<length { text.append(contentsOf: UTF8.encodedReplacementCharacter) }
      case .emptyInput: return replacedCount
      }
    }
  }
}
