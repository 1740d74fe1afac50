/// What is known of a record besides its article.
public struct ReadingNotes: Sendable, Equatable {
  /// What was given and is no part of the article.
  public internal(set) var unread: [UnreadField] = []
  /// Whether it has fields with names: a row of a table, an object of JSON.
  var hasFields = false
  /// What its date's column is called.
  var dateName: String?
  /// The only order of day and month in which its date can be read.
  var dayOrder: DayOrder?
  /// Its date, where it does not tell that alone.
  var doubtfulDate: DoubtfulDate?

  /// Notes that say nothing.
  public init() {}

  /// Of one record; more are counted as one, so that a record of a million names costs no more than its bytes.
  private static let nameLimit = 100

  /// Takes what is known of another record's date.
  mutating func takeDate(of other: ReadingNotes) {
    (dateName, dayOrder, doubtfulDate) = (other.dateName, other.dayOrder, other.doubtfulDate)
  }

  mutating func leaveOut(_ names: Set<String>) { unread.removeAll { names.contains($0.name) } }

  mutating func add(_ field: UnreadField) {
    guard unread.count >= Self.nameLimit, let last = unread.last else { return unread.append(field) }
    unread[unread.count - 1] = UnreadField(
      name: UnreadTally.others, byteCount: last.byteCount + field.byteCount,
      textByteCount: last.textByteCount + field.textByteCount)
  }
}
