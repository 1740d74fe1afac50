/// What kind of input some bytes are.
public enum InputFormat: String, Sendable, CaseIterable {
  /// To be found out with `detect(_:)`.
  case auto
  /// The text of one page, as a browser shows it, or plain text.
  case text
  /// One JSON object, or an array of objects.
  case json
  /// JSON Lines: one object on each line.
  case jsonl

  /// Finds the format by content, never by name.
  ///
  /// ```swift
  /// InputFormat.detect(Data(#"{"title":"خبر"}"#.utf8))  // .jsonl
  /// InputFormat.detect(Data("[رويترز] خبر".utf8))       // .text
  /// ```
  /// - Parameter firstBytes: the beginning of the input; 64 KiB are plenty. It may end anywhere.
  /// - Returns: never `.auto`. A single object on one line is `.jsonl`, which reads it as well and streams.
  public static func detect(_ firstBytes: some Collection<UInt8>) -> InputFormat {
    var rest = firstBytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop(while: isWhiteSpace)
    guard let opener = rest.first else { return .text }
    let afterOpener = rest.dropFirst()
    guard let next = afterOpener.first(where: { !isWhiteSpace($0) }) else {
      return opener == UInt8(ascii: "{") || opener == UInt8(ascii: "[") ? .json : .text
    }
    switch (opener, next) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")):
      return .json
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return firstLineIsWhole(rest) ? .jsonl : .json
    default:
      return .text
    }
  }

  /// Whether the first line ends with a closing brace, or does not end within these bytes.
  private static func firstLineIsWhole(_ bytes: some Collection<UInt8>) -> Bool {
    var lastVisible: UInt8?
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { return lastVisible == UInt8(ascii: "}") }
      if !isWhiteSpace(byte) { lastVisible = byte }
    }
    return true
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
