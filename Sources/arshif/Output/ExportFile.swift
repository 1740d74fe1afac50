import Foundation
import Synchronization

/// A file that appears under its name only when it is complete; standard output where no name is given.
struct ExportFile {
  private let path: String?
  private let temporaryPath: String
  private let output: StandardOutput

  init(path: String?) throws {
    self.path = path
    guard let path else {
      temporaryPath = ""
      output = StandardOutput()
      return
    }
    temporaryPath = path + ".\(getpid()).part"
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw CommandError.unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    output = StandardOutput(descriptor: descriptor)
    Interruption.removeOnInterrupt(temporaryPath)
  }

  /// Runs `body`, then puts the file in place; on an error nothing is left behind.
  func finishing<Value>(_ body: (StandardOutput) throws -> Value) throws -> Value {
    do {
      let value = try body(output)
      try output.flush()
      if let path, rename(temporaryPath, path) != 0 {
        throw CommandError.unwritable(path: path, reason: String(cString: strerror(errno)))
      }
      return value
    } catch {
      if path != nil { unlink(temporaryPath) }
      throw error
    }
  }
}

/// Removes a half-written file when the user presses Ctrl-C or the system asks the program to end.
enum Interruption {
  private static let path = Mutex<UnsafeMutablePointer<CChar>?>(nil)
  // A signal handler may not take locks: it reads this copy of the pointer, written once before the signals are caught.
  nonisolated(unsafe) private static var handlerPath: UnsafeMutablePointer<CChar>?

  static func removeOnInterrupt(_ file: String) {
    path.withLock { kept in
      guard kept == nil else { return }
      kept = strdup(file)
      handlerPath = kept
    }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        if let path = Interruption.handlerPath { unlink(path) }
        _exit(128 + number)
      }
    }
  }
}
