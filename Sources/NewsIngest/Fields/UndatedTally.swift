/// Dates that were given and not read, column by column.
public struct UndatedTally: Sendable, Equatable {
  /// Those of one column for one reason.
  public struct Entry: Sendable, Equatable {
    /// As it stands in the input.
    public let name: String
    /// Why they were not read.
    public let doubt: DateDoubt
    /// How many articles are undated for it.
    public internal(set) var count: Int
    /// The first of them, as it stands in the input.
    public let example: String
  }

  private static let entryLimit = 20
  private static let exampleLength = 40

  /// In the order in which they came.
  public private(set) var entries: [Entry] = []

  /// Nothing counted.
  public init() {}

  /// How many articles `--date-order` would date.
  public var unsureCount: Int {
    entries.filter { $0.doubt == .dayOrder || $0.doubt == .shortYear }.reduce(0) { $0 + $1.count }
  }

  mutating func add(_ date: DoubtfulDate) {
    let text = date.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    add(
      Entry(
        name: date.name, doubt: date.doubt, count: 1,
        example: text.count > Self.exampleLength ? text.prefix(Self.exampleLength) + "…" : text))
  }

  /// Adds those of another input.
  public mutating func add(_ other: UndatedTally) { for entry in other.entries { add(entry) } }

  private mutating func add(_ entry: Entry) {
    let place = entries.firstIndex { $0.name == entry.name && $0.doubt == entry.doubt }
    guard let place = place ?? (entries.count < Self.entryLimit ? nil : entries.indices.last) else {
      return entries.append(entry)
    }
    entries[place].count += entry.count
  }
}
