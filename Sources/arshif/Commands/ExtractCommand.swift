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
        try reading.options(format: readAs), isJSON: json || format == .json, explains: explain, display
      )
      for failure in walker.failures { run.fail("\(failure)") }
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

/// Prints the articles of files as they are found.
private final class ExtractionRun {
  private let options: ReadingOptions
  private let isJSON: Bool
  private let explains: Bool
  private let text: ExtractionText
  private let display: DisplayOptions
  private let output = StandardOutput()
  private(set) var articleCount = 0
  private(set) var failureCount = 0
  private var failures = FailureGroups()
  private var notes = InputNotes()
  private var dateNotes = DateNotes()
  private var skips = ReasonCounts()

  init(_ options: ReadingOptions, isJSON: Bool, explains: Bool, _ display: DisplayOptions) {
    self.options = options
    self.isJSON = isJSON
    self.explains = explains
    text = ExtractionText(style: display.style, isExplained: explains)
    self.display = display
  }

  func extract(_ path: String) throws {
    var judge = InputJudge<QueueAnswer>(options)
    let queue = ExtractionQueue(
      RecordExtractor(options, keepsLines: explains), jobs: ProcessInfo.processInfo.activeProcessorCount,
      hashes: false
    ) { [unowned self] answer in
      for found in answer.found { try judge.take(found, carrier: answer, onRecord: self.show) }
    }
    do {
      var reader = InputReader(options) { try queue.add(QueuedRecord($0, of: path)) }
      let onPause = {
        try reader.readWhatHasCome()
        try queue.drain()
        try judge.release(self.show)
      }
      try InputFile.forEachChunk(of: path, onPause: onPause) { chunk in
        try reader.append(chunk)
        return !reader.isDone && !judge.isRefused
      }
      if !judge.isRefused { try reader.finish() }
      try queue.drain()
    } catch let error as CommandError {
      try queue.drain()
      fail("\(error)")
    }
    try judge.release(show)
    notes.add(path, judge.unread)
    dateNotes.add(path, judge.undated)
    for line in failures.finish(path) { StandardError.say("arshif: \(line)\n") }
  }

  func fail(_ message: String) {
    failureCount += 1
    StandardError.say("arshif: \(message)\n")
  }

  /// Ends the output, and tells what was not read, as an ingest does.
  func finish(isQuiet: Bool) throws {
    try output.flush()
    guard !isQuiet else { return }
    StandardError.say(notes.text + dateNotes.text + (skips.reasonCount > 0 ? "skipped: \(skips.list)\n" : ""))
  }

  private func fail(_ error: IngestError, _ place: InputRecord.Place, _ path: String) {
    failureCount += 1
    guard failures.count(error.reason, at: place) else { return }
    StandardError.say("arshif: \(path)\(place.suffix): \(error)\n")
  }

  private func show(_ found: ExtractedRecord, _ answer: QueueAnswer) throws {
    switch found.outcome {
    case .failure(let error): fail(error, found.place, answer.path)
    case .skipped(let reason): skips.count(reason.description)
    case .article(let article):
      if isJSON {
        try output.write(jsonLine(ExtractionJSON(article, found, answer, explained: explains)))
      } else {
        let separator = articleCount > 0 ? "\n" : ""
        try display.write(separator + text.text(article, found, answer), to: output, indent: explains ? 7 : 0)
      }
      articleCount += 1
    }
  }
}
