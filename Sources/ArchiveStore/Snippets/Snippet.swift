/// A passage of an article's body around what matched.
public struct Snippet: Sendable, Equatable {
  /// The passage; line breaks of the original stand as spaces, one for one.
  public let passage: HighlightedText
  /// Where it begins in the body, in UTF-8 bytes.
  public let byteOffset: Int
  /// Whether text was left out before it.
  public let isCutBefore: Bool
  /// Whether text was left out after it.
  public let isCutAfter: Bool
}
