import NewsIngest

/// Reports equal failures of one input together: the first few one by one, then their number and where they stand.
struct FailureGroups {
  private struct Group {
    var count = 0
    /// Of those that were not reported one by one.
    var first: Int?
    var last: Int?
  }

  private static let shownCount = 5
  /// Reasons beyond these are counted together.
  private static let reasonLimit = 50

  private var groups: [String: Group] = [:]
  private var order: [String] = []

  /// Counts a failure.
  ///
  /// - Returns: whether it is reported by itself.
  mutating func count(_ reason: String, at place: InputRecord.Place?) -> Bool {
    let reason = groups[reason] == nil && order.count >= Self.reasonLimit ? "other reasons" : reason
    if groups[reason] == nil { order.append(reason) }
    var group = groups[reason] ?? Group()
    group.count += 1
    if group.count > Self.shownCount {
      group.first = group.first ?? place?.number
      group.last = place?.number ?? group.last
    }
    groups[reason] = group
    return group.count <= Self.shownCount
  }

  /// Lines for the failures that were not reported one by one. The next input starts from nothing.
  mutating func finish(_ path: String) -> [String] {
    defer { (groups, order) = ([:], []) }
    return order.compactMap { reason in
      guard let group = groups[reason], group.count > Self.shownCount else { return nil }
      let more = group.count - Self.shownCount
      let range = group.first.flatMap { first in group.last.map { " from \(first) to \($0)" } } ?? ""
      return "\(path): \(more.grouped) more like these\(range): \(reason)"
    }
  }
}
