import NIOPosix
import Synchronization

/// Runs searches on threads of their own, so that connections are never held up by one. Where too many wait, the next is refused.
final class SearchThreads: Sendable {
  /// Requests that may wait or run.
  static let limit = 64

  private let pool: NIOThreadPool
  private let admitted = Mutex(0)

  /// - Parameter count: threads.
  init(count: Int) {
    pool = NIOThreadPool(numberOfThreads: count)
    pool.start()
  }

  /// - Throws: `WebProblem.busy` where too many wait; what `body` throws.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    let isAdmitted = admitted.withLock { count in
      guard count < Self.limit else { return false }
      count += 1
      return true
    }
    guard isAdmitted else { throw WebProblem.busy }
    defer { admitted.withLock { $0 -= 1 } }
    return try await pool.runIfActive(body)
  }

  func stop() async { try? await pool.shutdownGracefully() }
}
