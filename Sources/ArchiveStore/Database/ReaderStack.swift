import Dispatch
import GRDB
import Synchronization

/// The connections that read an archive. The one that was used last is handed out first, for its caches are warm.
///
/// Safe to call from any thread: where all are in use, a thread waits for the next that comes back.
final class ReaderStack: Sendable {
  private struct State {
    var idle: [DatabaseQueue]
    var isClosed = false
  }

  private let state: Mutex<State>
  /// Counts how many more may be handed out.
  private let room: DispatchSemaphore
  private let open: @Sendable () throws -> DatabaseQueue

  /// - Parameters:
  ///   - first: a connection that is open already.
  ///   - limit: connections that are handed out at once at most; each is opened when it is first needed.
  init(first: DatabaseQueue?, limit: Int, open: @escaping @Sendable () throws -> DatabaseQueue) {
    state = Mutex(State(idle: first.map { [$0] } ?? []))
    room = DispatchSemaphore(value: max(limit, 1))
    self.open = open
  }

  /// Lends a connection.
  func withReader<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    room.wait()
    defer { room.signal() }
    let reader = try idleReader() ?? open()
    defer { state.withLock { $0.idle.append(reader) } }
    return try body(reader)
  }

  /// Lends a connection that is opened for `body` alone: however long it takes, nobody waits for it.
  func withOwnReader<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    try state.withLock { try Self.checkIsOpen($0) }
    let reader = try open()
    // What was read is read, whatever becomes of the connection.
    defer { try? reader.close() }
    return try body(reader)
  }

  private func idleReader() throws -> DatabaseQueue? {
    try state.withLock { state in
      try Self.checkIsOpen(state)
      return state.idle.popLast()
    }
  }

  private static func checkIsOpen(_ state: State) throws {
    if state.isClosed { throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the archive is closed") }
  }

  /// Closes the connections that were handed back; none must be in use, and none is handed out from now on.
  ///
  /// - Throws: the first error, after all were closed that could be.
  func close() throws {
    let readers = state.withLock { state in
      state.isClosed = true
      return state.idle
    }
    var failure: (any Error)?
    for reader in readers {
      do { try reader.close() } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }
}
