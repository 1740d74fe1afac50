import NewsIngest

/// Dates of the inputs that were not read, told once for each input, column and reason.
struct DateNotes: Encodable {
  /// Those of one column.
  private struct Column: Encodable {
    /// Null for the inputs that are not told apart.
    @Nullable var path: String?
    let name: String
    let reason: String
    let count: Int
    let example: String

    init(_ entry: UndatedTally.Entry, _ path: String?) {
      (self.path, name, reason) = (path, entry.name, entry.doubt.rawValue)
      (count, example) = (entry.count, entry.example)
    }
  }

  private var inputs: [(path: String, undated: UndatedTally)] = []
  private var others = UndatedTally()
  private var otherCount = 0

  /// Adds what an input has.
  mutating func add(_ path: String, _ undated: UndatedTally) {
    guard !undated.entries.isEmpty else { return }
    if inputs.count < InputNotes.inputLimit {
      inputs.append((path, undated))
    } else {
      others.add(undated)
      otherCount += 1
    }
  }

  /// For people, a line a column.
  var text: String {
    let lines = inputs.flatMap { input in input.undated.entries.map { "\(input.path): \(Self.line($0))" } }
    return (lines + others.entries.map { "\(otherCount) more inputs: \(Self.line($0))" }).map { $0 + "\n" }
      .joined()
  }

  /// What a column's dates lack, and what to do.
  private static func line(_ entry: UndatedTally.Entry) -> String {
    let values = "\(entry.count.grouped) value\(entry.count == 1 ? "" : "s")"
    let start = "undated: \(values) under \(InputNotes.shortened(entry.name)), such as \(entry.example)"
    return switch entry.doubt {
    case .dayOrder: "\(start): day and month may stand in either order; --date-order dmy or mdy says which"
    case .shortYear: "\(start): the year has two digits; --date-order dmy or mdy says where it is not"
    case .serial: "\(start): may be days as a spreadsheet counts them; save the column as dates"
    case .unread: "\(start): not read as dates"
    }
  }

  func encode(to encoder: any Encoder) throws {
    let told = inputs.flatMap { input in input.undated.entries.map { Column($0, input.path) } }
    var container = encoder.singleValueContainer()
    try container.encode(told + others.entries.map { Column($0, nil) })
  }
}
