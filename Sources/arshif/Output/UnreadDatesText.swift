import ArchiveOutput
import ArchiveIngest
import NewsIngest

/// Dates that were given and not read: a line a column, for people.
struct UnreadDatesText {
  let tallies: InputTallies<UndatedTally>

  var text: String {
    let lines = tallies.inputs.flatMap { input in
      input.tally.entries.map { "\(input.path): \(Self.line($0))" }
    }
    let others = tallies.others.entries.map { "\(tallies.otherCount) more inputs: \(Self.line($0))" }
    return (lines + others).map { $0 + "\n" }.joined()
  }

  /// What a column's dates lack, and what to do.
  private static func line(_ entry: UndatedTally.Entry) -> String {
    let values = "\(entry.count.grouped) value\(entry.count == 1 ? "" : "s")"
    let start = "undated: \(values) under \(shortenedName(entry.name)), such as \(entry.example)"
    return switch entry.doubt {
    case .dayOrder: "\(start): day and month may stand in either order; --date-order dmy or mdy says which"
    case .shortYear: "\(start): the year has two digits; --date-order dmy or mdy says where it is not"
    case .serial: "\(start): may be days as a spreadsheet counts them; save the column as dates"
    case .unread: "\(start): not read as dates"
    }
  }
}

/// Dates of one column that were not read, as JSON.
struct UnreadDatesJSON: Encodable {
  /// Null for the inputs that are counted together.
  @Nullable var path: String?
  let name: String
  let reason: String
  let count: Int
  let example: String

  private init(_ entry: UndatedTally.Entry, of path: String?) {
    self.path = path
    (name, reason) = (entry.name, entry.doubt.rawValue)
    (count, example) = (entry.count, entry.example)
  }

  static func all(_ tallies: InputTallies<UndatedTally>) -> [UnreadDatesJSON] {
    tallies.inputs.flatMap { input in input.tally.entries.map { Self($0, of: input.path) } }
      + tallies.others.entries.map { Self($0, of: nil) }
  }
}
