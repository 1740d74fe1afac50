import Testing

@testable import ArchiveIngest

@Suite struct InputTalliesTests {
  /// Counts, and nothing else.
  private struct Tally: InputTally {
    var count = 0
    var isEmpty: Bool { count == 0 }
    mutating func add(_ other: Tally) { count += other.count }
  }

  @Test func fiveInputsAreToldApart() {
    var tallies = InputTallies<Tally>()
    for number in 0..<8 { tallies.add(Tally(count: number), of: "\(number)") }
    #expect(tallies.inputs.map(\.path) == ["1", "2", "3", "4", "5"], "an empty one takes no place")
    #expect((tallies.others.count, tallies.otherCount) == (13, 2))
  }
}
