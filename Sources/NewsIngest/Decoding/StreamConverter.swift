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

  /// What is held of a line that has not ended and is sound.
  mutating func readWhatHasCome() -> Data {
    guard case .utf8(var repair) = self else { return Data() }
    defer { self = .utf8(repair) }
    return repair.readWhatHasCome()
  }

  /// The encoding of a record's line that was in another one; nil where there is none.
  mutating func otherEncoding(in record: Data) -> String? {
    guard case .utf8(var repair) = self, !repair.otherLines.isEmpty else { return nil }
    defer { self = .utf8(repair) }
    return repair.otherEncoding(in: record)
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
