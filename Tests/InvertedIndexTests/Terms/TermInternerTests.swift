@testable import InvertedIndex
import TestSupport
import Testing

@Suite("The table of terms")
struct TermInternerTests {
  private func find(_ key: String, in table: borrowing TermInterner) -> Int? {
    let bytes = Array(key.utf8)
    return bytes.withUnsafeBufferPointer { table.find($0) }
  }

  @Test("Keys get dense indices in the order they come; a known key keeps its own")
  func indices() {
    var table = TermInterner()
    // Ceasefire, with and without the article; an empty key; a root's mark.
    let keys = ["هدنة", "الهدنة", "", "\u{03}هدن", "هدن"]
    #expect(keys.map { table.index(of: $0) } == [0, 1, 2, 3, 4])
    #expect(keys.reversed().map { table.index(of: $0) } == [4, 3, 2, 1, 0])
    #expect(table.count == 5)
    #expect((0..<5).map { table.key(at: $0) } == keys)
  }

  @Test("Finding adds nothing")
  func finding() {
    var table = TermInterner()
    #expect(find("هدنة", in: table) == nil)
    #expect(table.index(of: "هدنة") == 0)
    #expect(find("هدنة", in: table) == 0)
    #expect(find("هدن", in: table) == nil)
    #expect(table.count == 1)
  }

  @Test("Keys that differ only in length or in bytes of zero are apart")
  func padding() {
    var table = TermInterner()
    let keys = ["", "\0", "\0\0", "a", "a\0", "\0a", "aaaaaaa", "aaaaaaaa", "aaaaaaaa\0", "aaaaaaaaa"]
    #expect(keys.map { table.index(of: $0) } == Array(keys.indices))
  }

  @Test("A hundred thousand random keys, against a dictionary", arguments: [UInt64(3), 4])
  func againstDictionary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = TermInterner()
    var expected: [String: Int] = [:]
    for _ in 0..<100_000 {
      let key = String(UInt32.random(in: 0..<60_000, using: &generator), radix: 7)
      let index = expected[key] ?? expected.count
      expected[key] = index
      guard table.index(of: key) == index else {
        Issue.record("seed \(seed), key \(key)")
        return
      }
    }
    #expect(table.count == expected.count)
    #expect(expected.allSatisfy { table.key(at: $0.value) == $0.key }, "seed \(seed)")
  }

  @Test("Emptied, it knows nothing, and begins with 0 again")
  func removeAll() {
    var table = TermInterner()
    for number in 0..<5_000 { _ = table.index(of: "\(number)") }
    table.removeAll()
    #expect(table.count == 0)
    #expect(find("7", in: table) == nil)
    #expect(table.index(of: "7") == 0)
    #expect(table.indicesInKeyOrder() == [0])
  }

  @Test("Key order is the order of bytes, as SQLite's")
  func keyOrder() {
    var table = TermInterner()
    let keys = ["ب", "b", "", "ا", "\u{01}من", "\u{10FFFF}", "aa", "a", "\u{FB50}"]
    for key in keys { _ = table.index(of: key) }
    let ordered = table.indicesInKeyOrder().map { table.key(at: $0) }
    #expect(ordered == ["", "\u{01}من", "a", "aa", "b", "ا", "ب", "\u{FB50}", "\u{10FFFF}"])
  }
}
