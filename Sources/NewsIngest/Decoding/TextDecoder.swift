import Foundation

/// Turns bytes into text, in whatever encoding Arabic news comes.
///
/// ```swift
/// try TextDecoder().decode(Data("خبر".utf8)).text                               // "خبر"
/// try TextDecoder().decode(Data([0xC7, 0xE1, 0xD3, 0xE1, 0xC7, 0xE3])).text  // "السلام", windows-1256
/// ```
/// The first that answers decides: the user's word; the byte-order mark; UTF-8 that is valid and more than ASCII; what was
/// declared, unless the bytes contradict it plainly; what the bytes look like. Mojibake is repaired at the end.
/// - Errors: `.emptyInput`; `.unsupportedFormat` for files that are no text, such as pictures; `.unknownEncoding`; `.notText` for NUL
///   characters and for bytes that look like no encoding.
/// - Known failure: a file of one Arabic word of three letters in Windows-1256 is refused, or read as Latin letters.
public struct TextDecoder: Sendable {
  /// Makes a decoder; it keeps no state.
  public init() {}

  /// Whether an encoding of this name can be read.
  public static func knows(_ name: String) -> Bool { CharsetLabel.name(of: name) != nil }

  /// Decodes a file and leaves its mojibake as it is: for text whose parts are repaired one by one.
  func decodeAsIs(_ bytes: Data, declared: String? = nil, override: String? = nil) throws(IngestError)
    -> DecodedText
  {
    if bytes.isEmpty { throw .emptyInput }
    if let name = UnsupportedFormat.name(of: bytes) { throw .unsupportedFormat(name: name) }
    let decoded = try read(bytes, declared: declared, override: override)
    if decoded.text.isEmpty { throw .emptyInput }
    return decoded
  }

  private func read(_ bytes: Data, declared: String?, override: String?) throws(IngestError)
    -> DecodedText
  {
    if let override {
      guard let name = CharsetLabel.name(of: override) else { throw .unknownEncoding(name: override) }
      return try read(bytes, as: name, evidence: .override)
    }
    if let name = Self.markedEncoding(of: bytes) {
      return try read(bytes, as: name, evidence: .byteOrderMark)
    }
    let declaredName = declared.flatMap { CharsetLabel.name(of: $0) }
    if let text = String(validating: bytes, as: UTF8.self) {
      // Of ASCII alone every encoding says the same, but for those of two bytes a character.
      let isASCII = bytes.isASCII
      if isASCII, let name = UTF16Guess.name(of: bytes) {
        return try read(bytes, as: name, evidence: declaredName == name ? .declared : .detected)
      }
      if let nul = bytes.nulOffset { throw .notText(byteOffset: nul, invalidByteCount: 0) }
      let isDeclared = declaredName == "UTF-8"
      let isOverruled = !isASCII && !isDeclared && declaredName != nil
      return DecodedText(
        text: text,
        decoding: Decoding(
          encodingName: "UTF-8", evidence: isDeclared ? .declared : .detected,
          overruledCharset: isOverruled ? declared : nil))
    }
    let name = try EncodingChoice(bytes, declared: declaredName).name()
    var decoded = try read(bytes, as: name, evidence: name == declaredName ? .declared : .detected)
    if let declaredName, declaredName != name { decoded.decoding.overruledCharset = declared }
    return decoded
  }

  /// The encoding that a byte-order mark names; nil where there is none.
  static func markedEncoding(of bytes: Data) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    return bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16BE" : nil
  }

  private func read(
    _ bytes: Data, as name: String, evidence: Decoding.Evidence
  ) throws(IngestError) -> DecodedText {
    let isMarked = Self.markedEncoding(of: bytes) == name
    let content = isMarked ? bytes.dropFirst(name == "UTF-8" ? 3 : 2) : bytes
    let start = content.startIndex - bytes.startIndex
    func decoded(_ text: String, invalidByteCount: Int) -> DecodedText {
      DecodedText(
        text: text,
        decoding: Decoding(encodingName: name, invalidByteCount: invalidByteCount, evidence: evidence))
    }
    if name.hasPrefix("UTF-16") {
      let found = UTF16Reader(isBigEndian: name == "UTF-16BE").read(content)
      if let nul = found.nulOffset { throw .notText(byteOffset: start + nul, invalidByteCount: 0) }
      return decoded(found.text, invalidByteCount: found.invalidByteCount)
    }
    if let nul = content.nulOffset { throw .notText(byteOffset: start + nul, invalidByteCount: 0) }
    if name == "UTF-8" {
      var repair = UTF8Repair()
      let (text, replacedCount) = repair.append(content, isLast: true)
      return decoded(String(decoding: text, as: UTF8.self), invalidByteCount: replacedCount)
    }
    guard let found = CharsetConverter.convert(content, from: name) else {
      throw .unknownEncoding(name: name)
    }
    return decoded(found.text, invalidByteCount: found.invalidByteCount)
  }
}
