import ArchiveStore
import ArchiveTestSupport
@testable import ArchiveWeb
import HTTPTypes
import Hummingbird
import NIOCore
import NewsIngest
import Synchronization

/// The pages of a test archive, asked as a browser asks.
final class TestSite: Sendable {
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String
  }

  static let port = 7575

  private let store: TestArchive
  private let threads = SearchThreads(count: 2)
  private let responder: ArchiveResponder

  init(_ articles: [Article]) throws {
    store = try TestArchive(articles)
    responder = ArchiveResponder(
      guarding: HostGuard(port: Self.port),
      pages: PageMaker(archive: ArchiveHolder(store.archive), now: { nil }), threads: threads)
  }

  var searcher: ArchiveSearcher { store.searcher }

  func get(
    _ path: String, host: String? = "127.0.0.1:\(port)", method: HTTPRequest.Method = .get,
    headers: HTTPFields = [:]
  ) async throws -> Answer {
    let request = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path, headerFields: headers)
    let response = await responder.respond(to: request, requestID: "1")
    let collected = CollectedBody()
    try await response.body.write(Writer(collected))
    return Answer(
      status: response.status.code, headers: response.headers,
      body: String(buffer: collected.buffer.withLock(\.self)))
  }

  private final class CollectedBody: Sendable {
    let buffer = Mutex(ByteBuffer())
  }

  private struct Writer: ResponseBodyWriter {
    let body: CollectedBody

    init(_ body: CollectedBody) { self.body = body }

    mutating func write(_ buffer: ByteBuffer) async throws {
      body.buffer.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    consuming func finish(_: HTTPFields?) async throws {}
  }
}
