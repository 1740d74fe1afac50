@testable import InvertedIndex
import TestSupport
import Testing

@Suite("The best hits")
struct TopHitsTests {
  private typealias Hit = TopHits.Hit

  private func top(_ capacity: Int, of hits: [TopHits.Hit]) -> [TopHits.Hit] {
    var top = TopHits(capacity: capacity)
    for hit in hits { top.insert(hit) }
    return top.sorted()
  }

  @Test("Of equal scores the newer article comes first")
  func ties() {
    #expect(
      top(2, of: [Hit(id: 1, score: 1), Hit(id: 3, score: 1), Hit(id: 2, score: 1)]).map(\.id) == [3, 2])
  }

  @Test("No room, no hits", arguments: [0])
  func noRoom(capacity: Int) { #expect(top(capacity, of: [Hit(id: 1, score: 1)]) == []) }

  @Test("Room for all keeps all", arguments: [4, 5, Int.max])
  func roomForAll(capacity: Int) {
    let hits = [2, 4, 1, 3].map { Hit(id: RowID(rawValue: $0), score: Float($0)) }
    #expect(top(capacity, of: hits).map(\.id) == [4, 3, 2, 1])
  }

  @Test("Equals sorting everything, with many ties", arguments: [UInt64(1), 2, 3])
  func againstSorting(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let hits = (0..<Int.random(in: 0...60, using: &generator)).map {
        Hit(id: RowID(rawValue: Int64($0)), score: Float(Int.random(in: 0...9, using: &generator)))
      }.shuffled(using: &generator)
      let capacity = Int.random(in: 0...40, using: &generator)
      let expected = hits.sorted { ($0.score, $0.id) > ($1.score, $1.id) }.prefix(capacity)
      #expect(top(capacity, of: hits) == Array(expected), "seed \(seed)")
    }
  }
}
