import ArchiveStore
import Foundation
import NewsIngest

/// One run of a pipeline. One bad input never stops the others, unless the caller wants that.
final class IngestRun {
  /// Thrown where the caller wants no more than one failure; it has been reported.
  private struct Stopped: Error {}

  private let options: IngestOptions
  private let stop: StopRequest?
  private let onEvent: (IngestEvent) -> Void
  private let archiveFiles: ArchiveFiles
  private let destination: IngestDestination
  private lazy var storer = ArticleStorer(
    destination, options: options, onOpen: { [onEvent] in onEvent(.opened($0)) }
  ) { [unowned self] incoming, outcome in report.count(incoming, as: outcome) }
  private lazy var extractor = InputExtractor(
    options.reading, jobs: options.jobs, hashes: !options.isDryRun, stop: stop,
    receiver: InputExtractor.Receiver(
      record: { [unowned self] found, source in try take(found, from: source) },
      end: { [unowned self] path, judge in
        report.count(unread: judge.unread, undated: judge.undated, of: path)
        onEvent(.finished(path: path))
      }))
  /// Paths that lead to the archive itself and have been reported.
  private var leftOut: Set<String> = []
  private var readByteCount = 0
  private var totalByteCount = 0
  private var articleCount = 0
  private(set) var report: IngestReport

  init(
    _ destination: IngestDestination, options: IngestOptions, stop: StopRequest?,
    onEvent: @escaping (IngestEvent) -> Void
  ) {
    self.destination = destination
    self.options = options
    self.stop = stop
    self.onEvent = onEvent
    archiveFiles = ArchiveFiles(archivePath: destination.path)
    report = IngestReport(isDryRun: options.isDryRun)
  }

  /// Reads the inputs, then what lands in the watched folder, and closes the archive.
  func run(inputs: [String], watching folder: String?) throws {
    let watcher = try folder.map {
      try FolderWatcher($0, stop: stop, usesEvents: options.usesFolderEvents)
    }
    var walker = InputWalker()
    for path in inputs { walker.walk(path) }
    totalByteCount = walker.files.reduce(0) { $0 + InputFile.byteCount(of: $1) }
    if !options.isDryRun { try storer.openExisting() }
    defer { close() }
    do {
      for failure in walker.failures { try fail(failure) }
      for file in walker.files where !stop.isStopped { try read(file) }
      if let watcher { try follow(watcher) }
      // A folder is watched until the caller stops it; an input was to be read to its end.
      report.isComplete = watcher != nil || !stop.isStopped
      try extractor.flush()
    } catch is Stopped {
      report.isComplete = false
      extractor.cutShort()
    }
    try finish()
  }

  private func follow(_ watcher: FolderWatcher) throws {
    onEvent(.watching(folder: watcher.name))
    var hasUnstored = false
    while !stop.isStopped {
      let files = watcher.next()
      for file in files where !stop.isStopped { try read(file) }
      // Stored when nothing more has come for a moment, so that many small files share a transaction.
      if files.isEmpty, hasUnstored {
        try extractor.flush()
        try storer.flush()
      }
      hasUnstored = !files.isEmpty
    }
  }

  /// Reads one file. Failures of the input are reported and counted; those of the archive throw.
  ///
  /// The archive and the files next to it are never opened here; see `ArchiveFiles`.
  private func read(_ path: String) throws {
    onEvent(.reading(path: path))
    if archiveFiles.include(path) { return leaveOut(path) }
    report.files += 1
    do {
      try extractor.read(path, onChunk: { advance($0) }, onPause: { try storer.flush() })
    } catch let error as PipelineError {
      try fail(error)
    }
  }

  private func advance(_ byteCount: Int) {
    readByteCount += byteCount
    onEvent(
      .progress(
        IngestProgress(
          byteCount: readByteCount, totalByteCount: totalByteCount, articleCount: articleCount)))
  }

  private func leaveOut(_ path: String) {
    guard leftOut.insert(path).inserted else { return }
    report.count(.archiveItself)
    onEvent(.leftOut(path: path))
  }

  private func take(_ found: ExtractedRecord, from source: RecordSource) throws {
    switch found.outcome {
    case .failure(let error):
      try fail(IngestFailure(path: source.path, cause: .record(error, at: found.place)))
    case .skipped(let reason): report.count(reason)
    case .article(let article):
      report.count(found.decoding)
      articleCount += 1
      if options.isDryRun { return report.countStored(article) }
      try storer.store(article, of: found, from: source)
    }
  }

  private func fail(_ error: PipelineError) throws {
    try fail(IngestFailure(path: error.path, cause: .input(error)))
  }

  private func fail(_ failure: IngestFailure) throws {
    report.count(failure)
    onEvent(.failed(failure))
    if options.stopsAtFirstFailure { throw Stopped() }
  }

  private func finish() throws {
    let result = try storer.finish()
    report.versionsWithoutArticle = result.versionsWithoutArticle
    if let failure = result.rankingFailure { onEvent(.rankingIndexNotBuilt(failure)) }
  }

  /// Closes the archive; what was not committed is not in it.
  private func close() {
    extractor.cancel()
    storer.close()
  }
}
