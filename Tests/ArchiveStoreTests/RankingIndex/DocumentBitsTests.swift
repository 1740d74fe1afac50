@testable import ArchiveStore
import TestSupport
import Testing

@Suite("Sets of articles")
struct DocumentBitsTests {
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
      let (bits, other) = (DocumentBits(windowCount: windowCount), DocumentBits(windowCount: windowCount))
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
}
