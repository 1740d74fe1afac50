import ArchiveIngest
import Testing

@Suite struct ReasonCountsTests {
  /// An entry as a report has it.
  static func count(_ reason: String, _ number: Int) -> ReasonCounts.Count {
    var counts = ReasonCounts()
    for _ in 0..<number { counts.count(reason) }
    return counts.entries[0]
  }

  @Test func theMostFrequentComesFirst() {
    var counts = ReasonCounts()
    for reason in ["a", "b", "b", "c", "c"] { counts.count(reason) }
    #expect(counts.entries == [Self.count("b", 2), Self.count("c", 2), Self.count("a", 1)])
  }

  @Test func manyReasonsAreCountedTogether() {
    var counts = ReasonCounts()
    for number in 0..<1000 { counts.count("reason \(number)") }
    #expect(counts.entries.count == 51)
    #expect(counts.entries.first == Self.count("other reasons", 950))
  }
}
