/// Reasons and how many inputs or records each was met with, the most frequent first.
///
/// Reasons are few: what is counted apart does not grow with the input.
struct ReasonCounts: Encodable {
  /// One reason.
  struct Count: Encodable {
    let reason: String
    let count: Int
  }

  private static let limit = 50

  private var counts: [Count] = []

  /// How many reasons there are.
  var reasonCount: Int { counts.count }

  /// The most frequent reason.
  var first: String? { counts.first?.reason }

  /// For people: "a draft 2, without text 1".
  var list: String { counts.map { "\($0.reason) \($0.count)" }.joined(separator: ", ") }

  mutating func count(_ reason: String) {
    let known = counts.first { $0.reason == reason }
    let isFull = known == nil && counts.count >= Self.limit
    let reason = isFull ? "other reasons" : reason
    let before = counts.first { $0.reason == reason }?.count ?? 0
    counts.removeAll { $0.reason == reason }
    let place = counts.firstIndex { $0.count < before + 1 } ?? counts.endIndex
    counts.insert(Count(reason: reason, count: before + 1), at: place)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(counts)
  }
}
