import Dispatch

/// A batch that is written on another thread while the next one is gathered.
struct BatchFlight {
  let batch: ArticleBatch
  private let result: BackgroundValue<Result<BatchTransaction.Result, ArchiveError>>

  /// Starts writing `batch` on `queue`. The batch must be left alone until `wait` has returned.
  init(_ batch: ArticleBatch, _ store: BatchTransaction, on queue: DispatchQueue) {
    self.batch = batch
    result = BackgroundValue(on: queue) {
      Result { () throws(ArchiveError) in try store.write(batch) }
    }
  }

  /// Whether `wait` would return at once.
  var isDone: Bool { result.isReady }

  /// Waits until the batch is written, or has failed.
  func wait() throws(ArchiveError) -> BatchTransaction.Result { try result.get().get() }
}
