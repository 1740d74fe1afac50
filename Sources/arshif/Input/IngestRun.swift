import ArabicCalendar
import ArchiveStore
import Foundation
import NewsIngest

/// Brings files into an archive: reads, extracts, stores. One bad input never stops the others, unless the user wants that.
final class IngestRun {
  /// What the user chose.
  struct Options {
    let archivePath: String
    let reading: ReadingOptions
    let jobs: Int
    let keepsDuplicates: Bool
    let limits: ArchiveWriter.BatchLimits
    let defaultSource: String?
    let defaultSection: String?
    let isDryRun: Bool
    let stopsOnError: Bool
    let isQuiet: Bool
  }

  /// Thrown where the user wants no more than one failure; it has been reported.
  struct Stopped: Error {}

  private static let extractor = "arshif \(Arshif.version)"

  private let options: Options
  private let progress: Progress
  private let archiveFiles: ArchiveFiles
  /// Paths that lead to the archive itself, as far as the user has been told.
  private var leftOut: Set<String> = []
  private var archive: Archive?
  private var writer: ArchiveWriter?
  private var queue: ExtractionQueue?
  /// Of the input whose records come at the moment.
  private var judge: InputJudge<QueueAnswer>
  private var judgedPath: String?
  private var failures = FailureGroups()
  private(set) var report: IngestReport
  private var counted = 0
  /// Asked between chunks whether to read no more of a file.
  var shouldEnd: () -> Bool = { false }
  /// When something can be read from this descriptor, `shouldEnd` is to be asked instead of waiting for a pipe.
  var stop: Int32 = -1

  init(_ options: Options, totalBytes: Int) throws {
    self.options = options
    archiveFiles = ArchiveFiles(archivePath: options.archivePath)
    judge = InputJudge(options.reading)
    progress = Progress(totalBytes: totalBytes, isQuiet: options.isQuiet)
    report = IngestReport(dryRun: options.isDryRun)
    // An archive that is there must be good before any input is read; a new one is made when there is something to store.
    if !options.isDryRun, FileManager.default.fileExists(atPath: options.archivePath) {
      try openArchive(.write)
    }
    queue = ExtractionQueue(
      RecordExtractor(options.reading), jobs: options.jobs, hashes: !options.isDryRun
    ) { [unowned self] answer in try take(answer) }
  }

  /// Reads one file, or standard input for `-`. Failures of the input are reported and counted; those of the archive throw.
  ///
  /// The archive and its side files are never opened here; see `ArchiveFiles`.
  func ingest(_ path: String) throws {
    if archiveFiles.include(path) { return leaveOut(path) }
    report.countFile()
    do {
      try read(path)
    } catch let error as CommandError {
      try queue?.drain()
      try fail(error)
    }
  }

  /// Stores what was read until now.
  func flush() throws {
    try queue?.drain()
    try endInput()
    try writer?.flush()
  }

  /// Writes what still waits, brings the ranking index up to date where that is due, and closes the archive.
  func finish() throws {
    try queue?.drain()
    try endInput()
    defer { abandon() }
    try complete()
  }

  /// As `finish`, without what has not been extracted yet.
  func finishEarly() throws {
    defer { abandon() }
    queue?.cancel()
    try? endInput()
    try complete()
  }

  /// Closes the archive; what was not committed is not in it.
  func abandon() {
    queue?.cancel()
    writer = nil
    archive?.closeQuietly()
    progress.clear()
  }

  /// Reports a fault of a path, and stops the ingest where the user wants that.
  func fail(_ error: CommandError) throws { try fail(nil, nil, "\(error)", reason: error.reason) }

  private func complete() throws {
    let failure = try writer?.finish()
    guard let writer, let archive else { return }
    report.count(versionsWithoutArticle: writer.versionsWithoutArticle)
    do {
      if let failure { throw failure }
      let optimizer = try RankingIndexBuilder(archive)
      if try optimizer.isDue() { _ = try optimizer.optimize() }
    } catch {
      // The articles are stored and will be found; only the searches take longer.
      progress.clear()
      StandardError.say("arshif: the ranking index was not built, run `arshif optimize`: \(error)\n")
    }
  }

  private func leaveOut(_ path: String) {
    guard leftOut.insert(path).inserted else { return }
    report.countSkip(.archiveItself)
    progress.clear()
    if !options.isQuiet { StandardError.say("arshif: \(path): this is the archive itself, it is left out\n") }
  }

