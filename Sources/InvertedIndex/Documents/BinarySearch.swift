extension RandomAccessCollection {
  /// The first index from which on `isInSecondPart` is true of every element; `endIndex` where it is true of none.
  ///
  /// - Parameter isInSecondPart: false for the elements of a first part, true for all after it.
  @inlinable
  @inline(__always)
  package func partitioningIndex(where isInSecondPart: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var count = distance(from: low, to: endIndex)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if try isInSecondPart(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
