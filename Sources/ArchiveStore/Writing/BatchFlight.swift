import Dispatch
import Synchronization

/// A batch that is written on another thread while the next one is gathered.
final class BatchFlight: Sendable {
  let batch: ArticleBatch
  private let result = Mutex<Result<BatchStore.Result, ArchiveError>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Starts writing `batch` on `queue`. The batch must be left alone until `wait` has returned.
  init(_ batch: ArticleBatch, _ store: BatchStore, on queue: DispatchQueue) {
    self.batch = batch
    queue.async { [self] in
      let written = Result { () throws(ArchiveError) in try store.write(batch) }
      result.withLock { $0 = written }
      done.signal()
    }
  }

  /// Whether `wait` would return at once.
  var isDone: Bool { result.withLock { $0 != nil } }

  /// Waits until the batch is written, or has failed. Call it once.
  func wait() throws(ArchiveError) -> BatchStore.Result {
    done.wait()
    guard let result = result.withLock({ $0 }) else { return BatchStore.Result() }
    return try result.get()
  }
}
