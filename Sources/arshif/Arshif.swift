import ArabicText
import ArchiveIngest
import ArgumentParser
import Foundation
import Migrations

/// The command `arshif`: arguments in, text out, exit code. All work is done in the targets below.
@main
struct Arshif: ParsableCommand {
  /// As `--version` prints it: an archive is opened where its schema is no newer, and searched where its analyzer is this one.
  static let version =
    "arshif \(ArshifVersion.current) (analyzer \(Analyzer.version), schema \(Migration.all.last?.version ?? 0))"

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
      ReindexCommand.self, WordsCommand.self, LexiconCommand.self, ServeCommand.self,
    ])

  static func main() {
    // A reader that has seen enough closes the pipe; the next write must fail, not kill.
    signal(SIGPIPE, SIG_IGN)
    let arguments = QueryArguments.protectingExclusions(Array(CommandLine.arguments.dropFirst()))
    do {
      try WrongUsage(root: Self.self).checkCommand(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(error, arguments: arguments)
    }
  }

  /// Ends the program as the argument parser would, with help and messages of our own setting.
  private static func leave(_ error: any Error, arguments: [String]) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error, columns: HelpText.unbroken)
    guard !text.isEmpty else { Foundation.exit(code.rawValue) }
    if code == .success {
      let output = StandardOutput()
      let shown = HelpText.isPage(text) ? HelpText(page: text).text(columns: TerminalWidth.columns()) : text
      try? output.write(shown + "\n")
      try? output.flush()
    } else {
      let message = message(for: error)
      let advice = WrongUsage(root: Self.self).onOption(message, arguments: arguments)
      StandardError.say((advice.map { text.replacing(message, with: $0, maxReplacements: 1) } ?? text) + "\n")
    }
    Foundation.exit(code.rawValue)
  }
}
