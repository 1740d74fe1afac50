import ArchiveStore
import ArchiveWeb
import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// `arshif serve`: the archive's pages for a browser on this machine.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the archive in a web browser, on this machine alone.",
    discussion: """
      Prints the pages' address and serves them until Ctrl-C: search, articles with every match marked, versions, copies, help; \
      in Arabic, with an English switch. The archive is only read. Nothing is fetched from elsewhere, and no other machine can connect.

        arshif serve --open
        arshif serve --archive news.arshif --port 7580
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("The port on 127.0.0.1.", valueName: "number"))
  var port = 7575

  @Flag(help: "Also open the page in the browser.")
  var open = false

  func validate() throws {
    guard (1...65535).contains(port) else {
      throw ValidationError("--port \(port): write a number from 1 to 65535")
    }
  }

  func run() throws {
    try reportingErrors {
      let server = try ArchiveServer(archive: archive.path, port: port) { LocalTime.now }
      let (port, opens) = (port, open)
      let outcome = Outcome()
      Task {
        do throws(ServerError) {
          try await server.run { address in
            Self.tell(address)
            if opens { Self.openBrowser(address) }
          }
          outcome.finish(nil)
        } catch {
          outcome.finish(error)
        }
      }
      if let error = outcome.wait() { throw Self.explained(error, port: port) }
    }
  }

  /// The address alone on standard output, for scripts.
  private static func tell(_ address: String) {
    let output = StandardOutput()
    try? output.write(address + "\n")
    try? output.flush()
    StandardError.say("arshif: serving until Ctrl-C\n")
  }

  private static func openBrowser(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }

  private static func explained(_ error: ServerError, port: Int) -> CommandError {
    if case .portTaken = error { return .portTaken(port) }
    return .cannotServe(reason: "\(error)")
  }
}

/// What becomes of work that another thread does.
private final class Outcome: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let error = Mutex<ServerError?>(nil)

  func finish(_ error: ServerError?) {
    self.error.withLock { $0 = error }
    done.signal()
  }

  func wait() -> ServerError? {
    done.wait()
    return error.withLock(\.self)
  }
}
