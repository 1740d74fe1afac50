import ArgumentParser
import Foundation

/// The command `arshif`: arguments in, text out, exit code. All work is done in the targets below.
@main
struct Arshif: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "arshif",
    abstract: "An Arabic news archive with full-text search.",
    discussion: """
      Stores articles in one SQLite file and finds them whatever the spelling: hamzas, diacritics, tatweel, the article ال \
      and attached particles make no difference.

        arshif ingest pages/ feed.xml crawl.warc.gz articles.jsonl
        arshif extract page.html
        arshif search 'قره باغ'
        arshif list --from 2020-11-01 --to 2020-11-30
        arshif timeline 'قره باغ' --by year
        arshif export 'هدنة لبنان' --output hits.csv

      Exit codes: 0 found or done, 1 nothing found, 2 error, 3 partly done, 64 wrong usage.
      """,
    version: version,
    subcommands: [
      IngestCommand.self, ExtractCommand.self, SearchCommand.self, ListCommand.self, ShowCommand.self,
      SimilarCommand.self, TimelineCommand.self, ExportCommand.self, StatsCommand.self, OptimizeCommand.self,
      ReindexCommand.self,
    ])

  static func main() {
    // A reader that has seen enough closes the pipe; the next write must fail, not kill.
    signal(SIGPIPE, SIG_IGN)
    main(QueryArguments.protectingExclusions(Array(CommandLine.arguments.dropFirst())))
  }
}
