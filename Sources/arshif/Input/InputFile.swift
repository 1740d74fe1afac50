import Foundation

/// Reads input files, in one piece or in chunks. `-` is standard input.
enum InputFile {
  static let chunkSize = 1 << 20

  /// The whole of a file.
  static func read(_ path: String) throws -> Data {
    var whole = Data()
    try forEachChunk(of: path) { whole.append($0) }
    return whole
  }

  /// A file's chunks in order, until `body` has had all.
  static func forEachChunk(of path: String, _ body: (Data) throws -> Void) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    while true {
      var chunk = Data(count: chunkSize)
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      chunk.removeLast(chunkSize - count)
      try body(chunk)
    }
  }

  private static func failure(_ path: String) -> CommandError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
