import ArchiveStore

/// The same search on the command line.
enum ShellCommand {
  static func search(_ search: SearchAddress) -> String { command("search", for: search) }

  static func export(_ search: SearchAddress) -> String {
    command("export", for: search) + " --output hits.csv"
  }

  private static func command(_ name: String, for search: SearchAddress) -> String {
    let excluded =
      search.sources.filter(\.isExcluded).map { "-source:\(quoted($0.name))" }
      + search.sections.filter(\.isExcluded).map { "-section:\(quoted($0.name))" }
    let query = ([search.query] + excluded).filter { !$0.isEmpty }.joined(separator: " ")
    var words = ["arshif", name, shell(query)]
    func add(_ option: String, _ value: String) { words += [option, shell(value)] }
    if !search.from.isEmpty { add("--from", search.from) }
    if !search.to.isEmpty { add("--to", search.to) }
    for source in search.sources where !source.isExcluded { add("--source", source.name) }
    for section in search.sections where !section.isExcluded { add("--section", section.name) }
    if search.order != .relevance { add("--sort", search.order.rawValue) }
    if name == "search", search.matching != .best { add("--match", search.matching.rawValue) }
    if name == "search", search.grouping != .article { add("--group", search.grouping.rawValue) }
    return words.joined(separator: " ")
  }

  /// In the query language a quotation mark cannot stand in a quoted name.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: " ") + "\""
  }

  private static func shell(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
