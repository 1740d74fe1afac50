/// The 64-bit hash by which a segment finds its terms. Part of the ranking file's format: a change raises `SegmentHeader.version`.
///
/// A segment holds some hundred thousand terms, so that two of one hash are not to be expected before 2^40 segments; the
/// builder refuses to write one that has them.
package enum TermHash {
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed(mixed(hash ^ rest))
  }

  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8(hash)
  }

  /// A value whose bits all depend on all of `value`'s. Fingerprints are made of it, too.
  @inlinable
  @inline(__always)
  package static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ 0x9E37_79B9_7F4A_7C15
  }
}
