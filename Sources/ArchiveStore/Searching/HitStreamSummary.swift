/// What a stream of all hits was about.
public struct HitStreamSummary: Sendable, Equatable {
  /// How many hits there were.
  public let total: Int
  /// The order that they came in.
  public let order: SearchRequest.Order
  /// What the user should know.
  public let notes: [String]
}
