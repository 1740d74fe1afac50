import NewsIngest

/// What was not read of the inputs, told once for each input and name.
struct InputNotes: Encodable {
  /// A name that was not read.
  struct Unread: Encodable {
    /// Null for the inputs that are not told apart.
    @Nullable var path: String?
    let name: String
    let records: Int
    let bytes: Int
  }

  private struct Input {
    let path: String
    let unread: UnreadTally
  }

  /// Inputs that are told apart; the others are told together.
  static let inputLimit = 5
  private static let nameLimit = 20

  private var inputs: [Input] = []
  private var others = UnreadTally()
  private var otherCount = 0

  /// Adds what an input left unread.
  mutating func add(_ path: String, _ unread: UnreadTally) {
    guard !unread.isEmpty else { return }
    if inputs.count < Self.inputLimit {
      inputs.append(Input(path: path, unread: unread))
    } else {
      others.add(unread)
      otherCount += 1
    }
  }

  /// Name by name.
  var unread: [Unread] {
    var all = inputs.flatMap { input in input.unread.entries.map { Self.unread($0, input.path) } }
    all += others.entries.map { Self.unread($0, nil) }
    return all
  }

  /// For people, a line an input.
  var text: String {
    var lines = inputs.map { "\($0.path): not read: \(Self.list($0.unread))" }
    if otherCount > 0 { lines.append("\(otherCount) more inputs: not read: \(Self.list(others))") }
    return lines.map { $0 + "\n" }.joined()
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(unread)
  }

  private static func unread(_ entry: UnreadTally.Entry, _ path: String?) -> Unread {
    Unread(
      path: Nullable(wrappedValue: path), name: entry.name, records: entry.recordCount, bytes: entry.byteCount
    )
  }

  private static func list(_ unread: UnreadTally) -> String {
    let entries = unread.entries
    let names = entries.prefix(nameLimit).map { entry in
      "\(shortened(entry.name)) (\(count(entry.recordCount, "record")), \(size(entry.byteCount)))"
    }
    let rest = entries.count > nameLimit ? " and \(count(entries.count - nameLimit, "more name"))" : ""
    return names.joined(separator: ", ") + rest
  }

  /// A name as long as lines can take.
  static func shortened(_ name: String) -> String { name.count > 60 ? name.prefix(60) + "…" : name }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: count(bytes, "byte")
    case ..<1_000_000: "\(bytes / 1000) kB"
    default: "\(bytes / 1_000_000) MB"
    }
  }
}

extension Int {
  /// With commas between the thousands.
  var grouped: String {
    var digits = "\(magnitude)"
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return (self < 0 ? "-" : "") + digits
  }
}
