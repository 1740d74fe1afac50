/// A name of a record that was not read, with the size of its value.
public struct UnreadField: Sendable, Equatable {
  /// As it stands in the input.
  public let name: String
  /// Of the value as it stands in the input.
  public let byteCount: Int
  /// The same where the value is prose, in UTF-8; else 0.
  public let textByteCount: Int

  init(name: String, byteCount: Int, textByteCount: Int = 0) {
    (self.name, self.byteCount, self.textByteCount) = (name, byteCount, textByteCount)
  }
}

/// What is known of a record beside its article.
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

/// What was not read, name by name.
public struct UnreadTally: Sendable {
  /// One name.
  public struct Entry: Sendable, Equatable {
    /// As it stands in the input.
    public let name: String
    /// Of records that have it.
    public internal(set) var recordCount: Int
    /// Of its values in all records.
    public internal(set) var byteCount: Int
    var textByteCount: Int
  }

  /// Stands for the names beyond those that are counted apart.
  static let others = "(other names)"
  private static let nameLimit = 200

  private var places: [String: Int] = [:]
  private var counted: [Entry] = []

  /// Nothing counted.
  public init() {}

  /// The names, those with most bytes first.
  public var entries: [Entry] {
    counted.sorted { ($0.byteCount, $1.name) > ($1.byteCount, $0.name) }
  }

  /// Whether nothing was left unread.
  public var isEmpty: Bool { counted.isEmpty }

  /// How many bytes of prose.
  var textByteCount: Int { counted.reduce(0) { $0 + $1.textByteCount } }

  mutating func add(_ fields: [UnreadField]) {
    for field in fields {
      add(field.name, recordCount: 1, byteCount: field.byteCount, textByteCount: field.textByteCount)
    }
  }

  /// Adds what another input left unread.
  public mutating func add(_ other: UnreadTally) {
    for entry in other.counted {
      add(
        entry.name, recordCount: entry.recordCount, byteCount: entry.byteCount,
        textByteCount: entry.textByteCount)
    }
  }

  private mutating func add(
    _ name: String, recordCount records: Int, byteCount bytes: Int, textByteCount textBytes: Int
  ) {
    let name = places[name] == nil && counted.count >= Self.nameLimit ? Self.others : name
    guard let place = places[name] else {
      places[name] = counted.count
      return counted.append(
        Entry(name: name, recordCount: records, byteCount: bytes, textByteCount: textBytes))
    }
    counted[place].recordCount += records
    counted[place].byteCount += bytes
    counted[place].textByteCount += textBytes
  }
}

/// Tells prose from what programs write: numbers, addresses, lists, codes.
enum Prose {
  private static let sampleSize = 400
  private static let shortest = 60

  /// How many bytes of UTF-8 a value's prose has; 0 where it is none.
  ///
  /// - Parameter bytes: the value, with or without quotes, escaped or not.
  static func byteCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.count >= shortest else { return 0 }
    let sample = bytes.prefix(sampleSize)
    let start = sample.drop { $0 == UInt8(ascii: "\"") || $0 <= 0x20 }
    guard let first = start.first, !"{[<".utf8.contains(first), !start.starts(with: "http".utf8) else {
      return 0
    }
    let (spaces, digits, escapes) = sample.reduce(into: (0, 0, 0)) { counts, byte in
      if byte == 0x20 { counts.0 += 1 }
      if (0x30...0x39).contains(byte) { counts.1 += 1 }
      if byte == UInt8(ascii: "\\") { counts.2 += 1 }
    }
    // An Arabic letter is six bytes when escaped, four of them digits as a rule, and two when not.
    let isEscaped = escapes * 6 > sample.count / 2
    guard spaces * 16 >= sample.count / (isEscaped ? 3 : 1), isEscaped || digits * 3 < sample.count else {
      return 0
    }
    return isEscaped ? bytes.count / 3 : bytes.count
  }
}
