import ArchiveStore
public import ArgumentParser
import Foundation
public import NewsIngest

extension InputFormat: ExpressibleByArgument {}

/// `arshif ingest`: brings pages and files of articles into the archive.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Add articles from page texts, JSON, JSON lines or folders of these.",
    discussion: """
      Makes the archive where there is none. The same article is stored once, so running an ingest again is safe and adds
      what is new. JSON fields: id, title, body, published, source, section, author, url, image; title or body must be there.

        arshif ingest page.txt articles.jsonl folder/
        arshif ingest --source 'صحيفة الميناء' folder/    for articles that do not name their source
        other-program | arshif ingest -                   standard input

      An ingest that brings 10,000 articles or more also builds the ranking index, a file beside the archive that makes
      searches fast.

      Bad inputs are reported one by one, the good ones stored; the exit code is then 3.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "auto (by content), text (a page as a browser shows it), json or jsonl.")
  var format: InputFormat = .auto

  @Option(help: ArgumentHelp("The source of articles that do not name one.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The section of articles that do not name one.", valueName: "name"))
  var section: String?

  @Flag(help: "Store articles even if the archive has the same content or source's id.")
  var keepDuplicates = false

  @Flag(help: "Print the report as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no report on stderr; failures still appear.")
  var quiet = false

  @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    try reportingErrors {
      var walker = InputWalker()
      for path in paths { walker.walk(path) }
      let run = try IngestRun(options, totalBytes: walker.files.reduce(0) { $0 + Self.size(of: $1) })
      for failure in walker.failures { run.fail(nil, nil, failure) }
      do {
        for file in walker.files { try run.ingest(file) }
        try run.finish()
      } catch {
        // What was committed before is stored, and is reported.
        run.abandon()
        if run.report.stored > 0 { try? finish(run.report) }
        throw error
      }
      try finish(run.report)
    }
  }

  private var options: IngestRun.Options {
    IngestRun.Options(
      archivePath: archive.path, format: format, keepsDuplicates: keepDuplicates, defaultSource: source,
      defaultSection: section, isQuiet: quiet)
  }

  private func finish(_ report: IngestReport) throws {
    if json {
      let output = StandardOutput()
      try output.write(jsonLine(report))
      try output.flush()
    }
    if !quiet { StandardError.say(report.summary) }
    guard report.failed > 0 else { return }
    throw report.stored + report.versions + report.duplicates + report.sameIdOtherContent > 0
      ? ExitStatus.partlyDone : ExitStatus.error
  }

  private static func size(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
