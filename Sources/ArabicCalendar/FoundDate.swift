/// A date found in running text: the value, the words it was read from, and whether something was inferred.
public struct FoundDate: Hashable, Sendable {
  /// The value.
  public let date: PublicationDate
  /// The words it was read from, as they stand in the text, clock and zone included.
  public let rawText: String
  /// Whether the fetch time was needed: relative dates, and days without a year.
  public let isInferred: Bool
  /// Where `rawText` stands: UTF-8 byte offsets into the text given to the parser.
  public let range: Range<Int>

  /// The four facts as they are.
  public init(date: PublicationDate, rawText: String, isInferred: Bool, range: Range<Int>) {
    self.date = date
    self.rawText = rawText
    self.isInferred = isInferred
    self.range = range
  }
}
