import Foundation
import Synchronization

/// Asks a running ingest to end in order: what was read is stored, and the report is returned.
///
/// ```swift
/// let stop = StopRequest()
/// let ingest = Task.detached {
///   try IngestPipeline(archivePath: "news.arshif").run(inputs: ["-"], stop: stop)
/// }
/// stop.request()
/// let report = try await ingest.value  // report.isComplete == false
/// ```
/// One request may be shared by several ingests. It cannot be taken back.
public final class StopRequest: Sendable {
  private let isRaised = Atomic<Bool>(false)
  private let readEnd: Int32
  private let writeEnd: Int32

  /// Makes a request that has not been raised yet.
  public init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit { for end in [readEnd, writeEnd] where end >= 0 { close(end) } }

  /// Whether the ingest is to end.
  public var isRequested: Bool { isRaised.load(ordering: .relaxed) }

  /// Raises the request. May be called on any thread and in a signal handler.
  public func request() {
    guard !isRaised.exchange(true, ordering: .relaxed) else { return }
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// For `poll`: it can be read from once the request is raised. It is -1 where the system had no more descriptors.
  var descriptor: Int32 { readEnd }
}

extension StopRequest? {
  /// Whether the caller wants no more: it has raised the request, where it gave one, or its task is cancelled.
  var isStopped: Bool { self?.isRequested == true || Task.isCancelled }
}
