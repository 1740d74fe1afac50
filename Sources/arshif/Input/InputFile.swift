import Foundation

/// Reads input files in chunks. `-` is standard input.
enum InputFile {
  static let chunkSize = 1 << 20

  /// The whole of a file.
  static func read(_ path: String) throws -> Data {
    var whole = Data()
    try forEachChunk(of: path) { chunk in
      whole.append(chunk)
      return true
    }
    return whole
  }

  /// After so long without another byte, what came is to be stored.
  private static let quiet = Duration.milliseconds(500)
  /// After so long, what came is to be stored at the next pause, however short: for a pipe that never rests.
  private static let patience = Duration.seconds(5)

  /// A file's chunks in order, until `body` has had all or wants no more.
  ///
  /// - Parameters:
  ///   - stop: a descriptor; when something can be read from it, waiting for a pipe ends, and so does the file.
  ///   - onPause: called when a pipe has had nothing for `quiet`, or has nothing at the moment after `patience`; once for all
  ///     that came since the last time.
  ///   - body: returns whether it wants more.
  static func forEachChunk(
    of path: String, stop: Int32 = -1, onPause: () throws -> Void = {},
    _ body: (Data) throws -> Bool
  ) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var firstArrival: ContinuousClock.Instant?
    while true {
      var readiness = wait(for: descriptor, stop, limit: .zero)
      if readiness == .nothing {
        let limit = firstArrival.map { min(quiet, max(patience - (.now - $0), .zero)) }
        readiness = wait(for: descriptor, stop, limit: limit)
      }
      switch readiness {
      case .ready: break
      case .stopped: return
      case .nothing:
        if firstArrival != nil { try onPause() }
        firstArrival = nil
        continue
      }
      var chunk = Data(count: chunkSize)
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      chunk.removeLast(chunkSize - count)
      firstArrival = firstArrival ?? .now
      guard try body(chunk) else { return }
    }
  }

  private enum Readiness { case ready, stopped, nothing }

  /// Waits until a read would not wait; files never let one wait.
  ///
  /// - Parameter limit: nil for as long as it takes.
  private static func wait(for descriptor: Int32, _ stop: Int32, limit: Duration?) -> Readiness {
    var states = [descriptor, stop].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = limit.map {
      Int32($0.components.seconds * 1_000 + $0.components.attoseconds / 1_000_000_000_000_000)
    }
    let count = poll(&states, 2, milliseconds ?? -1)
    if states[1].revents != 0 { return .stopped }
    // An interruption by a signal is a pause that has ended; without `stop` the read itself would then wait.
    return count > 0 ? .ready : .nothing
  }

  private static func failure(_ path: String) -> CommandError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
