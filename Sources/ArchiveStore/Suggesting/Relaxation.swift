public import NewsQuery

/// What a search that found nothing would find without one of its parts.
public struct Relaxation: Sendable, Equatable {
  /// What is left out.
  public enum Part: Sendable, Equatable {
    /// A part of the query.
    case clause(QueryNode)
    /// The filter's days.
    case days
    /// The filter's sources.
    case sources
    /// The filter's sections.
    case sections
  }

  /// What was left out.
  public let part: Part
  /// Articles of the matching set without it.
  public let articleCount: Int
}
