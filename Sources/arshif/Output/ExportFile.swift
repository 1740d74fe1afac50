import ArchiveOutput
import ArchiveStore
import Foundation
import Synchronization

/// A file that appears under its name only when it is complete; standard output where no name is given.
///
/// Devices and pipes are written straight into. An archive is never overwritten.
struct ExportFile {
  private let path: String?
  /// Where the rows go until they are complete; nil where they go straight to their end.
  private let temporaryPath: String?
  private let output: StandardOutput

  /// - Parameter archiveFiles: never opened, and never overwritten.
  init(path name: String?, sparing archiveFiles: ArchiveFiles) throws {
    guard let name else {
      self.path = nil
      temporaryPath = nil
      output = StandardOutput()
      return
    }
    // A link goes on pointing to what is written.
    let path = Self.linkTarget(of: name)
    let kind = archiveFiles.include(path) ? .database : Self.kind(of: path)
    if kind == .database { throw CommandError.isDatabase(path: path) }
    let target = kind == .special ? path : path + ".\(getpid()).part"
    temporaryPath = kind == .special ? nil : target
    if let temporaryPath { Interruption.removeOnInterrupt(temporaryPath) }
    let creation = kind == .special ? 0 : O_CREAT | O_EXCL | O_NOFOLLOW
    let descriptor = open(target, O_WRONLY | O_CLOEXEC | creation, 0o666)
    guard descriptor >= 0 else {
      throw CommandError.unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    // Who may read the file that is replaced may read the new one.
    if temporaryPath != nil, stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    self.path = path
    output = StandardOutput(descriptor: descriptor, name: path)
  }

  private static func linkTarget(of path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = realpath(path, nil)
    else {
      return path
    }
    defer { free(target) }
    return String(cString: target)
  }

  /// The same where `body` writes a file by its path, as spreadsheets are written.
  ///
  /// - Errors: `CommandError` where the rows would go to a pipe or a device.
  func finishing<Value>(writingTo body: (String) throws -> Value) throws -> Value {
    guard let path, let temporaryPath else {
      throw CommandError.unwritable(path: path ?? "standard output", reason: "a spreadsheet needs a file")
    }
    return try finishing { (_: StandardOutput) in
      do {
        return try body(temporaryPath)
      } catch OutputError.unwritable(_, let reason) {
        // The user knows the file by the name that it will have.
        throw CommandError.unwritable(path: path, reason: reason)
      }
    }
  }

  /// Runs `body`, then puts the file in place; on an error nothing is left behind.
  func finishing<Value>(_ body: (StandardOutput) throws -> Value) throws -> Value {
    do {
      let value = try body(output)
      try output.flush()
      if path != nil { try output.close() }
      if let path, let temporaryPath, rename(temporaryPath, path) != 0 {
        throw CommandError.unwritable(path: path, reason: String(cString: strerror(errno)))
      }
      return value
    } catch {
      if let temporaryPath { unlink(temporaryPath) }
      throw error
    }
  }

  private enum Kind {
    case file, special, database
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .file }
    guard status.st_mode & S_IFMT == S_IFREG else { return .special }
    let start = try? FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 15)
    return start.flatMap { $0 } == Data("SQLite format 3".utf8) ? .database : .file
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
      // A parent that ignores the signal (nohup) wants this program to go on.
      if unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        continue
      }
      signal(number) { number in
        if let path = Interruption.handlerPath { unlink(path) }
        _exit(128 + number)
      }
    }
  }
}
