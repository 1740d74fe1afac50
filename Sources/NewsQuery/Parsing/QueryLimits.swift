/// How large a query may be. What lies beyond is left out, and a note says so.
public struct QueryLimits: Sendable, Equatable {
  /// Longest text that is read, in bytes of UTF-8.
  public let byteCount: Int
  /// Most words, phrases and prefixes together; the words of `"a b"~5` count one each.
  public let termCount: Int
  /// Deepest nesting of groups; at most 64, so that a stack of 512 KB holds any query.
  public let depth: Int
  /// Largest distance of `NEAR/n`, in words.
  public let distance: Int

  /// 2 KB, 64 terms, depth 32, distance 100.
  public static let `default` = QueryLimits()

  /// Values below zero are taken as zero.
  public init(byteCount: Int = 2048, termCount: Int = 64, depth: Int = 32, distance: Int = 100) {
    self.byteCount = max(byteCount, 0)
    self.termCount = max(termCount, 0)
    self.depth = min(max(depth, 0), 64)
    self.distance = max(distance, 0)
  }
}
