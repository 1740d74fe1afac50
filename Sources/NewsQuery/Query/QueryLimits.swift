/// How large a query may be. What is more is left out, and a note says so.
///
/// What runs a query sets its limits: an archive's are `ArchiveSearcher.queryLimits`.
public struct QueryLimits: Sendable, Equatable {
  /// Longest text that is read, in bytes of UTF-8.
  public let byteCount: Int
  /// Most words, phrases, prefixes and filters together; each word of `"a b"~5` counts.
  public let termCount: Int
  /// Deepest nesting of groups; at most 64, so that a stack of 512 KB holds any query.
  public let depth: Int
  /// Largest distance of `NEAR/n`, in words.
  public let distance: Int

  /// 2 KB, 64 terms, depth 32, distance 100: for a query that no archive runs.
  public static let `default` = QueryLimits()

  /// Limits of these values; a value below zero counts as zero.
  public init(byteCount: Int = 2048, termCount: Int = 64, depth: Int = 32, distance: Int = 100) {
    self.byteCount = max(byteCount, 0)
    self.termCount = max(termCount, 0)
    self.depth = min(max(depth, 0), 64)
    self.distance = max(distance, 0)
  }
}
