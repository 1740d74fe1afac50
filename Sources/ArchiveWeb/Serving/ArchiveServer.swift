public import ArabicCalendar
public import ArchiveStore
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Serves an archive's pages on this machine's own address, to this machine alone.
///
/// ```swift
/// try await ArchiveServer(archive: "news.arshif", port: 7575).run { address in print(address) }
/// ```
public struct ArchiveServer: Sendable {
  /// Connections that send nothing for this long are closed.
  private static let idleSeconds: Int64 = 15
  /// Of a request's head, in bytes.
  private static let greatestHead = 16 << 10
  private static let greatestFieldCount = 64
  private static let connectionLimit = 256

  private let archive: ArchiveHolder
  private let port: Int
  private let now: @Sendable () -> PublicationDate?

  /// - Parameters:
  ///   - path: of the archive. Where there is none yet, the page says how one is made.
  ///   - port: on 127.0.0.1.
  ///   - now: the user's local time, from which أمس counts.
  public init(
    archive path: String, port: Int, now: @escaping @Sendable () -> PublicationDate? = { nil }
  ) throws(ArchiveError) {
    archive = try ArchiveHolder(path: path, readers: Self.threadCount)
    self.port = port
    self.now = now
  }

  /// Serves until SIGINT or SIGTERM comes.
  ///
  /// - Parameter started: told the pages' address once they are served.
  /// - Throws: `ServerError`.
  public func run(started: @escaping @Sendable (String) -> Void) async throws(ServerError) {
    let threads = SearchThreads(count: Self.threadCount)
    var failure: (any Error)?
    do {
      try await application(threads: threads, started: started).runService()
    } catch {
      failure = error
    }
    await threads.stop()
    archive.close()
    guard let failure else { return }
    throw (failure as? IOError)?.errnoCode == EADDRINUSE
      ? .portTaken(port) : .failed(reason: "\(failure)")
  }

  /// What tests call.
  func application(
    threads: SearchThreads, started: @escaping @Sendable (String) -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let pages = PageMaker(archive: archive, now: now)
    var channel = HTTP1Channel.Configuration(idleTimeout: .seconds(Self.idleSeconds))
    channel.httpDecoder = .init(
      maxHeaderFieldSize: Self.greatestHead, maxHeaderListSize: Self.greatestHead,
      maxHeaderFieldCount: Self.greatestFieldCount)
    let port = port
    var logger = Logger(label: "arshif")
    logger.logLevel = .error
    return Application(
      responder: ArchiveResponder(guarding: HostGuard(port: port), pages: pages, threads: threads),
      server: .http1(configuration: channel),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connectionLimit)),
      onServerRunning: { _ in started("http://127.0.0.1:\(port)/") }, logger: logger)
  }

  private static var threadCount: Int { max(2, System.coreCount) }
}

/// Why nothing can be served.
public enum ServerError: Error, CustomStringConvertible {
  case portTaken(Int)
  case failed(reason: String)

  /// One line.
  public var description: String {
    switch self {
    case .portTaken(let port): "port \(port) is taken by another program"
    case .failed(let reason): "the pages cannot be served: \(reason)"
    }
  }
}
