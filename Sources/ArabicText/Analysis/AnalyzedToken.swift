/// A token that holds its terms itself, for callers outside the hot loops.
public struct AnalyzedToken: Sendable, Equatable {
  /// Content word or stop word.
  public let kind: Token.Kind
  /// UTF-8 byte range in the text.
  public let range: Range<Int>
  /// L1.
  public let normalized: String
  /// L2; empty for a stop word.
  public let lightStem: String
  /// L3; empty for a stop word.
  public let rootKey: String

  /// Copies the terms of a token.
  public init(_ token: borrowing Token) {
    kind = token.kind
    range = token.start..<token.end
    normalized = String(decoding: token.normalized, as: UTF8.self)
    lightStem = String(decoding: token.lightStem, as: UTF8.self)
    rootKey = String(decoding: token.rootKey, as: UTF8.self)
  }
}
