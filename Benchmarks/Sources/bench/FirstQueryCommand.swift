import ArchiveStore
import ArgumentParser
import NewsQuery

/// `bench first-query`: what the first search of a process costs, opening the archive included.
struct FirstQueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "first-query", abstract: "Time opening an archive and searching it once, with snippets.")

  @Option(help: "The archive.")
  var archive: String

  @Argument(help: "The query.")
  var query: String

  private struct Report: Encodable {
    let open: Double
    let search: Double
    let hits: Int
  }

  func run() throws {
    var opened: Archive?
    let open = try wallMilliseconds { opened = try Archive(path: archive, access: .read) }
    guard let opened else { return }
    var hits = 0
    let search = try wallMilliseconds {
      hits =
        try ArchiveSearcher(opened).search(
          SearchRequest(query: QueryParser(limits: ArchiveSearcher.queryLimits).parse(query))
        ).total ?? 0
    }
    try printJSON(Report(open: open, search: search, hits: hits))
    try opened.close()
  }
}
