@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Synchronization
import TestSupport
import Testing

@Suite("Sets of articles")
struct OrdinalSetTests {
  @Test("Ranges, counts and set operations are those of Set", arguments: [UInt64(1), 2, 3])
  func againstSet(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let windowCount = Int.random(in: 1...5, using: &generator)
      let size = windowCount * PostingList.windowSize
      func random() -> Range<Int> {
        let first = Int.random(in: 0...size, using: &generator)
        return first..<Int.random(in: first...size, using: &generator)
      }
      let (bits, other) = (OrdinalSet(windowCount: windowCount), OrdinalSet(windowCount: windowCount))
      let (range, otherRange, kept) = (random(), random(), random())
      bits.insert(range)
      other.insert(otherRange)
      var set = Set(range)
      #expect(bits.count == set.count && bits.isEmpty == set.isEmpty)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        bits.formUnion(other)
        set.formUnion(otherRange)
      case 1:
        bits.formIntersection(other)
        set.formIntersection(otherRange)
      default:
        bits.subtract(other)
        set.subtract(otherRange)
      }
      #expect(bits.count(in: kept) == set.count { kept.contains($0) }, "seed \(seed)")
      bits.keep(kept)
      set.formIntersection(kept)
      var members: [Int] = []
      bits.forEach { members.append($0) }
      #expect(members == set.sorted(), "seed \(seed)")
      if let member = members.first {
        bits.remove(member)
        #expect(!bits.contains(member) && bits.count == set.count - 1)
      }
    }
  }

  @Test(
    "Parts hold all members, share no word and are of a size", arguments: [0, 1, 499, 500, 3_000],
    [0, 63, 64, 6_000])
  func parts(memberCount: Int, first: Int) {
    let bits = OrdinalSet(windowCount: 37)
    bits.insert(first..<first + memberCount)
    let parts = Mutex<[Range<Int>]>([])
    bits.inParts { part in parts.withLock { $0.append(part) } }
    let sorted = parts.withLock { $0.sorted { $0.lowerBound < $1.lowerBound } }
    #expect(sorted.reduce(0) { $0 + bits.count(in: $1) } == memberCount)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(left.upperBound == right.lowerBound)
      #expect(right.lowerBound.isMultiple(of: 64))
    }
    if sorted.count > 1 { #expect(sorted.allSatisfy { $0.count <= memberCount / 8 + 128 }) }
    #expect(sorted.count == (memberCount < 500 ? 1 : 8))
  }

  @Test("A phrase whose words many articles of a segment hold is found on several threads as by FTS5")
  func phraseInParts() throws {
    var news = RandomNews(seed: 4)
    let store = try TestArchive(
      (0..<1_500).map { number in
        let words = number % 3 == 0 ? "مجلس الأمن" : number % 3 == 1 ? "الأمن في مجلس" : "مَجلِس، الامن"
        return Article("خبر \(number)", words + " " + news.text(words: 20))
      })
    func found() throws -> [String] {
      try store.titles(store.search("\"مجلس الأمن\"", matching: .all, limit: 1_500)).sorted()
    }
    let live = try found()
    try store.optimize(segmentSize: 65_536)
    #expect(try store.archive.value("SELECT count(*) FROM ranking_segment") == 1)
    #expect(try store.archive.value("SELECT byte_count FROM ranking_segment") ?? 0 > 64 << 10)
    #expect(try found() == live)
    #expect((1_000..<1_500).contains(live.count))
  }
}
