import Testing

@testable import NewsIngest

@Suite struct RandomAccessCollectionPartitioningTests {
  /// Agrees with looking at one element after the other, for slices too.
  @Test func findsWhereTheSecondPartBegins() {
    for count in 0...9 {
      let numbers = Array(0..<count)
      for border in 0...count {
        #expect(numbers.partitioningIndex { $0 >= border } == border)
        let tail = numbers.dropFirst(2)
        #expect(tail.partitioningIndex { $0 >= border } == tail.firstIndex { $0 >= border } ?? tail.endIndex)
      }
    }
  }
}
