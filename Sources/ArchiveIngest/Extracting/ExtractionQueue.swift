import ArchiveStore
import Foundation
import NewsIngest
import Synchronization

/// Extracts records on several threads, and hands the answers out in the order in which the records came.
///
/// Records go in groups, for a line of JSON is not worth a thread's attention. What is held is bounded: a record that comes
/// while all threads have enough to do waits for the oldest group. Used by one thread.
final class ExtractionQueue {
  /// A record that waits to be extracted.
  struct Waiting: Sendable {
    /// As `RecordSource.path`.
    let path: String
    let record: InputRecord

    init(_ record: InputRecord, of path: String) {
      self.path = record.entry.map { "\(path): \($0)" } ?? path
      self.record = record
    }
  }

  /// What was found in a record.
  struct Answer: Sendable {
    let source: RecordSource
    let found: [ExtractedRecord]
  }

  private static let groupCount = 64
  private static let groupBytes = 1 << 20
  /// Bytes of records in groups that are not done.
  private static let heldBytes = 64 << 20

  private let extractor: RecordExtractor
  private let hashes: Bool
  private let jobs: Int
  private let threads = OperationQueue()
  private var group: [Waiting] = []
  private var groupBytes = 0
  private var running: [ExtractionGroup] = []
  private var runningBytes = 0
  private let body: (Answer) throws -> Void

  /// - Parameters:
  ///   - jobs: the number of threads.
  ///   - hashes: whether the answers have the hash of the record's bytes.
  ///   - body: takes the answers, on the thread that adds.
  init(
    _ extractor: RecordExtractor, jobs: Int, hashes: Bool,
    body: @escaping (Answer) throws -> Void
  ) {
    self.extractor = extractor
    self.hashes = hashes
    self.jobs = max(jobs, 1)
    self.body = body
    threads.maxConcurrentOperationCount = self.jobs
  }

  /// Takes a record.
  func add(_ record: Waiting) throws {
    group.append(record)
    groupBytes += record.record.bytes.count
    guard group.count >= Self.groupCount || groupBytes >= Self.groupBytes else { return }
    startGroup()
    while running.first?.isDone == true { try handOutOldest() }
    while running.count > jobs * 2 || runningBytes > Self.heldBytes { try handOutOldest() }
  }

  /// Hands out all that is still waiting.
  func drain() throws {
    startGroup()
    while !running.isEmpty { try handOutOldest() }
  }

  /// Forgets what is still waiting.
  func cancel() {
    threads.cancelAllOperations()
    group = []
    running = []
  }

  private func startGroup() {
    guard !group.isEmpty else { return }
    let next = ExtractionGroup(group, byteCount: groupBytes, extractor: extractor, hashes: hashes)
    (group, groupBytes) = ([], 0)
    running.append(next)
    runningBytes += next.byteCount
    threads.addOperation { next.run() }
  }

  private func handOutOldest() throws {
    guard !running.isEmpty else { return }
    let oldest = running.removeFirst()
    runningBytes -= oldest.byteCount
    for answer in oldest.wait() { try body(answer) }
  }
}

/// Records that one thread extracts together.
private final class ExtractionGroup: Sendable {
  let byteCount: Int
  private let records: [ExtractionQueue.Waiting]
  private let extractor: RecordExtractor
  private let hashes: Bool
  private let answers = Mutex<[ExtractionQueue.Answer]?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(
    _ records: [ExtractionQueue.Waiting], byteCount: Int, extractor: RecordExtractor, hashes: Bool
  ) {
    self.records = records
    self.byteCount = byteCount
    self.extractor = extractor
    self.hashes = hashes
  }

  var isDone: Bool { answers.withLock { $0 != nil } }

  func run() {
    let found = records.map { waiting in
      ExtractionQueue.Answer(
        source: RecordSource(
          path: waiting.path, format: waiting.record.format,
          sha256: hashes ? IncomingArticle.sha256(of: waiting.record.bytes) : Data()),
        found: extractor.extract(waiting.record))
    }
    answers.withLock { $0 = found }
    done.signal()
  }

  func wait() -> [ExtractionQueue.Answer] {
    done.wait()
    return answers.withLock { $0 } ?? []
  }
}
