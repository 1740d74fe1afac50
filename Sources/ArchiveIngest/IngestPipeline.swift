public import ArchiveStore

/// Brings files of articles into an archive: reads, extracts, stores.
///
/// ```swift
/// let pipeline = IngestPipeline(archivePath: "news.arshif")
/// let report = try pipeline.run(inputs: ["pages", "feed.xml", "crawl.warc.gz"])
/// print("\(report.stored) stored, \(report.duplicates) known, \(report.failed) not read")
/// ```
/// Inputs are HTML pages and their texts, JSON, JSON Lines, CSV, TSV, XLSX, RSS, Atom, WordPress and Telegram exports, MHTML,
/// WARC, WACZ, ARC, an archive's own export, and ZIP and TAR files of these, packed or not. What an input is, is found out by
/// its content. The same article is stored once: an ingest may be repeated, and adds what is new.
///
/// - Memory: bounded, whatever the size of the inputs.
public struct IngestPipeline: Sendable {
  private let destination: IngestDestination
  private let options: IngestOptions

  /// A pipeline into the archive at a path. A run opens it, and closes it at its end.
  ///
  /// - Parameter archivePath: where there is no archive, one is made when there is an article to store.
  public init(archivePath: String, options: IngestOptions = IngestOptions()) {
    destination = .file(path: archivePath)
    self.options = options
  }

  /// A pipeline into an open archive, which stays open.
  ///
  /// - Parameter archive: opened for writing. A run fails with `ArchiveError.readOnly` where it is not.
  public init(archive: Archive, options: IngestOptions = IngestOptions()) {
    destination = .archive(archive)
    self.options = options
  }

  /// Reads the inputs in their order, and stores what they hold.
  ///
  /// An input or a record that cannot be read is reported and counted, and does not stop the others. A run ends early when `stop`
  /// is raised or the task that it runs in is cancelled: what was read until then is stored, and `isComplete` of the report
  /// is false. A second run, in any process, waits for the archive and then fails with `ArchiveError.busy`.
  ///
  /// The call blocks its thread until all is stored; call it from a thread of its own in a program that must not wait.
  ///
  /// - Parameters:
  ///   - inputs: paths of files and folders; `-` is standard input. Folders are read with all that is in them, in the order of
  ///     names, without hidden files and those whose names say that they are no articles.
  ///   - folder: a folder that is read after the inputs, then watched: files are taken as they land, until the run is stopped.
  ///   - stop: ends the run; also wakes one that waits for standard input or for files to land.
  ///   - onEvent: called on the calling thread.
  /// - Throws: `PipelineError.archive` where the archive cannot be opened or written, with what was stored before;
  ///   `PipelineError.unreadable` where there is no folder to watch.
  public func run(
    inputs: [String], watching folder: String? = nil, stop: StopRequest? = nil,
    onEvent: @escaping (IngestEvent) -> Void = { _ in }
  ) throws(PipelineError) -> IngestReport {
    let run = IngestRun(destination, options: options, stop: stop, onEvent: onEvent)
    do {
      try run.run(inputs: inputs, watching: folder)
      return run.report
    } catch let error as PipelineError {
      throw error
    } catch let error as ArchiveError {
      throw .archive(error, report: run.report)
    } catch {
      // Nothing else is thrown in a run; SQLITE_ERROR stands for it.
      throw .archive(
        .database(path: destination.path, code: 1, message: "\(error)"), report: run.report)
    }
  }
}
