import NewsQuery

extension QueryLimits {
  /// Limits for queries against an archive. SQLite's own parser allows about a hundred symbols of nesting, so depth is 12.
  static let archive = QueryLimits(depth: 12)
}
