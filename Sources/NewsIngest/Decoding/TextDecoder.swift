public import Foundation

/// Turns bytes into text: by the byte-order mark, else as UTF-8.
///
/// ```swift
/// try TextDecoder().decode(Data("خبر".utf8)).text  // "خبر"
/// ```
/// - Errors: `.emptyInput`; `.notText` for NUL characters and where most bytes beyond ASCII are not UTF-8.
/// - Known failure: short Latin-1 text with few accents passes, with U+FFFD in place of each accent.
public struct TextDecoder: Sendable {
  /// Makes a decoder; it keeps no state.
  public init() {}

  /// Decodes a whole file. Invalid bytes are replaced and counted, up to the point where it is no text.
  ///
  /// - Parameters:
  ///   - declared: the encoding that an HTTP header or the mark-up names.
  ///   - override: the encoding that the user names.
  public func decode(_ bytes: Data, declared: String? = nil, override: String? = nil) throws(IngestError)
    -> DecodedText
  {
    let decoded =
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        try decodeUTF8(bytes, from: 3)
      } else if bytes.starts(with: [0xFF, 0xFE]) {
        try decodeUTF16(bytes, name: "UTF-16LE") { low, high in UInt16(high) << 8 | UInt16(low) }
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        try decodeUTF16(bytes, name: "UTF-16BE") { high, low in UInt16(high) << 8 | UInt16(low) }
      } else {
        try decodeUTF8(bytes, from: 0)
      }
    guard !decoded.text.isEmpty else { throw .emptyInput }
    return decoded
  }

  private func decodeUTF8(_ bytes: Data, from start: Int) throws(IngestError) -> DecodedText {
    let content = bytes.dropFirst(start)
    if let nul = content.firstIndex(of: 0) {
      throw .notText(byteOffset: nul - bytes.startIndex, invalidByteCount: 0)
    }
    if let text = String(validating: content, as: UTF8.self) {
      return DecodedText(text: text, encodingName: "UTF-8", invalidByteCount: 0)
    }
    let faults = UTF8Faults(content)
    if faults.areMostOfTheText {
      throw .notText(
        byteOffset: start + faults.firstOffset, invalidByteCount: faults.invalidByteCount)
    }
    return DecodedText(
      text: String(decoding: content, as: UTF8.self), encodingName: "UTF-8",
      invalidByteCount: faults.invalidByteCount)
  }

  /// Decodes from after the mark; `unit` joins two bytes in file order.
  private func decodeUTF16(
    _ bytes: Data, name: String, unit: (UInt8, UInt8) -> UInt16
  ) throws(IngestError) -> DecodedText {
    let content = [UInt8](bytes.dropFirst(2))
    let units = stride(from: 0, to: content.count - 1, by: 2).map { unit(content[$0], content[$0 + 1]) }
    if let nul = units.firstIndex(of: 0) {
      throw .notText(byteOffset: 2 + 2 * nul, invalidByteCount: 0)
    }
    var text = String(decoding: units, as: UTF16.self)
    var invalidByteCount = 2 * loneSurrogateCount(units)
    if !content.count.isMultiple(of: 2) {
      // A last half unit is damage like any other.
      text.unicodeScalars.append("\u{FFFD}")  // REPLACEMENT CHARACTER
      invalidByteCount += 1
    }
    return DecodedText(text: text, encodingName: name, invalidByteCount: invalidByteCount)
  }

  private func loneSurrogateCount(_ units: [UInt16]) -> Int {
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

/// How far some bytes are from being UTF-8.
private struct UTF8Faults {
  /// Bytes that are part of no UTF-8 sequence.
  private(set) var invalidByteCount = 0
  /// Offset of the first of them, in bytes from the start of the content.
  private(set) var firstOffset = 0
  private var soundNonASCIIByteCount = 0
  private var byteCount = 0

  init(_ content: Data) {
    var input = content.makeIterator()
    var parser = UTF8.ForwardParser()
    scan: while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar):
        byteCount += scalar.count
        if scalar.count > 1 { soundNonASCIIByteCount += scalar.count }
      case .error(let length):
        if invalidByteCount == 0 { firstOffset = byteCount }
        invalidByteCount += length
        byteCount += length
      case .emptyInput:
        break scan
      }
    }
  }

  /// A few bad bytes are damage; as many as a tenth of all, and more than the good ones, are another encoding.
  var areMostOfTheText: Bool {
    invalidByteCount > soundNonASCIIByteCount && invalidByteCount * 10 >= byteCount
  }
}
