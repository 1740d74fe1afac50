/// The articles of one segment that hold one term, with the term's impact in each: a view of encoded bytes.
///
/// The articles of a segment are cut into blocks of 256. Three encodings, whichever is smallest (`PostingEncoder`):
/// `array` has an ordinal of two bytes a posting; `blocked` one byte and a table of where each block starts; `bitmap` a
/// bit an article and the same table. The latter two keep the greatest impact of every block, for bounds.
/// - Units: ordinals count a segment's articles from 0; at most 65,536. Impacts are `Score.impact`.
package struct PostingList {
  enum Encoding: UInt8 {
    case array, blocked, bitmap
  }

  let encoding: Encoding
  /// Postings.
  package let count: Int
  /// The greatest impact.
  let greatestImpact: UInt8
  private let blockCount: Int
  private let starts: UnsafePointer<UInt16>
  private let maxima: UnsafePointer<UInt8>
  private let bits: UnsafePointer<UInt64>
  private let lows: UnsafePointer<UInt8>
  private let ordinals: UnsafePointer<UInt16>
  private let impacts: UnsafePointer<UInt8>

  /// - Parameter bytes: as `PostingEncoder` wrote them, aligned to 8 bytes, or to 2 where the encoding is `array`.
  init?(_ bytes: UnsafeRawPointer, blockCount: Int) {
    guard let encoding = Encoding(rawValue: bytes.load(as: UInt8.self)) else { return nil }
    self.encoding = encoding
    self.blockCount = blockCount
    greatestImpact = bytes.load(fromByteOffset: 1, as: UInt8.self)
    count = Int(bytes.load(fromByteOffset: 2, as: UInt16.self)) + 1
    let body = bytes + PostingEncoder.headerSize(encoding)
    let table = PostingEncoder.tableSize(blockCount)
    starts = body.assumingMemoryBound(to: UInt16.self)
    maxima = (body + 2 * PostingEncoder.paddedBlocks(blockCount)).assumingMemoryBound(to: UInt8.self)
    bits = (body + (encoding == .array ? 0 : table)).assumingMemoryBound(to: UInt64.self)
    lows = (body + (encoding == .array ? 0 : table)).assumingMemoryBound(to: UInt8.self)
    ordinals = body.assumingMemoryBound(to: UInt16.self)
    switch encoding {
    case .array: impacts = (body + 2 * count).assumingMemoryBound(to: UInt8.self)
    case .blocked: impacts = (body + table + count).assumingMemoryBound(to: UInt8.self)
    case .bitmap:
      impacts = (body + table + blockCount * SegmentLayout.blockSize / 8).assumingMemoryBound(to: UInt8.self)
    }
  }

  /// Bytes of the encoded list.
  var byteCount: Int {
    let table = encoding == .array ? 0 : PostingEncoder.tableSize(blockCount)
    let articles =
      switch encoding {
      case .array: 2 * count
      case .blocked: count
      case .bitmap: blockCount * SegmentLayout.blockSize / 8
      }
    return PostingEncoder.headerSize(encoding) + table + articles + count
  }

  /// The places of a block's postings among all.
  @inline(__always)
  func postings(in block: Int) -> Range<Int> {
    guard encoding == .array else {
      let end = block + 1 < blockCount ? min(Int(starts[block + 1]), count) : count
      return min(Int(starts[block]), end)..<end
    }
    let start = firstPosting(from: block << SegmentLayout.blockBits)
    var end = start
    let limit = (block + 1) << SegmentLayout.blockBits
    while end < count, Int(ordinals[end]) < limit { end += 1 }
    return start..<end
  }

  /// The place of the first posting at or after `ordinal`; arrays only.
  private func firstPosting(from ordinal: Int) -> Int {
    UnsafeBufferPointer(start: ordinals, count: count).partitioningIndex { Int($0) >= ordinal }
  }

  /// Adds to the scores of a block's articles what `values` says of their impacts.
  ///
  /// - Parameter scores: one an article of the block.
  @inline(__always)
  func add(_ values: UnsafePointer<Float>, to scores: UnsafeMutablePointer<Float>, block: Int) {
    forEach(in: block) { low, impact in scores[low] += values[Int(impact)] }
  }

  /// Calls `body` with each posting of a block: the ordinal's place in the block, and the impact.
  @inline(__always)
  func forEach(in block: Int, _ body: (Int, UInt8) -> Void) {
    let range = postings(in: block)
    switch encoding {
    case .array:
      for place in range { body(Int(ordinals[place]) & (SegmentLayout.blockSize - 1), impacts[place]) }
    case .blocked:
      for place in range { body(Int(lows[place]), impacts[place]) }
    case .bitmap:
      var place = range.lowerBound
      for index in 0..<SegmentLayout.blockWords {
        var word = bits[block * SegmentLayout.blockWords + index]
        while word != 0 {
          body(index << 6 | word.trailingZeroBitCount, impacts[place])
          place += 1
          word &= word &- 1
        }
      }
    }
  }

  /// Calls `body` with each ordinal and impact, ascending.
  @inline(__always)
  func forEach(_ body: (Int, UInt8) -> Void) {
    if encoding == .array {
      for place in 0..<count { body(Int(ordinals[place]), impacts[place]) }
    } else {
      for block in 0..<blockCount {
        forEach(in: block) { low, impact in body(block << SegmentLayout.blockBits | low, impact) }
      }
    }
  }

  /// The impact in one article, 0 where it does not hold the term.
  package func impact(at ordinal: Int) -> UInt8 {
    let block = ordinal >> SegmentLayout.blockBits
    switch encoding {
    case .array:
      let place = firstPosting(from: ordinal)
      return place < count && Int(ordinals[place]) == ordinal ? impacts[place] : 0
    case .blocked:
      let low = UInt8(truncatingIfNeeded: ordinal)
      let range = postings(in: block)
      let place = range.partitioningIndex { lows[$0] >= low }
      return place < range.upperBound && lows[place] == low ? impacts[place] : 0
    case .bitmap:
      let index = ordinal >> 6
      let bit = UInt64(ordinal & 63)
      guard bits[index] >> bit & 1 == 1 else { return 0 }
      var place = Int(starts[block]) + (bits[index] & ((1 << bit) &- 1)).nonzeroBitCount
      for earlier in block * SegmentLayout.blockWords..<index { place += bits[earlier].nonzeroBitCount }
      return impacts[place]
    }
  }

  /// Writes the greatest impact of every block, 0 where the term does not occur.
  func readMaxima(to output: UnsafeMutablePointer<UInt8>) {
    guard encoding == .array else { return output.update(from: maxima, count: blockCount) }
    output.update(repeating: 0, count: blockCount)
    for place in 0..<count {
      let block = Int(ordinals[place]) >> SegmentLayout.blockBits
      output[block] = max(output[block], impacts[place])
    }
  }

  /// Adds the list's articles to `set`.
  package func insert(into set: inout OrdinalSet) {
    set.withMutableWords { words in
      // An ordinal beyond the segment, which only a damaged file can hold, is passed over.
      let blockCount = min(blockCount, words.count / SegmentLayout.blockWords)
      switch encoding {
      case .array:
        for place in 0..<count where Int(ordinals[place]) >> 6 < words.count {
          words[Int(ordinals[place]) >> 6] |= 1 << UInt64(ordinals[place] & 63)
        }
      case .blocked:
        for block in 0..<blockCount {
          for place in postings(in: block) {
            // A byte cannot lead out of its block.
            let low = Int(lows[place])
            words[block * SegmentLayout.blockWords + low >> 6] |= 1 << UInt64(low & 63)
          }
        }
      case .bitmap:
        for index in 0..<blockCount * SegmentLayout.blockWords { words[index] |= bits[index] }
      }
    }
  }

  /// Removes from `set` what is not in the list.
  package func intersect(_ set: inout OrdinalSet) {
    guard encoding == .bitmap else {
      var own = OrdinalSet(blockCount: blockCount)
      insert(into: &own)
      return set.formIntersection(own)
    }
    set.withMutableWords { words in
      for index in 0..<min(blockCount * SegmentLayout.blockWords, words.count) { words[index] &= bits[index] }
    }
  }
}
