import ArchiveOutput
import ArchiveIngest
import NewsIngest

/// Names of columns and keys that were not read: a line an input, for people.
struct UnreadNamesText {
  private static let nameLimit = 20

  let tallies: InputTallies<UnreadTally>

  var text: String {
    var lines = tallies.inputs.map { "\($0.path): not read: \(Self.list($0.tally))" }
    if tallies.otherCount > 0 {
      lines.append("\(tallies.otherCount) more inputs: not read: \(Self.list(tallies.others))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func list(_ unread: UnreadTally) -> String {
    let entries = unread.entries
    let names = entries.prefix(nameLimit).map { entry in
      "\(shortenedName(entry.name)) (\(count(entry.recordCount, of: "record")), \(size(entry.byteCount)))"
    }
    let rest = entries.count > nameLimit ? " and \(count(entries.count - nameLimit, of: "more name"))" : ""
    return names.joined(separator: ", ") + rest
  }

  private static func count(_ count: Int, of noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: count(bytes, of: "byte")
    case ..<1_000_000: "\(bytes / 1000) kB"
    default: "\(bytes / 1_000_000) MB"
    }
  }
}

/// A name of an input as long as lines can take.
func shortenedName(_ name: String) -> String { name.count > 60 ? name.prefix(60) + "…" : name }

/// A name that was not read, as JSON.
struct UnreadNameJSON: Encodable {
  /// Null for the inputs that are counted together.
  @Nullable var path: String?
  let name: String
  let records: Int
  let bytes: Int

  private init(_ entry: UnreadTally.Entry, of path: String?) {
    self.path = path
    (name, records, bytes) = (entry.name, entry.recordCount, entry.byteCount)
  }

  static func all(_ tallies: InputTallies<UnreadTally>) -> [UnreadNameJSON] {
    tallies.inputs.flatMap { input in input.tally.entries.map { Self($0, of: input.path) } }
      + tallies.others.entries.map { Self($0, of: nil) }
  }
}
