@testable import InvertedIndex
import TestSupport
import Testing

@Suite("Sets of articles")
struct OrdinalSetTests {
  @Test("Ranges, counts and set operations are those of Set", arguments: [UInt64(1), 2, 3])
  func againstSet(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let blockCount = Int.random(in: 1...5, using: &generator)
      let size = blockCount * SegmentLayout.blockSize
      func random() -> Range<Int> {
        let first = Int.random(in: 0...size, using: &generator)
        return first..<Int.random(in: first...size, using: &generator)
      }
      var (bits, other) = (OrdinalSet(blockCount: blockCount), OrdinalSet(blockCount: blockCount))
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
    var bits = OrdinalSet(blockCount: 37)
    bits.insert(first..<first + memberCount)
    let parts = bits.parts()
    #expect(parts.reduce(0) { $0 + bits.count(in: $1.lowerBound * 64..<$1.upperBound * 64) } == memberCount)
    for (left, right) in zip(parts, parts.dropFirst()) { #expect(left.upperBound == right.lowerBound) }
    if parts.count > 1 { #expect(parts.allSatisfy { $0.count * 64 <= memberCount / 8 + 128 }) }
    #expect(parts.count == (memberCount < 500 ? 1 : 8))
  }

  @Test("Filtered on one thread or several, the members are those that pass", arguments: [10, 5_000])
  func filter(memberCount: Int) {
    var bits = OrdinalSet(blockCount: 20)
    bits.insert(0..<memberCount)
    var found: [Int] = []
    bits.filter { $0 % 7 == 3 }.forEach { found.append($0) }
    #expect(found == (0..<memberCount).filter { $0 % 7 == 3 })
    #expect(bits.count == memberCount)
  }
}
