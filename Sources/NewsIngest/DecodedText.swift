/// The text of some bytes, and how they became it.
public struct DecodedText: Sendable, Equatable {
  /// The text without its byte-order mark. Bytes that mean nothing stand in it as U+FFFD REPLACEMENT CHARACTER.
  public var text: String
  /// How the bytes became it.
  public var decoding: Decoding

  /// Makes a decoded text of its parts.
  public init(text: String, decoding: Decoding) {
    self.text = text
    self.decoding = decoding
  }
}
