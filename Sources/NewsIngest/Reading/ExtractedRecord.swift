public import ArabicCalendar

/// One article of a record, or why there is none.
public struct ExtractedRecord: Sendable {
  /// What was found.
  public enum Outcome: Sendable {
    case article(Article)
    case skipped(SkipReason)
    case failure(IngestError)
  }

  /// Where in its input it stands.
  public var place: InputRecord.Place
  /// What was found.
  public var outcome: Outcome
  /// How the bytes became text.
  public var decoding: Decoding
  /// What became of each line or block of a page. Empty for other records.
  public var lines: [ExplainedLine] = []
  /// The page's text, where it is one that can be read again with what is learnt of its site.
  public var page: PageText?
  /// When the record was fetched, where its input says so.
  public var fetchedAt: PublicationDate?
  /// What is known of the record besides its article.
  public var notes = ReadingNotes()

  /// Makes a record of its parts.
  public init(
    place: InputRecord.Place, outcome: Outcome, decoding: Decoding = .unread, lines: [ExplainedLine] = []
  ) {
    self.place = place
    self.outcome = outcome
    self.decoding = decoding
    self.lines = lines
  }
}
