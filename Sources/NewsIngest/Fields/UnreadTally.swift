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
