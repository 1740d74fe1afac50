package import Foundation

/// Reads input files in chunks. `-` is standard input.
package enum InputFile {
  private static let chunkSize = 1 << 20

  /// What came is stored when a pipe has brought nothing more for this long.
  private static let quiet = Duration.milliseconds(500)
  /// After this time what came is stored at the next pause, however short: for a pipe that never rests.
  private static let patience = Duration.seconds(5)

  /// The whole of a file.
  package static func read(_ path: String) throws -> Data {
    var whole = Data()
    try forEachChunk(of: path) { chunk in
      whole.append(chunk)
      return true
    }
    return whole
  }

  /// The size of a file; 0 where it is not known.
  static func byteCount(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// A file's chunks in order, until `body` has had all or wants no more.
  ///
  /// - Parameters:
  ///   - stop: when it is raised, waiting for a pipe ends, and so does the file.
  ///   - onPause: called when a pipe has had nothing for `quiet`, or has nothing at the moment after `patience`; once for all
  ///     that came since the last time.
  ///   - body: returns whether it wants more.
  /// - Throws: `PipelineError.unreadable`, and what `onPause` and `body` throw.
  static func forEachChunk(
    of path: String, stop: StopRequest? = nil, onPause: () throws -> Void = {},
    body: (Data) throws -> Bool
  ) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var firstArrival: ContinuousClock.Instant?
    while true {
      var readiness = wait(for: descriptor, stop: stop, limit: .zero)
      if readiness == .nothing {
        let limit = firstArrival.map { min(quiet, max(patience - (.now - $0), .zero)) }
        readiness = wait(for: descriptor, stop: stop, limit: limit)
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

  /// Waits until a read would not wait. Reading a file never waits.
  ///
  /// - Parameter limit: nil for as long as it takes.
  private static func wait(for descriptor: Int32, stop: StopRequest?, limit: Duration?) -> Readiness {
    var states = [descriptor, stop?.descriptor ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let milliseconds = limit.map {
      Int32($0.components.seconds * 1_000 + $0.components.attoseconds / 1_000_000_000_000_000)
    }
    let count = poll(&states, 2, milliseconds ?? -1)
    if states[1].revents != 0 || stop?.isRequested == true { return .stopped }
    // An interruption by a signal is a pause that has ended; without `stop` the read itself would then wait.
    return count > 0 ? .ready : .nothing
  }

  private static func failure(_ path: String) -> PipelineError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
