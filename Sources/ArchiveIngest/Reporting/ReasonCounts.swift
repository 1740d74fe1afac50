/// Reasons, and how many inputs or records each was met with.
///
/// At most 50 reasons are told apart, so that memory does not grow with the input.
public struct ReasonCounts: Sendable {
  /// One reason.
  public struct Count: Sendable, Equatable {
    /// A phrase: "no article in the page".
    public let reason: String
    /// Inputs or records that it was met with.
    public let count: Int
  }

  private static let limit = 50

  /// The most frequent reason first.
  public private(set) var entries: [Count] = []

  /// No reasons yet.
  package init() {}

  package mutating func count(_ reason: String) {
    let known = entries.first { $0.reason == reason }
    let isFull = known == nil && entries.count >= Self.limit
    let reason = isFull ? "other reasons" : reason
    let before = entries.first { $0.reason == reason }?.count ?? 0
    entries.removeAll { $0.reason == reason }
    let position = entries.firstIndex { $0.count < before + 1 } ?? entries.endIndex
    entries.insert(Count(reason: reason, count: before + 1), at: position)
  }
}
