import Dispatch

/// A set of a segment's articles, a bit an ordinal.
final class OrdinalSet {
  /// Looking into so many texts takes some 0.4 ms; having threads take part costs a tenth of that.
  private static let leastForThreads = 500
  private static let partCount = 8

  let words: UnsafeMutablePointer<UInt64>
  let wordCount: Int

  /// The empty set over `windowCount` windows.
  init(windowCount: Int) {
    wordCount = windowCount * PostingList.windowWords
    words = .allocate(capacity: max(wordCount, 1))
    words.initialize(repeating: 0, count: max(wordCount, 1))
  }

  /// Every article of `segment`.
  convenience init(all segment: any Segment) {
    self.init(windowCount: segment.windowCount)
    insert(0..<segment.articleCount)
  }

  init(copying other: OrdinalSet) {
    wordCount = other.wordCount
    words = .allocate(capacity: max(wordCount, 1))
    words.initialize(from: other.words, count: max(wordCount, 1))
  }

  deinit { words.deallocate() }

  /// The number of members.
  var count: Int { count(in: 0..<wordCount * 64) }

  var isEmpty: Bool {
    for index in 0..<wordCount where words[index] != 0 { return false }
    return true
  }

  @inline(__always)
  func contains(_ ordinal: Int) -> Bool { words[ordinal >> 6] >> UInt64(ordinal & 63) & 1 == 1 }

  /// An ordinal beyond the segment, which only a damaged file can hold, is passed over.
  @inline(__always)
  func insert(_ ordinal: Int) {
    guard ordinal >> 6 < wordCount else { return }
    words[ordinal >> 6] |= 1 << UInt64(ordinal & 63)
  }

  @inline(__always)
  func remove(_ ordinal: Int) { words[ordinal >> 6] &= ~(1 << UInt64(ordinal & 63)) }

  func formUnion(_ other: OrdinalSet) {
    for index in 0..<wordCount { words[index] |= other.words[index] }
  }

  func formIntersection(_ other: OrdinalSet) {
    for index in 0..<wordCount { words[index] &= other.words[index] }
  }

  func subtract(_ other: OrdinalSet) {
    for index in 0..<wordCount { words[index] &= ~other.words[index] }
  }

  /// Adds every ordinal of `range`.
  func insert(_ range: Range<Int>) {
    forEachWord(of: range) { index, mask in words[index] |= mask }
  }

  /// Removes every ordinal outside `range`.
  func keep(_ range: Range<Int>) {
    let first = range.lowerBound >> 6
    let end = (range.upperBound + 63) >> 6
    for index in 0..<wordCount where index < first || index >= end || range.isEmpty { words[index] = 0 }
    guard !range.isEmpty else { return }
    words[first] &= ~0 << UInt64(range.lowerBound & 63)
    let rest = range.upperBound & 63
    if rest > 0 { words[range.upperBound >> 6] &= ~(~0 << UInt64(rest)) }
  }

  /// The number of members within `range`.
  func count(in range: Range<Int>) -> Int {
    var count = 0
    forEachWord(of: range) { index, mask in count += (words[index] & mask).nonzeroBitCount }
    return count
  }

  /// Calls `body` with each member, ascending.
  @inline(__always)
  func forEach(_ body: (Int) throws -> Void) rethrows {
    for index in 0..<wordCount {
      var word = words[index]
      while word != 0 {
        try body(index << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }

  /// Calls `body` with the members within `range`, ascending, until it returns false.
  func forEach(in range: Range<Int>, _ body: (Int) -> Bool) {
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
  func forEachReversed(in range: Range<Int>, _ body: (Int) -> Bool) {
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

  /// Calls `body` with ranges that hold all members: on several threads where these are many. A part shares no word of any set with
  /// another, so that `body` may change sets within its own.
  func inParts(_ body: (Range<Int>) -> Void) {
    guard count >= Self.leastForThreads else { return body(0..<wordCount * 64) }
    let partCount = Self.partCount
    // Within a span of dates the members lie close together.
    var first = 0
    while words[first] == 0 { first += 1 }
    var end = wordCount
    while words[end - 1] == 0 { end -= 1 }
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: partCount) { [first, count = end - first] part in
        body((first + count * part / partCount) * 64..<(first + count * (part + 1) / partCount) * 64)
      }
    }
  }

  @inline(__always)
  private func forEachWord(of range: Range<Int>, _ body: (Int, UInt64) -> Void) {
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
