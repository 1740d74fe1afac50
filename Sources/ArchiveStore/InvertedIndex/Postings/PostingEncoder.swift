/// Encodes one term's postings in the smallest of the encodings that `PostingList` reads.
///
/// Header: encoding, greatest impact, number of postings less one (two bytes), four more bytes of padding unless `array`.
enum PostingEncoder {
  static func headerSize(_ encoding: PostingList.Encoding) -> Int { encoding == .array ? 4 : 8 }

  static func alignment(_ encoding: PostingList.Encoding) -> Int { encoding == .array ? 2 : 8 }

  static func paddedWindows(_ windowCount: Int) -> Int { (windowCount + 7) & ~7 }

  /// Bytes of the windows' starts and maxima.
  static func tableSize(_ windowCount: Int) -> Int { 3 * paddedWindows(windowCount) }

  static func encoding(count: Int, windowCount: Int) -> PostingList.Encoding {
    let array = 2 * count
    let windowed = 4 + tableSize(windowCount) + count
    let bitmap = 4 + tableSize(windowCount) + windowCount * PostingList.windowSize / 8
    if array <= windowed, array <= bitmap { return .array }
    return windowed <= bitmap ? .windowed : .bitmap
  }

  /// Bytes of a list, without what its alignment may cost.
  static func size(count: Int, windowCount: Int) -> Int {
    let encoding = encoding(count: count, windowCount: windowCount)
    switch encoding {
    case .array: return headerSize(encoding) + 3 * count
    case .windowed: return headerSize(encoding) + tableSize(windowCount) + 2 * count
    case .bitmap:
      return headerSize(encoding) + tableSize(windowCount) + windowCount * PostingList.windowSize / 8 + count
    }
  }

  /// Writes a list to `output`, which is zeroed and has `size` bytes.
  ///
  /// - Parameters:
  ///   - ordinals: ascending, at least one.
  ///   - impacts: one an ordinal, none 0.
  static func encode(
    _ ordinals: UnsafePointer<UInt16>, _ impacts: UnsafePointer<UInt8>, count: Int, windowCount: Int,
    to output: UnsafeMutableRawPointer
  ) {
    let encoding = encoding(count: count, windowCount: windowCount)
    var greatest: UInt8 = 0
    for place in 0..<count { greatest = max(greatest, impacts[place]) }
    output.storeBytes(of: encoding.rawValue, as: UInt8.self)
    output.storeBytes(of: greatest, toByteOffset: 1, as: UInt8.self)
    output.storeBytes(of: UInt16(count - 1), toByteOffset: 2, as: UInt16.self)
    let body = output + headerSize(encoding)
    guard encoding != .array else {
      body.copyMemory(from: ordinals, byteCount: 2 * count)
      return (body + 2 * count).copyMemory(from: impacts, byteCount: count)
    }
    encodeTable(ordinals, impacts, count, windowCount, to: body)
    let postings = body + tableSize(windowCount)
    guard encoding == .bitmap else {
      for place in 0..<count {
        postings.storeBytes(
          of: UInt8(truncatingIfNeeded: ordinals[place]), toByteOffset: place, as: UInt8.self)
      }
      return (postings + count).copyMemory(from: impacts, byteCount: count)
    }
    let bits = postings.assumingMemoryBound(to: UInt64.self)
    for place in 0..<count { bits[Int(ordinals[place]) >> 6] |= 1 << UInt64(ordinals[place] & 63) }
    (postings + windowCount * PostingList.windowSize / 8).copyMemory(from: impacts, byteCount: count)
  }

  private static func encodeTable(
    _ ordinals: UnsafePointer<UInt16>, _ impacts: UnsafePointer<UInt8>, _ count: Int, _ windowCount: Int,
    to table: UnsafeMutableRawPointer
  ) {
    let starts = table.assumingMemoryBound(to: UInt16.self)
    let maxima = (table + 2 * paddedWindows(windowCount)).assumingMemoryBound(to: UInt8.self)
    var window = 0
    for place in 0..<count {
      let own = Int(ordinals[place]) >> PostingList.windowBits
      while window < own {
        window += 1
        starts[window] = UInt16(place)
      }
      maxima[own] = max(maxima[own], impacts[place])
    }
    while window + 1 < windowCount {
      window += 1
      starts[window] = UInt16(truncatingIfNeeded: count)
    }
  }
}

/// A posting list with bytes of its own, for lists that no file holds.
final class OwnedPostingList {
  private let bytes: UnsafeMutableRawPointer
  let list: PostingList

  /// Nil where there are no postings.
  init?(ordinals: [UInt16], impacts: [UInt8], windowCount: Int) {
    guard !ordinals.isEmpty else { return nil }
    let size = PostingEncoder.size(count: ordinals.count, windowCount: windowCount)
    bytes = .allocate(byteCount: size, alignment: 8)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    PostingEncoder.encode(ordinals, impacts, count: ordinals.count, windowCount: windowCount, to: bytes)
    guard let list = PostingList(bytes, windowCount: windowCount) else {
      bytes.deallocate()
      return nil
    }
    self.list = list
  }

  deinit { bytes.deallocate() }
}
