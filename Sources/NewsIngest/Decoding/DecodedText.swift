/// The text of some bytes, and what it took to read them.
public struct DecodedText: Sendable, Equatable {
  /// The text without its byte-order mark. Bytes that mean nothing stand in it as U+FFFD REPLACEMENT CHARACTER.
  public var text: String
  /// The encoding's IANA name: "UTF-8", "UTF-16LE" or "UTF-16BE".
  public var encodingName: String
  /// How many bytes of the input (not characters) were replaced. 0 for sound input.
  public var invalidByteCount: Int

  /// Makes a decoded text of its parts.
  public init(text: String, encodingName: String, invalidByteCount: Int) {
    self.text = text
    self.encodingName = encodingName
    self.invalidByteCount = invalidByteCount
  }
}
