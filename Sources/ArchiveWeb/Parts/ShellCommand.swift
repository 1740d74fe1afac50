import ArchiveStore

/// The same search on the command line.
struct ShellCommand {
  /// As the server was given it.
  let archivePath: String

  func search(_ search: SearchAddress) -> String { command(["search"], for: search) }

  func export(_ search: SearchAddress) -> String {
    command(["export", "--output", "hits.csv"], for: search)
  }

  private func command(_ beginning: [String], for search: SearchAddress) -> String {
    var words = ["arshif"] + beginning
    // A value that begins with a hyphen would be taken for an option.
    func add(_ option: String, _ value: String) {
      words.append(option + (value.hasPrefix("-") ? "=" : " ") + Self.shell(value))
    }
    add("--archive", archivePath)
    if !search.from.isEmpty { add("--from", search.from) }
    if !search.to.isEmpty { add("--to", search.to) }
    for source in search.sources where !source.isExcluded { add("--source", source.name) }
    for section in search.sections where !section.isExcluded { add("--section", section.name) }
    if search.order != .relevance { add("--sort", search.order.rawValue) }
    if beginning == ["search"], search.matching != .best { add("--match", search.matching.rawValue) }
    if beginning == ["search"], search.grouping != .article { add("--group", search.grouping.rawValue) }
    // Before the query: an open quotation mark in it would swallow them.
    let excluded =
      search.sources.filter(\.isExcluded).map { "-source:\(Self.quoted($0.name))" }
      + search.sections.filter(\.isExcluded).map { "-section:\(Self.quoted($0.name))" }
    let query = (excluded + [search.query]).filter { !$0.isEmpty }.joined(separator: " ")
    return (words + (query.hasPrefix("-") ? ["--"] : []) + [Self.shell(query)]).joined(separator: " ")
  }

  /// In the query language a quotation mark cannot stand in a quoted name.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: " ") + "\""
  }

  static func shell(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
