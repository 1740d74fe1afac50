/// A visible line of a page and what the extractor made of it.
public struct ExplainedLine: Sendable, Equatable {
  /// What became of a line.
  public enum Use: Sendable, Equatable {
    /// It stands in the body.
    case body
    /// It stands word for word in the field of this name, such as "title".
    case field(String)
    /// It was taken out.
    case removed(RemovedLine.Reason)
  }

  /// The line's number in the page, from 1; blank lines count.
  public let number: Int
  /// The line without the white space at its end.
  public let text: String
  /// What became of it.
  public let use: Use

  /// Makes an explained line of its parts.
  public init(number: Int, text: String, use: Use) {
    self.number = number
    self.text = text
    self.use = use
  }
}
