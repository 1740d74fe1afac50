import Foundation

/// The reader of our output is gone. Not an error: it has seen enough.
struct ClosedPipe: Error {}

/// Buffered standard output that notices a closed pipe.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private let descriptor: Int32
  private let name: String

  /// - Parameter name: what errors call it.
  init(descriptor: Int32 = STDOUT_FILENO, name: String = "standard output") {
    self.descriptor = descriptor
    self.name = name
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes lines that are UTF-8 already.
  func write(_ bytes: Data) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Must be called at the end: what is buffered is not yet written.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count > 0 {
        written += count
      } else if errno == EPIPE {
        throw ClosedPipe()
      } else if errno != EINTR {
        throw CommandError.unwritable(path: name, reason: String(cString: strerror(errno)))
      }
    }
  }
}

extension StandardOutput {
  /// Closes the descriptor: some file systems tell only then that they are full.
  func close() throws {
    guard Glibc.close(descriptor) == 0 else {
      throw CommandError.unwritable(path: name, reason: String(cString: strerror(errno)))
    }
  }
}

/// Standard error: notes, progress, errors. Never data.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes notes and errors, whole lines, broken at blanks on a terminal. They quote texts, names and paths of others, so
  /// controls are taken out.
  static func say(_ text: String) {
    let cleaned = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || !MarkStyle.isControl($0) }))
    write(
      isTerminal
        ? LineWrap(columns: TerminalWidth.columns(of: STDERR_FILENO)).text(cleaned, indent: 2) : cleaned)
  }

  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
