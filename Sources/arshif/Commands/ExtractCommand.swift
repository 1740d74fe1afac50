import ArchiveIngest
import ArgumentParser
import Foundation
import NewsIngest

/// `arshif extract`: what an ingest would store, without an archive.
struct ExtractCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show what ingest would store of pages, feeds, tables and crawls; no archive is needed.",
    discussion: """
        arshif extract page.html
        arshif extract page.txt --explain       what became of each line
        arshif extract feed.xml --format json   an article a line
        arshif extract crawl.warc.gz --format json

      JSON: title, published (ISO 8601; null where unsure), precision, source, section, author, url, image, body (paragraphs
      with a blank line between), removed (each line with its reason), encoding, repaired, and where it was found.

      Exit codes: 0 an article was found, 1 none, 2 an input cannot be read, 3 some inputs cannot be read.
      """)

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var display: DisplayOptions

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    help:
      "The input's format: auto (by content), html, text, json, jsonl, csv, feed, warc, arc, mhtml, telegram or zip."
  )
  var readAs: InputFormat = .auto

  @Flag(help: "Show each line or block of a page with what became of it, and why.")
  var explain = false

  @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    try reportingErrors {
      var walker = InputWalker()
      for path in paths { walker.walk(path) }
      let run = ExtractionRun(
        try reading.options(format: readAs), isJSON: json || format == .json, explains: explain,
        display: display
      )
      for failure in walker.failures { run.fail(failure) }
      for file in walker.files { try run.extract(file) }
      try run.finish(isQuiet: display.quiet)
      if !json, format == .text { display.noteReversedArabic() }
      if run.failureCount > 0 {
        throw run.articleCount > 0 ? ExitStatus.partlyDone : ExitStatus.error
      }
      if run.articleCount == 0 { throw ExitStatus.nothingFound }
    }
  }
}
