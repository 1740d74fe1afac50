import Dispatch
import GRDB
import Synchronization

/// The connections that read an archive. The one that was used last is handed out first, for its caches are warm.
///
/// Safe to call from any thread: where all are in use, a thread waits for the next that comes back.
final class ReaderStack: Sendable {
  private let idle: Mutex<[DatabaseQueue]>
  /// Counts how many more may be handed out.
  private let room: DispatchSemaphore
  private let open: @Sendable () throws -> DatabaseQueue

  /// - Parameters:
  ///   - first: a connection that is open already.
  ///   - limit: connections that are handed out at once at most; each is opened when it is first needed.
  init(first: DatabaseQueue?, limit: Int, open: @escaping @Sendable () throws -> DatabaseQueue) {
    idle = Mutex(first.map { [$0] } ?? [])
    room = DispatchSemaphore(value: max(limit, 1))
    self.open = open
  }

  /// Lends a connection.
  func withReader<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    room.wait()
    defer { room.signal() }
    let reader = try idle.withLock { $0.popLast() } ?? open()
    defer { idle.withLock { $0.append(reader) } }
    return try body(reader)
  }

  /// Lends a connection that is opened for `body` alone: however long it takes, nobody waits for it.
  func withOwnReader<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    let reader = try open()
    let value = try body(reader)
    try reader.close()
    return value
  }

  /// Closes the connections that were handed back. None must be in use.
  func close() throws {
    for reader in idle.withLock({ idle in
      defer { idle = [] }
      return idle
    }) {
      try reader.close()
    }
  }
}
