import Foundation

/// Runs `arshif` with its standard output on a terminal.
///
/// Only for short outputs: nobody reads while the program runs, and a terminal holds four kilobytes.
/// - Parameters:
///   - columns: the terminal's width; 0 is unknown.
///   - showsErrors: whether standard error goes there, too.
/// - Returns: what a screen would have received.
func arshifOnTerminal(
  _ arguments: [String], archive: String, environment: [String: String] = [:], columns: Int = 0,
  showsErrors: Bool = false
) async throws -> String {
  let terminal = try PseudoTerminal(columns: columns)
  defer { terminal.close() }
  let process = Process()
  process.executableURL = URL(filePath: BuiltProgram.path)
  process.arguments = arguments
  var variables = ProcessInfo.processInfo.environment
  for name in testersOwnVariables { variables[name] = nil }
  variables.merge(environment) { _, new in new }
  variables["ARSHIF_ARCHIVE"] = archive
  process.environment = variables
  process.standardInput = FileHandle.nullDevice
  process.standardError = showsErrors ? terminal.screen : FileHandle.nullDevice
  process.standardOutput = terminal.screen
  let (ended, continuation) = AsyncStream<Void>.makeStream()
  process.terminationHandler = { _ in continuation.finish() }
  try process.run()
  for await _ in ended {}
  return terminal.received()
}

/// What the tester's own terminal says of itself, and of how text is to look.
private let testersOwnVariables = [
  "NO_COLOR", "COLUMNS", "TERM", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "XTERM_VERSION",
]

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

  init(columns: Int) throws {
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
    var size = winsize(ws_row: 50, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(reader, UInt(TIOCSWINSZ), &size)
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
