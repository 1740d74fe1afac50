import Dispatch
import Synchronization

/// A value that is made on another thread meanwhile.
final class BackgroundValue<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Begins to make it. What `make` reads must not change before `get` has returned.
  init(on queue: DispatchQueue, _ make: @escaping @Sendable () -> Value) {
    queue.async { [self] in
      let made = make()
      value.withLock { $0 = made }
      done.signal()
    }
  }

  /// Whether `get` would return at once.
  var isReady: Bool { value.withLock { $0 != nil } }

  /// Waits until the value is there.
  func get() -> Value {
    while true {
      if let value = value.withLock({ $0 }) { return value }
      done.wait()
    }
  }
}
