import ArchiveOutput
import ArchiveIngest
import ArchiveStore
import ArgumentParser
import Foundation
import NewsIngest

/// `arshif ingest`: brings pages and files of articles into the archive.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Add articles from pages, feeds, tables, crawls, JSON, or folders of these.",
    discussion: """
      Makes the archive where there is none. The same article is stored once, so running an ingest again is safe and adds
      what is new. What an input is, is found out by its content: HTML, page text, JSON, JSON lines, CSV, TSV and XLSX, RSS and
      Atom, WordPress and Telegram exports, MHTML, WARC, WACZ and ARC, what export --all wrote, and ZIP and TAR files of
      these; any of them packed with gzip, bzip2, xz or zstd.

        arshif ingest page.html feed.xml crawl.warc.gz articles.jsonl folder/
        arshif ingest --map headline=title,text=body table.csv
        arshif ingest --source 'صحيفة الميناء' folder/   where they name none
        other-program | arshif ingest -                  to its end, or until Ctrl-C
        arshif ingest --dry-run folder/                  reads all, stores nothing
        arshif ingest --watch incoming                   and files as they land

      Fields of JSON and columns of tables: id, title, body, published, source, section, author, url, image, under these and
      other usual names in English, French and Arabic (a full text before a summary), or as --map says; title or body must be
      there. What was not read is named; where most of the text stands under unknown names, the input is refused
      with the map to type. A time of day in a column next to its date's is read, and so are day, month and year in three.
      Dates like 3/4/2025 are read in the order that another date of the input shows, or --date-order says; a year of two
      digits needs --date-order. Numbers like 45356 are days where the whole column is such numbers. Of dates that are
      not read, each column is named. Of crawls, pages that were cut off when they were fetched are left
      out. An ingest that brings 10,000 articles or more also builds the ranking index, a file next to the archive
      that makes searches fast.

      From a pipe that brings nothing more for the moment, whole records are stored within a second. Ctrl-C stores what was
      read of it and prints the report; the exit code is then 3, for the input was not read to its end.

      Bad inputs are reported one by one, the good ones stored; the exit code is then 3, too.
      """)

  /// What to do when an input cannot be read.
  enum FaultAction: String, CaseIterable, ExpressibleByArgument {
    case `continue`, stop
  }

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help:
      "auto (by content), html, text (a page as a browser shows it), json, jsonl, csv, feed, warc, arc, mhtml, telegram or zip."
  )
  var format: InputFormat = .auto

  @OptionGroup var reading: ReadingArguments

  @Option(help: ArgumentHelp("The source of articles that do not name one.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The section of articles that do not name one.", valueName: "name"))
  var section: String?

  @Flag(help: "Store articles even if the archive has the same content or source's id.")
  var keepDuplicates = false

  @Option(
    help: ArgumentHelp(
      "Threads that extract articles from pages; as many as cores by default.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      "Articles that are stored together at most, 20000 or 36 MB by default; fewer need less memory and more time.",
      valueName: "n"))
  var batchSize: Int?

  @Flag(help: "Read and extract all, store nothing, and say what would be stored.")
  var dryRun = false

  @Option(help: ArgumentHelp("continue, or stop at the first input that cannot be read."))
  var onError = FaultAction.continue

  @Option(
    help: ArgumentHelp("Read this folder, then files as they land in it, until Ctrl-C.", valueName: "folder"))
  var watch: String?

  @Flag(help: "Print the report as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no report on stderr; failures still appear.")
  var quiet = false

  @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if paths.isEmpty, watch == nil { throw ValidationError("Missing expected argument '<path> ...'") }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be from 1 to 256") }
    if let batchSize, !(1...65_536).contains(batchSize) {
      throw ValidationError("--batch-size must be from 1 to 65536")
    }
  }

  func run() throws {
    try reportingErrors {
      // Other inputs end by themselves; there a signal ends the program, and the next run brings what is missing.
      let stop = watch != nil || paths.contains("-") ? StopSignal.catchSignals() : nil
      let pipeline = IngestPipeline(archivePath: archive.path, options: try options)
      let messages = IngestMessages(isQuiet: quiet)
      defer { messages.finish() }
      do {
        let report = try pipeline.run(inputs: paths, watching: watch, stop: stop, onEvent: messages.say)
        messages.finish()
        try finish(report)
      } catch PipelineError.archive(let error, let report) {
        // What was committed before is stored, and is reported.
        messages.finish()
        if report.stored > 0 { try? finish(report) }
        throw error
      }
    }
  }

  private var options: IngestOptions {
    get throws {
      var options = IngestOptions(
        reading: try reading.options(format: format), jobs: jobs, defaultSource: source,
        defaultSection: section, keepsDuplicates: keepDuplicates, isDryRun: dryRun,
        stopsAtFirstFailure: onError == .stop)
      if let batchSize { options.batchLimits = ArchiveWriter.BatchLimits(articleCount: batchSize) }
      // For systems whose file systems tell the kernel nothing, such as some network mounts.
      options.usesFolderEvents = ProcessInfo.processInfo.environment["ARSHIF_WATCH"] != "poll"
      return options
    }
  }

  private func finish(_ report: IngestReport) throws {
    if json {
      let output = StandardOutput()
      try output.write(jsonLine(IngestReportJSON(report)))
      try output.flush()
    }
    if !quiet { StandardError.say(IngestReportText(report: report).text) }
    if report.failed > 0 { throw report.hasArticles ? ExitStatus.partlyDone : ExitStatus.error }
    if !report.isComplete { throw ExitStatus.partlyDone }
  }
}
