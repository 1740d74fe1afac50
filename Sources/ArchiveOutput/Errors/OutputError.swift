/// What can go wrong when something is written out. Each description is one line: what, where, what to do.
package enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be made, or the disk is full.
  case unwritable(path: String, reason: String)
  /// A table was asked for a column that there is not.
  /// - Parameter known: the names to choose from.
  case unknownColumn(name: String, known: [String])
  /// A list of columns without a name.
  case noColumn

  package var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): cannot be written (\(reason)): check its space and permissions, or name another file"
    case .unknownColumn(let name, let known):
      "there is no column '\(name)': choose among \(known.joined(separator: ", "))"
    case .noColumn: "no column is named: name one, as in title"
    }
  }
}
