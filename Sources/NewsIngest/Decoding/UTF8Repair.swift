import Foundation

/// Makes sound UTF-8 of a stream of UTF-8 with damage, and of lines in Windows-1256 among the others: people put tables of two
/// programs one behind the other.
///
/// Bytes are held up to the end of their line, for only a whole line tells its encoding.
struct UTF8Repair {
  /// The encoding of lines that are not UTF-8.
  static let otherEncoding = "windows-1256"
  /// A longer line is judged in pieces.
  private static let longestLine = 64 << 10
  private static let newline = UInt8(ascii: "\n")

  /// The bytes behind the last line end.
  private var rest = Data()
  private var isAtStart = true
  private var hadOtherLine = false
  /// Hashes of the lines that were in the other encoding, without blanks at their ends. A record asks once.
  private(set) var otherLines: Set<Int> = []

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

  /// Whether a record of the text holds a line that was in the other encoding.
  mutating func holdsOtherLine(_ record: Data) -> Bool {
    var holds = false
    for line in record.split(separator: Self.newline) where otherLines.remove(Self.hash(line)) != nil {
      holds = true
    }
    return holds
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
    var text = Data(capacity: bytes.count * 2)
    var replacedCount = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: Self.newline).map { $0 + 1 } ?? bytes.endIndex
      let line = Data(bytes[start..<end])
      start = end
      if line.isUTF8 {
        text.append(line)
      } else if let other = other(line) {
        text.append(other)
        otherLines.insert(Self.hash(other))
      } else {
        replacedCount += Self.appendRepaired(line, to: &text)
      }
    }
    return (text, replacedCount)
  }

  /// A line of the other encoding in UTF-8; nil where it is damaged UTF-8. Few words tell only behind a line that more told of.
  private mutating func other(_ line: Data) -> Data? {
    let faults = UTF8Faults(line)
    guard !faults.areDamage, let converted = CharsetConverter.convert(line, from: Self.otherEncoding),
      converted.invalidByteCount == 0
    else { return nil }
    let words = EncodingSample.words(beyondASCIIIn: line)
    let sample = CharsetConverter.convert(words, from: Self.otherEncoding)?.text ?? ""
    guard
      ArabicPlausibility(sample).isPlausible || hadOtherLine && faults.soundNonASCIIByteCount == 0
    else { return nil }
    hadOtherLine = true
    return Data(converted.text.utf8)
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
