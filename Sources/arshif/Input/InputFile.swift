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

  /// A file's chunks in order, until `body` has had all or wants no more.
  ///
  /// - Parameters:
  ///   - onIdle: called before waiting for a pipe that has nothing at the moment.
  ///   - body: returns whether it wants more.
  static func forEachChunk(
    of path: String, onIdle: () throws -> Void = {}, _ body: (Data) throws -> Bool
  ) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    while true {
      if !isReady(descriptor) { try onIdle() }
      var chunk = Data(count: chunkSize)
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      chunk.removeLast(chunkSize - count)
      guard try body(chunk) else { return }
    }
  }

  /// Whether a read would not wait. Files always are.
  private static func isReady(_ descriptor: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) != 0
  }

  private static func failure(_ path: String) -> CommandError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
