@testable import ArchiveStore
import ArchiveTestSupport
import Dispatch
import GRDB
import NewsIngest
import Synchronization
import TestSupport
import Testing

@Suite("Connections that read")
struct ReaderStackTests {
  /// Counts what it opens.
  private final class Opened: Sendable {
    let count = Mutex(0)
  }

  private static func stack(_ store: TestArchive, limit: Int, _ opened: Opened) -> ReaderStack {
    ReaderStack(first: nil, limit: limit) { [path = store.path] in
      opened.count.withLock { $0 += 1 }
      return try DatabaseQueue(path: path)
    }
  }

  @Test("One after the other they take the same connection; the last one used comes first")
  func lastIn() throws {
    let (store, opened) = (try TestArchive(), Opened())
    let stack = Self.stack(store, limit: 3, opened)
    var met: [ObjectIdentifier] = []
    try stack.withReader { outer in
      try stack.withReader { inner in met = [ObjectIdentifier(outer), ObjectIdentifier(inner)] }
    }
    for _ in 0..<3 { try stack.withReader { #expect(ObjectIdentifier($0) == met[0]) } }
    #expect(opened.count.withLock { $0 } == 2)
    try stack.close()
  }

  @Test("No more are open than the limit allows, but for those that are opened for one caller")
  func limit() throws {
    let (store, opened) = (try TestArchive(), Opened())
    let stack = Self.stack(store, limit: 2, opened)
    let used = Mutex((now: 0, most: 0))
    DispatchQueue.concurrentPerform(iterations: 50) { _ in
      try? stack.withReader { reader in
        used.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        _ = try reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM article") }
        used.withLock { $0.now -= 1 }
      }
    }
    #expect(used.withLock { $0.most } <= 2)
    #expect(opened.count.withLock { $0 } <= 2)
    try stack.withReader { _ in
      try stack.withReader { _ in
        let count = try stack.withOwnReader { try $0.read { db in try Int.fetchOne(db, sql: "SELECT 7") } }
        #expect(count == 7)
      }
    }
    try stack.close()
  }
}
