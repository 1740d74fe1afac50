/// A group of articles that are copies of one text, such as a wire story that several papers print.
public struct Story: Sendable {
  /// Articles of the archive in it, whether or not a search finds them; at least two.
  public let articleCount: Int
  /// The one that was published first: by instants where zones are known, else by local day and clock.
  public let first: ArticleSummary
  /// Whether it was so for sure, whatever the zones that are not known, and the times of day. Not where a copy is undated.
  public let isFirstSure: Bool
}
