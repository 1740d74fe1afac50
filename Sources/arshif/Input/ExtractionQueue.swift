import ArchiveStore
import Foundation
import NewsIngest
import Synchronization

/// A record with where it came from.
struct QueuedRecord: Sendable {
  /// The file's path; within an archive "news.zip: pages/1.html".
  let path: String
  let record: InputRecord

  init(_ record: InputRecord, of path: String) {
    self.path = record.entry.map { "\(path): \($0)" } ?? path
    self.record = record
  }
}

/// What was found in a record.
struct QueueAnswer: Sendable {
  let path: String
  let format: InputFormat
  /// Of the record's bytes.
  let sha256: Data
  let found: [ExtractedRecord]
}

/// Extracts records on several threads, and hands the answers out in the order in which the records came.
///
/// Records go in groups, for a line of JSON is not worth a thread's attention. What is held is bounded: a record that comes
/// while all threads have enough to do waits for the oldest group. Used by one thread.
final class ExtractionQueue {
  private static let groupCount = 64
  private static let groupBytes = 1 << 20
  /// Bytes of records in groups that are not done.
  private static let heldBytes = 64 << 20

  private let extractor: RecordExtractor
  private let hashes: Bool
  private let jobs: Int
  private let threads = OperationQueue()
  private var group: [QueuedRecord] = []
  private var groupBytes = 0
  private var flights: [Flight] = []
  private var flightBytes = 0
  private let body: (QueueAnswer) throws -> Void

  /// - Parameters:
  ///   - jobs: the number of threads.
  ///   - hashes: whether the answers have the hash of the record's bytes.
  ///   - body: takes the answers, on the thread that adds.
  init(
    _ extractor: RecordExtractor, jobs: Int, hashes: Bool = true,
    _ body: @escaping (QueueAnswer) throws -> Void
  ) {
    self.extractor = extractor
    self.hashes = hashes
    self.jobs = max(jobs, 1)
    self.body = body
    threads.maxConcurrentOperationCount = self.jobs
  }

  /// Takes a record.
  func add(_ record: QueuedRecord) throws {
    group.append(record)
    groupBytes += record.record.bytes.count
    guard group.count >= Self.groupCount || groupBytes >= Self.groupBytes else { return }
    takeOff()
    while flights.first?.isDone == true { try land() }
    while flights.count > jobs * 2 || flightBytes > Self.heldBytes { try land() }
  }

  /// Hands out all that is still waiting.
  func drain() throws {
    takeOff()
    while !flights.isEmpty { try land() }
  }

  /// Forgets what is still waiting.
  func cancel() {
    threads.cancelAllOperations()
    group = []
    flights = []
  }

  private func takeOff() {
    guard !group.isEmpty else { return }
    let flight = Flight(group, byteCount: groupBytes, extractor, hashes: hashes)
    (group, groupBytes) = ([], 0)
    flights.append(flight)
    flightBytes += flight.byteCount
    threads.addOperation { flight.run() }
  }

  private func land() throws {
    guard !flights.isEmpty else { return }
    let flight = flights.removeFirst()
    flightBytes -= flight.byteCount
    for answer in flight.wait() { try body(answer) }
  }
}

/// A group of records on its way through a thread.
private final class Flight: Sendable {
  let byteCount: Int
  private let records: [QueuedRecord]
  private let extractor: RecordExtractor
  private let hashes: Bool
  private let answers = Mutex<[QueueAnswer]?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ records: [QueuedRecord], byteCount: Int, _ extractor: RecordExtractor, hashes: Bool) {
    self.records = records
    self.byteCount = byteCount
    self.extractor = extractor
    self.hashes = hashes
  }

  var isDone: Bool { answers.withLock { $0 != nil } }

  func run() {
    let found = records.map { queued in
      QueueAnswer(
        path: queued.path, format: queued.record.format,
        sha256: hashes ? IncomingArticle.sha256(of: queued.record.bytes) : Data(),
        found: extractor.extract(queued.record))
    }
    answers.withLock { $0 = found }
    done.signal()
  }

  func wait() -> [QueueAnswer] {
    done.wait()
    return answers.withLock { $0 } ?? []
  }
}
