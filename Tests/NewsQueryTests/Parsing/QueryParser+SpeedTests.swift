import Foundation
import NewsQuery
import Testing

@Suite("Time and stack")
struct QueryParserSpeedTests {
  /// Each repeated to the wanted length: what nests, opens, excludes or waits without end.
  static let hostile = [
    "(", ")", "-", "--(", "\"", "“", "«“„", "«a ", "a\" ", "\"a» ", "|", "| ", "a OR ", "OR ", "NOT ", "ليس ",
    "*", "a*",
    "\\", "=", "ـ", "-ـ", "title:", "title:(", "title: ", "a NEAR/5 ", "\"a b\"~5 ", "5~\"", "a (-",
    "a OR -(b ",
    "date:", "date:(", "date:2020..", "source:(a ", "بعد:\"", "قبل-", "source:(a -(b OR ",
    "\u{064E}", "\u{202E}", "👩‍",
  ]

  @Test("2 KB of anything, at every depth", arguments: hostile)
  func twoKilobytes(piece: String) {
    let text = String(repeating: piece, count: 2048 / piece.utf8.count)
    for depth in [0, 32, 64] {
      let query = QueryParser(limits: QueryLimits(depth: depth)).parse(text)
      #expect(query.text == text)
      #expect(query.root.map { TreeShape($0).faults } ?? [] == [])
    }
  }

  @Test(
    "The deepest trees fit a stack of 512 KB",
    arguments: ["(a OR b ", "c -(a OR b ", "title:(a OR b ", "source:(a OR b "])
  func smallStack(piece: String) {
    let text = String(repeating: piece, count: 100) + "x"
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let parser = QueryParser(limits: QueryLimits(termCount: 300, depth: 64))
      let query = parser.parse(text)
      #expect(query.notes.contains(.tooDeep(limit: 64)))
      #expect(query == parser.parse(text))
      #expect(query.understood.utf8.count > text.utf8.count)
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
  }

  @Test("Eight times the text takes no more than some eight times the time", arguments: hostile)
  func linear(piece: String) {
    let short = fastest(piece, byteCount: 8 << 10)
    let long = fastest(piece, byteCount: 64 << 10)
    // Quadratic work would make it 64; the constant absorbs the clock's grain and a busy machine.
    #expect(long < short * 28 + .milliseconds(20), "\(piece): \(short) → \(long)")
  }

  private func fastest(_ piece: String, byteCount: Int) -> Duration {
    let text = String(repeating: piece, count: byteCount / piece.utf8.count)
    let parser = QueryParser(limits: QueryLimits(byteCount: byteCount))
    return (0..<3).map { _ in
      let start = Self.threadTime()
      _ = parser.parse(text)
      return Self.threadTime() - start
    }.min() ?? .zero
  }

  /// What this thread has had of the processor: other tests and programs do not count.
  private static func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
