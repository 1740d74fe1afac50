import CWordTable

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Remembers the terms of words as they are written: nine words in ten of a newspaper were met shortly before.
///
/// Direct mapped, 128 bytes a slot, compared by the word's bytes, so an answer never depends on what the cache holds.
/// Slot: key count, L1, L2, L3 counts, stop-word flag and end of the first of two joined words, three bytes for the caller (`WordMemo`), then key, marked L1, L2
/// and marked L3 at fixed offsets.
struct WordCache {
  private static let slotSize = 128
  private static let longestKey = 32
  private static let longestNormalized = 33
  private static let longestLight = 32
  private static let longestRoot = 21
  private static let keyOffset = 8
  private static let normalizedOffset = keyOffset + longestKey
  private static let lightOffset = normalizedOffset + 1 + longestNormalized
  private static let rootOffset = lightOffset + longestLight

  private let slots: UnsafeMutablePointer<UInt8>
  private let slotCount: Int
  private let shift: UInt64

  /// - Parameter bits: 2^bits slots.
  init(bits: Int) {
    shift = UInt64(64 - bits)
    slotCount = 1 << bits
    // The system zeroes slots when they are first used, so that a short text pays for few of them. Without memory, the
    // second call ends the program.
    let byteCount = Self.slotSize * slotCount
    let memory = calloc(1, byteCount) ?? .allocate(byteCount: byteCount, alignment: 16)
    slots = memory.bindMemory(to: UInt8.self, capacity: byteCount)
  }

  func deallocate() { free(slots) }

  /// Visits every slot.
  func clearMemos() {
    for index in 0..<slotCount { WordMemo(slot: slots + index * Self.slotSize).value = 0 }
  }

  /// Fetches the slot of a word that will be asked for soon: a large cache seldom fits into the processor's.
  @inline(__always)
  func prefetch(hash: UInt64) { arshif_prefetch(slots + Int(hash >> shift) * Self.slotSize) }

  /// The terms of `word`, from the cache or from `analyzer`. Borrowed until the next call.
  @inline(__always)
  func terms(of word: UnsafeBufferPointer<UInt8>, hash: UInt64, _ analyzer: WordAnalyzer) -> TermRecord {
    let slot = slots + Int(hash >> shift) * Self.slotSize
    if Int(slot[0]) == word.count, Self.isEqual(word, to: slot + Self.keyOffset) {
      return Self.record(in: slot)
    }
    return remember(word, in: slot, analyzer)
  }

  @inline(never)
  private func remember(
    _ word: UnsafeBufferPointer<UInt8>, in slot: UnsafeMutablePointer<UInt8>, _ analyzer: WordAnalyzer
  ) -> TermRecord {
    let terms = analyzer.analyze(word)
    guard let key = word.baseAddress, word.count <= Self.longestKey,
      terms.normalizedCount <= Self.longestNormalized,
      terms.lightCount <= Self.longestLight, terms.rootCount <= Self.longestRoot
    else { return terms }
    slot[0] = UInt8(word.count)
    slot[1] = UInt8(terms.normalizedCount)
    slot[2] = UInt8(terms.lightCount)
    slot[3] = UInt8(terms.rootCount)
    slot[4] = (terms.isStopWord ? 1 : 0) | UInt8(truncatingIfNeeded: terms.firstWordEnd << 1)
    WordMemo(slot: slot).value = 0
    (slot + Self.keyOffset).update(from: key, count: word.count)
    (slot + Self.normalizedOffset).update(from: terms.stopTerm, count: Int(terms.normalizedCount) + 1)
    (slot + Self.lightOffset).update(from: terms.light, count: Int(terms.lightCount))
    (slot + Self.rootOffset).update(from: terms.rootTerm, count: Int(terms.rootCount) + 1)
    return Self.record(in: slot)
  }

  @inline(__always)
  private static func record(in slot: UnsafeMutablePointer<UInt8>) -> TermRecord {
    TermRecord(
      stopTerm: UnsafePointer(slot + normalizedOffset), light: UnsafePointer(slot + lightOffset),
      rootTerm: UnsafePointer(slot + rootOffset), normalizedCount: UInt16(slot[1]),
      lightCount: UInt16(slot[2]),
      rootCount: UInt16(slot[3]), isStopWord: slot[4] & 1 != 0, firstWordEnd: UInt16(slot[4] >> 1),
      memo: WordMemo(slot: slot))
  }

  @inline(__always)
  private static func isEqual(
    _ word: UnsafeBufferPointer<UInt8>, to key: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let left = UnsafeRawPointer(word.baseAddress.unsafelyUnwrapped)
    let right = UnsafeRawPointer(key)
    var offset = 0
    while offset + 8 <= word.count {
      if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < word.count {
      if word[offset] != key[offset] { return false }
      offset += 1
    }
    return true
  }
}
