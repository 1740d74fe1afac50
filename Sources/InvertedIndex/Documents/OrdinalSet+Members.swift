import Dispatch

extension OrdinalSet {
  /// Looking into this many texts takes some 0.4 ms; having threads take part costs a tenth of that.
  static let leastForThreads = 500
  static let partCount = 8

  /// Calls `body` with each member, ascending.
  @inlinable
  package func forEach(_ body: (Int) throws -> Void) rethrows {
    try words.withUnsafeBufferPointer { words in
      for index in words.indices {
        var word = words[index]
        while word != 0 {
          try body(index << 6 | word.trailingZeroBitCount)
          word &= word &- 1
        }
      }
    }
  }

  /// Calls `body` with the members within `range`, ascending, until it returns false.
  package func forEach(in range: Range<Int>, _ body: (Int) -> Bool) {
    guard !range.isEmpty else { return }
    for index in range.lowerBound >> 6...(range.upperBound - 1) >> 6 {
      var word = words[index]
      while word != 0 {
        let ordinal = index << 6 | word.trailingZeroBitCount
        word &= word &- 1
        if range.contains(ordinal), !body(ordinal) { return }
      }
    }
  }

  /// Calls `body` with the members within `range`, descending, until it returns false.
  package func forEachReversed(in range: Range<Int>, _ body: (Int) -> Bool) {
    guard !range.isEmpty else { return }
    for index in (range.lowerBound >> 6...(range.upperBound - 1) >> 6).reversed() {
      var word = words[index]
      while word != 0 {
        let bit = 63 - word.leadingZeroBitCount
        word &= ~(1 << UInt64(bit))
        if range.contains(index << 6 | bit), !body(index << 6 | bit) { return }
      }
    }
  }

  /// The members of which `isIncluded` is true. Many are asked about on several threads at once.
  func filter(_ isIncluded: (Int) -> Bool) -> OrdinalSet {
    var found = self
    let parts = parts()
    found.withMutableWords { words in
      // Each part has words of its own.
      nonisolated(unsafe) let words = words
      withoutActuallyEscaping(isIncluded) { isIncluded in
        nonisolated(unsafe) let isIncluded = isIncluded
        @Sendable func filter(_ part: Range<Int>) {
          for index in part {
            var rest = words[index]
            while rest != 0 {
              let bit = rest.trailingZeroBitCount
              if !isIncluded(index << 6 | bit) { words[index] &= ~(1 << UInt64(bit)) }
              rest &= rest &- 1
            }
          }
        }
        guard parts.count > 1 else { return parts.forEach(filter) }
        DispatchQueue.concurrentPerform(iterations: parts.count) { filter(parts[$0]) }
      }
    }
    return found
  }

  /// Ranges of words that hold all members: several where the members are many.
  func parts() -> [Range<Int>] {
    guard count >= Self.leastForThreads, let first = words.firstIndex(where: { $0 != 0 }),
      let last = words.lastIndex(where: { $0 != 0 })
    else { return [0..<words.count] }
    // Within a span of dates the members lie close together.
    let count = last + 1 - first
    return (0..<Self.partCount).map { part in
      first + count * part / Self.partCount..<first + count * (part + 1) / Self.partCount
    }
  }
}
