import Foundation
import TestSupport

/// Runs `arshif` with its standard output on a terminal.
///
/// Only for short outputs: nobody reads while the program runs, and a terminal holds four kilobytes.
/// - Returns: what a screen would have received.
func arshifOnTerminal(
  _ arguments: [String], archive: String, environment: [String: String] = [:]
) async throws -> String {
  let terminal = try PseudoTerminal()
  defer { terminal.close() }
  let process = Process()
  process.executableURL = URL(filePath: BuiltProgram.path)
  process.arguments = arguments
  var variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
  variables["ARSHIF_ARCHIVE"] = archive
  if environment["NO_COLOR"] == nil { variables["NO_COLOR"] = nil }
  process.environment = variables
  process.standardInput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  process.standardOutput = terminal.screen
  let (ended, continuation) = AsyncStream<Void>.makeStream()
  process.terminationHandler = { _ in continuation.finish() }
  try process.run()
  for await _ in ended {}
  return terminal.received()
}

/// A pair of devices: programs write to the screen, the test reads what arrives.
private struct PseudoTerminal {
  enum Failure: Error {
    case unavailable(errno: Int32)
  }

  /// TIOCSPTLCK and TIOCGPTN of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  let screen: FileHandle
  private let reader: Int32

  init() throws {
    // As posix_openpt, unlockpt and ptsname do, which Swift's Glibc does not show.
    reader = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard reader >= 0, ioctl(reader, Self.setLock, &lock) == 0, ioctl(reader, Self.getNumber, &number) == 0
    else {
      throw Failure.unavailable(errno: errno)
    }
    let descriptor = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { throw Failure.unavailable(errno: errno) }
    screen = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
  }

  /// Everything that was written; a terminal turns LF into CR LF, which is undone.
  func received() -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var all: [UInt8] = []
    while true {
      let count = read(reader, &bytes, bytes.count)
      if count <= 0 { break }
      all += bytes[..<count]
    }
    return String(decoding: all, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  func close() { Glibc.close(reader) }
}
