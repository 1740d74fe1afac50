/// A set of a segment's articles, a bit an ordinal.
///
/// - Units: ordinals from 0 to the end of the last block.
@usableFromInline  // Else the inlinable members would be calls in other targets.
package struct OrdinalSet: Sendable {
  /// Bits in the order of ordinals, the lowest bit first; four words a block.
  @usableFromInline private(set) var words: [UInt64]

  /// The empty set over `blockCount` blocks.
  package init(blockCount: Int) {
    words = Array(repeating: 0, count: blockCount * SegmentLayout.blockWords)
  }

  /// Every article of a segment.
  package init(articleCount: Int) {
    self.init(blockCount: SegmentLayout.blockCount(articleCount: articleCount))
    insert(0..<articleCount)
  }

  /// The number of members.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  @inlinable
  package func contains(_ ordinal: Int) -> Bool { words[ordinal >> 6] >> UInt64(ordinal & 63) & 1 == 1 }

  /// Adds an ordinal. One beyond the segment, which only a damaged file can hold, is passed over.
  package mutating func insert(_ ordinal: Int) {
    guard ordinal >> 6 < words.count else { return }
    words[ordinal >> 6] |= 1 << UInt64(ordinal & 63)
  }

  package mutating func remove(_ ordinal: Int) { words[ordinal >> 6] &= ~(1 << UInt64(ordinal & 63)) }

  /// Adds every ordinal of `range`.
  package mutating func insert(_ range: Range<Int>) {
    Self.forEachMask(of: range) { index, mask in words[index] |= mask }
  }

  /// Removes every ordinal outside `range`.
  package mutating func keep(_ range: Range<Int>) {
    var kept = [UInt64](repeating: 0, count: words.count)
    Self.forEachMask(of: range) { index, mask in kept[index] = words[index] & mask }
    words = kept
  }

  /// The number of members within `range`.
  package func count(in range: Range<Int>) -> Int {
    var count = 0
    Self.forEachMask(of: range) { index, mask in count += (words[index] & mask).nonzeroBitCount }
    return count
  }

  /// Lends the bits of a block, for as long as `body` runs.
  @inline(__always)
  func withBlock<Value>(_ block: Int, _ body: (UnsafePointer<UInt64>) -> Value) -> Value {
    words.withUnsafeBufferPointer {
      body($0.baseAddress.unsafelyUnwrapped + block * SegmentLayout.blockWords)
    }
  }

  /// Lends all bits for changes, for as long as `body` runs.
  @inline(__always)
  mutating func withMutableWords(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
  }

  @inline(__always)
  private static func forEachMask(of range: Range<Int>, _ body: (Int, UInt64) -> Void) {
    guard !range.isEmpty else { return }
    let first = range.lowerBound >> 6
    let last = (range.upperBound - 1) >> 6
    for index in first...last {
      var mask = ~UInt64(0)
      if index == first { mask &= ~0 << UInt64(range.lowerBound & 63) }
      if index == last { mask &= ~0 >> UInt64(63 - (range.upperBound - 1) & 63) }
      body(index, mask)
    }
  }
}

// MARK: Sets of one segment

extension OrdinalSet {
  package mutating func formUnion(_ other: OrdinalSet) { combine(other) { $0 | $1 } }

  package mutating func formIntersection(_ other: OrdinalSet) { combine(other) { $0 & $1 } }

  package mutating func subtract(_ other: OrdinalSet) { combine(other) { $0 & ~$1 } }

  /// Both sets are of one segment, so that they have as many words.
  @inline(__always)
  private mutating func combine(_ other: OrdinalSet, _ combined: (UInt64, UInt64) -> UInt64) {
    other.words.withUnsafeBufferPointer { other in
      words.withUnsafeMutableBufferPointer { words in
        for index in words.indices { words[index] = combined(words[index], other[index]) }
      }
    }
  }
}
