import Foundation
package import NewsIngest

/// Reads inputs one after another, extracts their articles on several threads, and hands out what was found, in order.
///
/// Each input is judged by itself, and so is each file of a packed one: what only its records together tell, as the order of
/// day and month, is settled before an article is handed out.
package final class InputExtractor {
  /// Takes what was found. Called on the thread that reads.
  package struct Receiver {
    let record: (ExtractedRecord, RecordSource) throws -> Void
    let end: (String, InputJudge<RecordSource>) throws -> Void

    /// - Parameters:
    ///   - record: takes a record and where it came from.
    ///   - end: takes an input's path and its judge, when all its records have been handed out.
    package init(
      record: @escaping (ExtractedRecord, RecordSource) throws -> Void,
      end: @escaping (String, InputJudge<RecordSource>) throws -> Void
    ) {
      self.record = record
      self.end = end
    }
  }

  private let options: ReadingOptions
  private let stop: StopRequest?
  private let receiver: Receiver
  private let extractor: RecordExtractor
  private let jobs: Int
  private let hashes: Bool
  private lazy var queue = ExtractionQueue(extractor, jobs: jobs, hashes: hashes) {
    [unowned self] answer in try take(answer)
  }
  /// Of the input whose records come at the moment.
  private var judge: InputJudge<RecordSource>
  private var judgedPath: String?

  /// - Parameters:
  ///   - keepsLines: whether to say what became of each line of a page.
  ///   - hashes: whether records come with the hash of their bytes.
  package init(
    _ options: ReadingOptions, jobs: Int, keepsLines: Bool = false, hashes: Bool = false,
    stop: StopRequest? = nil, receiver: Receiver
  ) {
    self.options = options
    self.stop = stop
    self.receiver = receiver
    judge = InputJudge(options)
    extractor = RecordExtractor(options, keepsLines: keepsLines)
    self.jobs = jobs
    self.hashes = hashes
  }

  /// Reads one file, or standard input for `-`. Its last records may still wait when this returns.
  ///
  /// - Parameters:
  ///   - onChunk: called with the number of bytes before each chunk is read.
  ///   - onPause: called after what has come was handed out, where a pipe brings nothing more for the moment.
  /// - Throws: `PipelineError.unreadable` after all that could be read was handed out; what the receiver throws.
  package func read(
    _ path: String, onChunk: (Int) -> Void = { _ in }, onPause: () throws -> Void = {}
  ) throws {
    do {
      try readChunks(of: path, onChunk, onPause: onPause)
    } catch let error as PipelineError {
      try queue.drain()
      throw error
    }
  }

  /// Hands out all that waits, and ends the input.
  package func flush() throws {
    try queue.drain()
    try endInput()
  }

  /// Ends the input without what has not been extracted yet.
  func cutShort() {
    queue.cancel()
    try? endInput()
  }

  /// Forgets all that waits.
  func cancel() { queue.cancel() }

  private func readChunks(of path: String, _ onChunk: (Int) -> Void, onPause: () throws -> Void) throws {
    var reader = InputReader(options) { [unowned self] record in
      try queue.add(ExtractionQueue.Waiting(record, of: path))
    }
    try InputFile.forEachChunk(
      of: path, stop: stop,
      onPause: {
        try reader.readWhatHasCome()
        try queue.drain()
        try judge.release(receiver.record)
        try onPause()
      }
    ) { chunk in
      onChunk(chunk.count)
      try reader.append(chunk)
      return !reader.isDone && !stop.isStopped && !isRefused(path)
    }
    if isRefused(path) { return }
    // What was not read to its end is no fault of the file.
    if stop.isStopped { try reader.cut() } else { try reader.finish() }
  }

  /// Whether what the input brings is not wanted any more.
  private func isRefused(_ path: String) -> Bool { judge.isRefused && judgedPath == path }

  private func take(_ answer: ExtractionQueue.Answer) throws {
    if answer.source.path != judgedPath {
      try endInput()
      judgedPath = answer.source.path
    }
    for found in answer.found { try judge.take(found, carrier: answer.source, onRecord: receiver.record) }
  }

  /// Hands out what waits of an input, and says that it has ended.
  private func endInput() throws {
    guard let path = judgedPath else { return }
    judgedPath = nil
    defer { judge = InputJudge(options) }
    try judge.release(receiver.record)
    try receiver.end(path, judge)
  }
}
