import ArchiveOutput
import ArchiveIngest
import Foundation
import NewsIngest

/// Prints the articles of files as they are found.
final class ExtractionRun {
  private let isJSON: Bool
  private let explains: Bool
  private let text: ExtractionText
  private let display: DisplayOptions
  private let output = StandardOutput()
  private let options: ReadingOptions
  private lazy var extractor = InputExtractor(
    options, jobs: ProcessInfo.processInfo.activeProcessorCount, keepsLines: explains,
    receiver: InputExtractor.Receiver(
      record: { [unowned self] found, source in try show(found, from: source) },
      end: { [unowned self] path, judge in end(of: path, judge) }))
  private(set) var articleCount = 0
  private(set) var failureCount = 0
  private var failures = FailureGroups()
  private var unread = InputTallies<UnreadTally>()
  private var unreadDates = InputTallies<UndatedTally>()
  private var skips = ReasonCounts()

  init(_ options: ReadingOptions, isJSON: Bool, explains: Bool, display: DisplayOptions) {
    self.options = options
    self.isJSON = isJSON
    self.explains = explains
    text = ExtractionText(style: display.style, isExplained: explains)
    self.display = display
  }

  func extract(_ path: String) throws {
    do {
      try extractor.read(path)
    } catch let error as PipelineError {
      fail(error)
    }
    try extractor.flush()
  }

  /// Reports an input that cannot be read.
  func fail(_ error: PipelineError) {
    failureCount += 1
    StandardError.say("arshif: \(ErrorText.of(error))\n")
  }

  /// Ends the output, and says what was not read, as an ingest does.
  func finish(isQuiet: Bool) throws {
    try output.flush()
    guard !isQuiet else { return }
    StandardError.say(
      UnreadNamesText(tallies: unread).text + UnreadDatesText(tallies: unreadDates).text
        + (skips.entries.isEmpty ? "" : "skipped: \(skips.list)\n"))
  }

  private func end(of path: String, _ judge: InputJudge<RecordSource>) {
    unread.add(judge.unread, of: path)
    unreadDates.add(judge.undated, of: path)
    for line in failures.finish(path) { StandardError.say("arshif: \(line)\n") }
  }

  private func fail(_ error: IngestError, at place: InputRecord.Place, of path: String) {
    failureCount += 1
    guard failures.count(error.reason, at: place) else { return }
    StandardError.say("arshif: \(path)\(place.suffix): \(ErrorText.of(error))\n")
  }

  private func show(_ found: ExtractedRecord, from source: RecordSource) throws {
    switch found.outcome {
    case .failure(let error): fail(error, at: found.place, of: source.path)
    case .skipped(let reason): skips.count(reason.description)
    case .article(let article):
      if isJSON {
        try output.write(jsonLine(ExtractionJSON(article, of: found, from: source, explained: explains)))
      } else {
        let separator = articleCount > 0 ? "\n" : ""
        try display.write(
          separator + text.text(article, of: found, from: source), to: output, indent: explains ? 7 : 0)
      }
      articleCount += 1
    }
  }
}
