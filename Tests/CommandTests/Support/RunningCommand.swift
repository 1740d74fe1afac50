import Foundation
import TestSupport

/// A program that was started and may still run. Its streams go to files, so that none can fill up and block it.
final class RunningCommand: Sendable {
  /// What the program reads from standard input.
  enum Input {
    case bytes(Data?)
    case pipe(Pipe)
  }

  private let process: Process
  private let files: TemporaryFolder
  private let ended: AsyncStream<Void>

  /// The program's process id.
  var id: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  init(
    _ program: String, _ arguments: [String], archive: String?, environment: [String: String] = [:],
    folder: String? = nil, input: Input = .bytes(nil)
  ) throws {
    process = Process()
    files = try TemporaryFolder()
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    ended = stream
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = Self.environment(archive, environment)
    process.currentDirectoryURL = URL(filePath: folder ?? files.path)
    var handles = [try Self.newFile(files.path("stdout")), try Self.newFile(files.path("stderr"))]
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    switch input {
    case .bytes(let bytes):
      try files.write(bytes ?? Data(), to: "stdin")
      handles.append(try FileHandle(forReadingFrom: URL(filePath: files.path("stdin"))))
      process.standardInput = handles[2]
    case .pipe(let pipe): process.standardInput = pipe
    }
    // The program has its own copies. Left open, hundreds would gather, more than Foundation can start a program with.
    defer { for handle in handles { try? handle.close() } }
    process.terminationHandler = { _ in continuation.finish() }
    try Self.withSignalsUnblocked { try process.run() }
  }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(id, number) }

  /// Sends a signal as soon as `condition` holds.
  ///
  /// - Returns: whether it came true within half a minute; the signal is sent either way.
  func signal(_ number: Int32, when condition: @escaping @Sendable () -> Bool) async -> Bool {
    let id = id
    return await onThreadOfItsOwn {
      let end = ContinuousClock.now + .seconds(30)
      var isTrue = condition()
      while !isTrue, ContinuousClock.now < end {
        usleep(1000)
        isTrue = condition()
      }
      kill(id, number)
      return isTrue
    }
  }

  /// Waits for the end and reads what was written.
  func finished() async throws -> CommandRun {
    for await _ in ended {}
    // A test over its time limit is cancelled, and waits no longer: Foundation would end the tests where the program still runs.
    if process.isRunning {
      signal(SIGKILL)
      process.waitUntilExit()
    }
    let isKilled = process.terminationReason == .uncaughtSignal
    return CommandRun(
      stdout: try Data(contentsOf: URL(filePath: files.path("stdout"))),
      stderr: try Data(contentsOf: URL(filePath: files.path("stderr"))),
      code: process.terminationStatus + (isKilled ? 128 : 0), isKilled: isKilled)
  }

  /// Nothing of the tester's own settings reaches the program, and none of its own outlives the run.
  private static func environment(_ archive: String?, _ more: [String: String]) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["ARSHIF_ARCHIVE", "NO_COLOR", "COLUMNS"] { variables[name] = nil }
    if let archive { variables["ARSHIF_ARCHIVE"] = archive }
    return variables.merging(more) { _, new in new }
  }

  /// A program inherits the signals that the thread which starts it blocks, and pooled threads block them all.
  private static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var previous = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    try body()
  }

  private static func newFile(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}

/// Runs `body` on a new thread: on a pooled one it would wait its turn behind other tests, and signals would come late.
private func onThreadOfItsOwn<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: body()) }
  }
}

/// The size of a file in bytes; 0 where there is none.
func fileSize(_ path: String) -> Int {
  (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
}
