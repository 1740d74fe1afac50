/// What can go wrong in the command itself. Each description is one line: what, where, what to do.
enum CommandError: Error, CustomStringConvertible {
  case unwritable(path: String, reason: String)
  case badBatchLine(path: String, number: Int)
  case isDatabase(path: String)
  case noOtherVersion(id: String)
  case portTaken(Int)
  case cannotServe(reason: String)
  /// Blanks and signs alone.
  case noWord(String)
  /// - Parameters:
  ///   - place: of the line; nil for one that was typed.
  case badLexiconLine(place: String?, problem: String)

  var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): cannot be written (\(reason)): check its space and permissions, or name another file"
    case .badBatchLine(let path, let number):
      "\(path):\(number): no tab on this line: write the query's id, a tab, the query"
    case .isDatabase(let path): "\(path): this is a database, not an export: name another file"
    case .portTaken(let port):
      "port \(port) is taken by another program: name another one, such as --port \(port < 65535 ? port + 1 : port - 1)"
    case .cannotServe(let reason): reason
    case .badLexiconLine(let place, let problem): (place.map { "\($0): " } ?? "") + problem
    case .noWord(let text): "'\(text)': no letter or digit in it: name a word, as in arshif words الرياض"
    case .noOtherVersion(let id):
      "\(id): its text has never changed: name another id to compare it with"
    }
  }
}
