import Foundation
import TestSupport
import Testing

@Suite("arshif serve")
struct ServeCommandTests {
  private let archive: SmallArchive

  init() async throws {
    archive = try await SmallArchive([
      [
        "id": "1", "title": "هدنة في لبنان", "body": "أُعلنت الهدنة في لبنان.", "published": "2020-11-16",
        "source": "رويترز",
      ],
      [
        "id": "2", "title": "زيارة إلى مصر", "body": "وصل الوزير إلى مصر.", "published": "2020-11-17",
        "source": "BBC عربي",
      ],
    ])
  }

  private func start(port: Int, archive path: String) throws -> RunningCommand {
    try RunningCommand(
      BuiltProgram.path, ["serve", "--archive", path, "--port", String(port)], archive: nil)
  }

  private func answer(
    _ path: String, port: Int, host: String? = nil, more: String = ""
  ) async throws -> String {
    for _ in 0..<600 {
      if let connection = RawConnection(port: port) {
        connection.send(
          "GET \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\(more)\r\n")
        return connection.received()
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    return ""
  }

  @Test("Prints its address, shows what a search finds, and ends at a signal", arguments: [SIGINT, SIGTERM])
  func serves(signal: Int32) async throws {
    let port = RawConnection.freePort()
    let server = try start(port: port, archive: archive.path)
    let page = try await answer("/search?q=%D9%84%D8%A8%D9%86%D8%A7%D9%86", port: port)
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("الهدنة في <mark>لبنان</mark>."))
    #expect(try await answer("/", port: port, host: "evil.example").hasPrefix("HTTP/1.1 421 "))
    #expect(try await answer("/..%2f..%2fetc/passwd", port: port).hasPrefix("HTTP/1.1 404 "))
    #expect(try await answer("/%ff%00", port: port).hasPrefix("HTTP/1.1 404 "))
    #expect(try await answer("/ping", port: port).hasSuffix("ok"))
    server.signal(signal)
    let run = try await server.finished()
    #expect(run.code == 0)
    #expect(run.text == "http://127.0.0.1:\(port)/\n")
  }

  @Test("Heads that are too long, and heads without a host, get no page")
  func heads() async throws {
    let port = RawConnection.freePort()
    let server = try start(port: port, archive: archive.path)
    _ = try await answer("/ping", port: port)
    let long = String(repeating: "x", count: 1 << 20)
    #expect(!(try await answer("/search?q=" + long, port: port).contains(" 200 ")))
    #expect(!(try await answer("/", port: port, more: "X: \(long)\r\n").contains(" 200 ")))
    let bare = RawConnection(port: port)
    bare?.send("GET / HTTP/1.0\r\n\r\n")
    #expect(bare?.received().contains(" 200 ") == false)
    #expect(try await answer("/ping", port: port).hasSuffix("ok"))
    server.signal(SIGTERM)
    #expect(try await server.finished().code == 0)
  }

  @Test("Without an archive the page says how one is made")
  func noArchive() async throws {
    let port = RawConnection.freePort()
    let server = try start(port: port, archive: archive.folder.path("none.arshif"))
    #expect(try await answer("/", port: port).contains("arshif ingest --archive"))
    server.signal(SIGTERM)
    #expect(try await server.finished().code == 0)
    #expect(!FileManager.default.fileExists(atPath: archive.folder.path("none.arshif")))
  }

  @Test("A port that is taken is said, with another one")
  func portTaken() async throws {
    let port = RawConnection.freePort()
    let first = try start(port: port, archive: archive.path)
    _ = try await answer("/ping", port: port)
    let second = try await start(port: port, archive: archive.path).finished()
    first.signal(SIGTERM)
    _ = try await first.finished()
    #expect(second.code == 2)
    #expect(
      second.noteLines == [
        "arshif: port \(port) is taken by another program: name another one, such as --port \(port + 1)"
      ])
  }
}
