import Testing

@testable import NewsIngest

@Suite struct LineUsesTests {
  private func weak(_ line: Int, at position: Int, isSure: Bool = false) -> LineUses.WeakLine {
    LineUses.WeakLine(line: line, position: position, reason: .navigation, isSure: isSure)
  }

  @Test func aLineReadIntoAFieldIsNotRemoved() {
    var uses = LineUses([nil, nil, nil])
    uses.remove(0, .share)
    uses.remove(1, .metadata)
    uses.give(2, to: "title")
    #expect([0, 1, 2].map(uses.isRemoved) == [true, false, false])
  }

  @Test func noLineStandsOutsideThePage() {
    let uses = LineUses([.removed(.share)])
    #expect([-1, 1].map(uses.isRemoved) == [false, false])
  }

  /// Downwards the first is next to a removed line, upwards the one above it is next to the first.
  @Test func aRowOfWeakLinesGoesAsAWhole() {
    var uses = LineUses([nil, nil, nil, .removed(.share), nil])
    uses.removeWeak([0, 1, 2, 4].map { weak($0, at: $0) }, among: 0..<5)
    #expect(
      uses.all == [
        .removed(.navigation), .removed(.navigation), .removed(.navigation), .removed(.share),
        .removed(.navigation),
      ])
  }

  @Test func aWeakLineAmongTextStays() {
    var uses = LineUses([nil, nil, nil])
    uses.removeWeak([weak(1, at: 1)], among: 0..<3)
    #expect(uses.all == [nil, nil, nil])
    uses.removeWeak([weak(1, at: 1, isSure: true)], among: 0..<3)
    #expect(uses[1] == .removed(.navigation))
  }

  /// Lines 0 and 5 are neighbours where nothing between them is judged.
  @Test func neighboursAreThoseThatAreJudgedTogether() {
    var uses = LineUses([.removed(.share), nil, nil, nil, nil, nil])
    uses.removeWeak([weak(5, at: 1)], among: [0, 5])
    #expect(uses[5] == .removed(.navigation))
  }

  @Test func aSettledLineStaysAsItIs() {
    var uses = LineUses([.field("title"), nil])
    uses.keep(1)
    uses.removeWeak([weak(0, at: 0, isSure: true), weak(1, at: 1, isSure: true)], among: 0..<2)
    #expect(uses.all == [.field("title"), .body])
  }
}