  private func fail(_ path: String?, _ place: InputRecord.Place?, _ error: String, reason: String) throws {
    report.countFailure(reason)
    progress.clear()
    if path == nil || failures.count(reason, at: place) {
      let start = path.map { $0 + (place?.suffix ?? "") + ": " } ?? ""
      StandardError.say("arshif: \(start)\(error)\n")
    }
    if options.stopsOnError { throw Stopped() }
  }

  private func read(_ path: String) throws {
    var reader = InputReader(options.reading) { [unowned self] record in
      try send(QueuedRecord(record, of: path))
    }
    try InputFile.forEachChunk(
      of: path, stop: stop,
      onPause: {
        try reader.readWhatHasCome()
        try queue?.drain()
        try judge.release(handOut)
        try writer?.flush()
      }
    ) { chunk in
      progress.advance(bytes: chunk.count, articles: counted)
      try reader.append(chunk)
      return !reader.isDone && !shouldEnd() && !isRefused(path)
    }
    if isRefused(path) { return }
    // What was not read to its end is no fault of the file.
    if shouldEnd() { try reader.cut() } else { try reader.finish() }
  }

  private func send(_ record: QueuedRecord) throws { try queue?.add(record) }

  /// Whether what the input brings is not wanted any more.
  private func isRefused(_ path: String) -> Bool { judge.isRefused && judgedPath == path }

  private func take(_ answer: QueueAnswer) throws {
    if answer.path != judgedPath {
      try endInput()
      judgedPath = answer.path
    }
    for found in answer.found { try judge.take(found, carrier: answer, onRecord: handOut) }
  }

  /// Hands out what waits of an input, and tells what is to be told at its end.
  private func endInput() throws {
    guard let path = judgedPath else { return }
    judgedPath = nil
    defer { judge = InputJudge(options.reading) }
    try judge.release(handOut)
    report.count(path, judge)
    sayEqualFailures(path)
  }

  private func sayEqualFailures(_ path: String) {
    let lines = failures.finish(path)
    if !lines.isEmpty { progress.clear() }
    for line in lines { StandardError.say("arshif: \(line)\n") }
  }

  private func handOut(_ found: ExtractedRecord, _ answer: QueueAnswer) throws {
    switch found.outcome {
    case .failure(let error): try fail(answer.path, found.place, "\(error)", reason: error.reason)
    case .skipped(let reason): report.countSkip(reason)
    case .article(let article): try take(article, found, answer)
    }
  }

  private func take(_ article: Article, _ found: ExtractedRecord, _ answer: QueueAnswer) throws {
    report.count(found.decoding)
    counted += 1
    if options.isDryRun { return report.countStored(article) }
    if let archived = article.archived { return try openWriter().add(IncomingArticle(article, archived)) }
    var article = article
    article.source = article.source ?? options.defaultSource
    if let page = found.page, let history = try openWriter().lineHistory(for: article),
      // A page of nothing but what recurs stays as it was read by itself.
      let again = try? page.read(again: article, with: history)
    {
      article = again
    }
    article.section = article.section ?? options.defaultSection
    let origin = ArticleOrigin(
      location: answer.path, format: answer.format.rawValue, encoding: found.decoding.encodingName,
      extractor: Self.extractor)
    try openWriter().add(
      IncomingArticle(
        article: article, origin: origin, record: found.place.number, sha256: answer.sha256,
        fetchedAt: found.fetchedAt?.moment))
  }

  private func openWriter() throws -> ArchiveWriter {
    if let writer { return writer }
    if archive == nil { try openArchive(.create) }
    guard let archive else { throw ArchiveError.missing(path: options.archivePath) }
    let writer = try ArchiveWriter(
      archive, keepingDuplicates: options.keepsDuplicates, buildingRankingIndex: true, limits: options.limits
    ) {
      [unowned self] incoming, outcome in
      report.count(incoming, outcome)
    }
    self.writer = writer
    return writer
  }

  private func openArchive(_ access: ArchiveAccess) throws {
    let opened = try Archive(path: options.archivePath, access: access)
    archive = opened
    if !options.isQuiet, try ArchiveSearcher(opened).lacksFingerprints() {
      StandardError.say("note: \(ReindexCommand.lackingNote)\n")
    }
  }
}

extension PublicationDate {
  /// The moment; nil where only a day is known, or no zone.
  fileprivate var moment: Date? { utc.flatMap { try? Date($0.iso8601, strategy: .iso8601) } }
}

extension InputRecord.Place {
  /// The place as it stands behind a path.
  var suffix: String {
    switch self {
    case .whole: ""
    case .line(let number), .item(let number): ":\(number)"
    case .byteOffset(let offset): ": byte \(offset)"
    }
  }
}
