/// The articles of one segment that hold one term, with the term's impact in each: a view of encoded bytes.
///
/// The articles of a segment are cut into windows of 256. Three encodings, whichever is smallest (`PostingEncoder`):
/// `array` has an ordinal of two bytes a posting; `windowed` one byte and a table of where each window starts; `bitmap` a
/// bit an article and the same table. The latter two keep the greatest impact of every window, for bounds.
/// - Units: ordinals count a segment's articles from 0; at most 65,536. Impacts are `Score.impact`.
struct PostingList {
  enum Encoding: UInt8 {
    case array, windowed, bitmap
  }

  /// Articles of a window.
  static let windowSize = 256
  static let windowBits = 8
  /// 64-bit words of a window's bitmap.
  static let windowWords = windowSize / 64
  static let largestSegment = 65_536

  static func windowCount(articleCount: Int) -> Int { (articleCount + windowSize - 1) / windowSize }

  let encoding: Encoding
  /// Postings.
  let count: Int
  /// The greatest impact.
  let greatestImpact: UInt8
  private let windowCount: Int
  private let starts: UnsafePointer<UInt16>
  private let maxima: UnsafePointer<UInt8>
  private let bits: UnsafePointer<UInt64>
  private let lows: UnsafePointer<UInt8>
  private let ordinals: UnsafePointer<UInt16>
  private let impacts: UnsafePointer<UInt8>

  /// - Parameter bytes: as `PostingEncoder` wrote them, aligned to 8 bytes, or to 2 where the encoding is `array`.
  init?(_ bytes: UnsafeRawPointer, windowCount: Int) {
    guard let encoding = Encoding(rawValue: bytes.load(as: UInt8.self)) else { return nil }
    self.encoding = encoding
    self.windowCount = windowCount
    greatestImpact = bytes.load(fromByteOffset: 1, as: UInt8.self)
    count = Int(bytes.load(fromByteOffset: 2, as: UInt16.self)) + 1
    let body = bytes + PostingEncoder.headerSize(encoding)
    let table = PostingEncoder.tableSize(windowCount)
    starts = body.assumingMemoryBound(to: UInt16.self)
    maxima = (body + 2 * PostingEncoder.paddedWindows(windowCount)).assumingMemoryBound(to: UInt8.self)
    bits = (body + (encoding == .array ? 0 : table)).assumingMemoryBound(to: UInt64.self)
    lows = (body + (encoding == .array ? 0 : table)).assumingMemoryBound(to: UInt8.self)
    ordinals = body.assumingMemoryBound(to: UInt16.self)
    switch encoding {
    case .array: impacts = (body + 2 * count).assumingMemoryBound(to: UInt8.self)
    case .windowed: impacts = (body + table + count).assumingMemoryBound(to: UInt8.self)
    case .bitmap:
      impacts = (body + table + windowCount * Self.windowSize / 8).assumingMemoryBound(to: UInt8.self)
    }
  }

  /// Bytes of the encoded list.
  var byteCount: Int {
    let table = encoding == .array ? 0 : PostingEncoder.tableSize(windowCount)
    let articles =
      switch encoding {
      case .array: 2 * count
      case .windowed: count
      case .bitmap: windowCount * Self.windowSize / 8
      }
    return PostingEncoder.headerSize(encoding) + table + articles + count
  }

  /// The places of a window's postings among all.
  @inline(__always)
  func postings(in window: Int) -> Range<Int> {
    guard encoding == .array else {
      let end = window + 1 < windowCount ? min(Int(starts[window + 1]), count) : count
      return min(Int(starts[window]), end)..<end
    }
    let start = firstPosting(from: window << Self.windowBits)
    var end = start
    let limit = (window + 1) << Self.windowBits
    while end < count, Int(ordinals[end]) < limit { end += 1 }
    return start..<end
  }

  /// The place of the first posting at or behind `ordinal`; arrays only.
  private func firstPosting(from ordinal: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ordinals[middle]) < ordinal { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds to the scores of a window's articles what `values` says of their impacts.
  ///
  /// - Parameter scores: one an article of the window.
  @inline(__always)
  func add(_ values: UnsafePointer<Float>, to scores: UnsafeMutablePointer<Float>, window: Int) {
    forEach(in: window) { low, impact in scores[low] += values[Int(impact)] }
  }

  /// Calls `body` with each posting of a window: the ordinal's place in the window, and the impact.
  @inline(__always)
  func forEach(in window: Int, _ body: (Int, UInt8) -> Void) {
    let range = postings(in: window)
    switch encoding {
    case .array:
      for place in range { body(Int(ordinals[place]) & (Self.windowSize - 1), impacts[place]) }
    case .windowed:
      for place in range { body(Int(lows[place]), impacts[place]) }
    case .bitmap:
      var place = range.lowerBound
      for index in 0..<Self.windowWords {
        var word = bits[window * Self.windowWords + index]
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
      for window in 0..<windowCount {
        forEach(in: window) { low, impact in body(window << Self.windowBits | low, impact) }
      }
    }
  }

  /// The impact in one article, 0 where it does not hold the term.
  func impact(at ordinal: Int) -> UInt8 {
    let window = ordinal >> Self.windowBits
    switch encoding {
    case .array:
      let place = firstPosting(from: ordinal)
      return place < count && Int(ordinals[place]) == ordinal ? impacts[place] : 0
    case .windowed:
      let low = UInt8(truncatingIfNeeded: ordinal)
      var (first, end) = (postings(in: window).lowerBound, postings(in: window).upperBound)
      let limit = end
      while first < end {
        let middle = (first + end) / 2
        if lows[middle] < low { first = middle + 1 } else { end = middle }
      }
      return first < limit && lows[first] == low ? impacts[first] : 0
    case .bitmap:
      let index = ordinal >> 6
      let bit = UInt64(ordinal & 63)
      guard bits[index] >> bit & 1 == 1 else { return 0 }
      var place = Int(starts[window]) + (bits[index] & ((1 << bit) &- 1)).nonzeroBitCount
      for earlier in window * Self.windowWords..<index { place += bits[earlier].nonzeroBitCount }
      return impacts[place]
    }
  }

  /// Writes the greatest impact of every window, 0 where the term does not occur.
  func readMaxima(to output: UnsafeMutablePointer<UInt8>) {
    guard encoding == .array else { return output.update(from: maxima, count: windowCount) }
    output.update(repeating: 0, count: windowCount)
    for place in 0..<count {
      let window = Int(ordinals[place]) >> Self.windowBits
      output[window] = max(output[window], impacts[place])
    }
  }

  /// Adds the list's articles to `set`.
  func insert(into set: OrdinalSet) {
    switch encoding {
    case .array: for place in 0..<count { set.insert(Int(ordinals[place])) }
    case .windowed:
      for window in 0..<min(windowCount, set.wordCount / Self.windowWords) {
        // A byte cannot lead out of its window.
        let words = set.words + window * Self.windowWords
        for place in postings(in: window) {
          let low = Int(lows[place])
          words[low >> 6] |= 1 << UInt64(low & 63)
        }
      }
    case .bitmap: for index in 0..<windowCount * Self.windowWords { set.words[index] |= bits[index] }
    }
  }

  /// Removes from `set` what is not in the list.
  func intersect(_ set: OrdinalSet) {
    if encoding == .bitmap {
      for index in 0..<windowCount * Self.windowWords { set.words[index] &= bits[index] }
    } else {
      let own = OrdinalSet(windowCount: windowCount)
      insert(into: own)
      set.formIntersection(own)
    }
  }
}
