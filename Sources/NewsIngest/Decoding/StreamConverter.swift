import Foundation

/// Converts a stream whose encoding is known to UTF-8, chunk by chunk. A byte-order mark at its start is dropped.
enum StreamConverter {
  case utf8(UTF8Repair)
  case utf16(UTF16Transcoder)
  case other(CharsetConverter)

  /// - Parameter name: the encoding's IANA name; nil where it cannot be read.
  init?(_ name: String) {
    if name == "UTF-8" {
      self = .utf8(UTF8Repair())
    } else if let transcoder = UTF16Transcoder(firstBytes: Data(), encoding: name) {
      self = .utf16(transcoder)
    } else if let converter = CharsetConverter(name) {
      self = .other(converter)
    } else {
      return nil
    }
  }

  /// The next bytes in UTF-8, and how many characters were put in the place of bytes that mean nothing.
  mutating func append(_ bytes: Data, isLast: Bool) -> (text: Data, replacedCount: Int) {
    switch self {
    case .utf8(var repair):
      // One owner at a time, so that what is held is not copied.
      self = .utf8(UTF8Repair())
      defer { self = .utf8(repair) }
      return repair.append(bytes, isLast: isLast)
    case .utf16(var transcoder):
      defer { self = .utf16(transcoder) }
      let before = transcoder.replacedCount
      let text = transcoder.append(bytes) + (isLast ? transcoder.finish() : Data())
      return (text, transcoder.replacedCount - before)
    case .other(let converter):
      let before = converter.invalidByteCount
      let text = Data(converter.append(bytes, isLast: isLast))
      return (text, converter.invalidByteCount - before)
    }
  }
}

/// Makes sound UTF-8 of a stream of UTF-8 with damage.
struct UTF8Repair {
  /// The first bytes of a character that is not whole yet.
  private var rest = Data()
  private var isAtStart = true

  mutating func append(_ chunk: Data, isLast: Bool) -> (text: Data, replacedCount: Int) {
    var bytes = rest.isEmpty ? chunk : rest + chunk
    rest = Data()
    if isAtStart, bytes.count < 3, !isLast {
      rest = bytes
      return (Data(), 0)
    }
    if isAtStart, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isAtStart = false
    if !isLast {
      let count = Self.unfinishedCount(at: bytes)
      rest = Data(bytes.suffix(count))
      bytes = bytes.dropLast(count)
    }
    // Sound text is most text.
    if bytes.isUTF8 { return (Data(bytes), 0) }
    return Self.repaired(bytes)
  }

  /// How many bytes at the end may begin a character.
  private static func unfinishedCount(at bytes: Data) -> Int {
    for (index, byte) in bytes.suffix(3).reversed().enumerated() where !(0x80..<0xC0).contains(byte) {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return index + 1 < length ? index + 1 : 0
    }
    return 0
  }

  private static func repaired(_ bytes: Data) -> (text: Data, replacedCount: Int) {
    var text = Data(capacity: bytes.count * 2)
    var replacedCount = 0
    var input = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar): text.append(contentsOf: scalar)
      case .error(let length):
        replacedCount += length
        for _ in 0..<length { text.append(contentsOf: UTF8.encodedReplacementCharacter) }
      case .emptyInput: return (text, replacedCount)
      }
    }
  }
}
