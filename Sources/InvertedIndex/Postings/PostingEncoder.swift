/// Encodes one term's postings in the smallest of the encodings that `PostingList` reads.
///
/// Header: encoding, greatest impact, number of postings less one (two bytes), four more bytes of padding unless `array`.
enum PostingEncoder {
  static func headerSize(_ encoding: PostingList.Encoding) -> Int { encoding == .array ? 4 : 8 }

  static func alignment(_ encoding: PostingList.Encoding) -> Int { encoding == .array ? 2 : 8 }

  static func paddedBlocks(_ blockCount: Int) -> Int { (blockCount + 7) & ~7 }

  /// Bytes of the blocks' starts and maxima.
  static func tableSize(_ blockCount: Int) -> Int { 3 * paddedBlocks(blockCount) }

  static func encoding(count: Int, blockCount: Int) -> PostingList.Encoding {
    let array = 2 * count
    let blocked = 4 + tableSize(blockCount) + count
    let bitmap = 4 + tableSize(blockCount) + blockCount * SegmentLayout.blockSize / 8
    if array <= blocked, array <= bitmap { return .array }
    return blocked <= bitmap ? .blocked : .bitmap
  }

  /// Bytes of a list, without what its alignment may cost.
  static func size(count: Int, blockCount: Int) -> Int {
    let encoding = encoding(count: count, blockCount: blockCount)
    switch encoding {
    case .array: return headerSize(encoding) + 3 * count
    case .blocked: return headerSize(encoding) + tableSize(blockCount) + 2 * count
    case .bitmap:
      return headerSize(encoding) + tableSize(blockCount) + blockCount * SegmentLayout.blockSize / 8 + count
    }
  }

  /// Writes a list to `output`, which is zeroed and has `size` bytes.
  ///
  /// - Parameters:
  ///   - ordinals: ascending, at least one.
  ///   - impacts: one an ordinal, none 0.
  static func encode(
    _ ordinals: UnsafePointer<UInt16>, impacts: UnsafePointer<UInt8>, count: Int, blockCount: Int,
    to output: UnsafeMutableRawPointer
  ) {
    let encoding = encoding(count: count, blockCount: blockCount)
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
    encodeTable(ordinals, impacts: impacts, count: count, blockCount: blockCount, to: body)
    let postings = body + tableSize(blockCount)
    guard encoding == .bitmap else {
      for place in 0..<count {
        postings.storeBytes(
          of: UInt8(truncatingIfNeeded: ordinals[place]), toByteOffset: place, as: UInt8.self)
      }
      return (postings + count).copyMemory(from: impacts, byteCount: count)
    }
    let bits = postings.assumingMemoryBound(to: UInt64.self)
    for place in 0..<count { bits[Int(ordinals[place]) >> 6] |= 1 << UInt64(ordinals[place] & 63) }
    (postings + blockCount * SegmentLayout.blockSize / 8).copyMemory(from: impacts, byteCount: count)
  }

  private static func encodeTable(
    _ ordinals: UnsafePointer<UInt16>, impacts: UnsafePointer<UInt8>, count: Int, blockCount: Int,
    to table: UnsafeMutableRawPointer
  ) {
    let starts = table.assumingMemoryBound(to: UInt16.self)
    let maxima = (table + 2 * paddedBlocks(blockCount)).assumingMemoryBound(to: UInt8.self)
    var block = 0
    for place in 0..<count {
      let own = Int(ordinals[place]) >> SegmentLayout.blockBits
      while block < own {
        block += 1
        starts[block] = UInt16(place)
      }
      maxima[own] = max(maxima[own], impacts[place])
    }
    while block + 1 < blockCount {
      block += 1
      starts[block] = UInt16(truncatingIfNeeded: count)
    }
  }
}

/// A posting list with bytes of its own, for lists that no file holds.
package final class OwnedPostingList {
  private let bytes: UnsafeMutableRawPointer
  package let list: PostingList

  /// Nil where there are no postings.
  package init?(ordinals: [UInt16], impacts: [UInt8], blockCount: Int) {
    guard !ordinals.isEmpty else { return nil }
    let size = PostingEncoder.size(count: ordinals.count, blockCount: blockCount)
    bytes = .allocate(byteCount: size, alignment: 8)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    PostingEncoder.encode(
      ordinals, impacts: impacts, count: ordinals.count, blockCount: blockCount, to: bytes)
    guard let list = PostingList(bytes, blockCount: blockCount) else {
      bytes.deallocate()
      return nil
    }
    self.list = list
  }

  deinit { bytes.deallocate() }
}
