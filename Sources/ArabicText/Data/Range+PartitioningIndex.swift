extension Range<Int> {
  /// Binary search: the first index for which the predicate holds, or the upper bound where it holds for none.
  ///
  /// - Parameter belongsInSecondPartition: false for all indices up to one, true from that one on.
  @inline(__always)
  func partitioningIndex(where belongsInSecondPartition: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if belongsInSecondPartition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
