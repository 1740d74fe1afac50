/// A hash table from short byte strings to dense indices, for counting terms without a String each.
///
/// - Units: at most 2^31 keys and bytes of keys altogether.
package struct TermInterner: ~Copyable {
  private struct Entry {
    let hash: UInt32
    let count: Int32
    let offset: Int
  }

  /// Where a key lies within `withBytes`.
  package struct Span {
    package let offset: UInt32
    package let count: UInt32
  }

  private var slots: UnsafeMutablePointer<Int32>
  private var slotCount: Int
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  package init() {
    slotCount = 1 << 12
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
  }

  deinit { slots.deallocate() }

  /// The number of keys; indices are 0..<count.
  var count: Int { entries.count }

  /// The index of `key`, a new one where it is new.
  mutating func index(of key: UnsafeBufferPointer<UInt8>) -> Int { index(of: key, Self.hash(of: key)) }

  /// The index of another table's key, a new one where it is new.
  mutating func index(ofKeyAt index: Int, in other: borrowing TermInterner) -> Int {
    let entry = other.entries[index]
    return other.bytes.withUnsafeBufferPointer { bytes in
      self.index(
        of: UnsafeBufferPointer(rebasing: bytes[entry.offset..<entry.offset + Int(entry.count)]), entry.hash)
    }
  }

  private mutating func index(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let slot = slot(of: key, hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, count: Int32(truncatingIfNeeded: key.count), offset: bytes.count))
    bytes.append(contentsOf: key)
    if entries.count * 2 > slotCount { grow() }
    return entries.count - 1
  }

  /// The index of `key`, a new one where it is new.
  package mutating func index(of key: String) -> Int {
    let key = Array(key.utf8)
    return key.withUnsafeBufferPointer { index(of: $0) }
  }

  /// The index of `key`, or nil where it was never added.
  package func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slot(of: key, Self.hash(of: key))
    return slots[slot] >= 0 ? Int(slots[slot]) : nil
  }

  /// The key at `index`, as text.
  func key(at index: Int) -> String {
    let entry = entries[index]
    return String(decoding: bytes[entry.offset..<entry.offset + Int(entry.count)], as: UTF8.self)
  }

  /// Lends the bytes of the key at `index`.
  package func withKey<Value>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows
    -> Value
  {
    let entry = entries[index]
    return try bytes.withUnsafeBufferPointer { bytes in
      try body(UnsafeBufferPointer(rebasing: bytes[entry.offset..<entry.offset + Int(entry.count)]))
    }
  }

  /// Where the key at `index` lies within `withBytes`.
  func span(at index: Int) -> Span {
    Span(
      offset: UInt32(truncatingIfNeeded: entries[index].offset),
      count: UInt32(truncatingIfNeeded: entries[index].count))
  }

  /// Lends the bytes of all keys, one after the other.
  func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
    try bytes.withUnsafeBufferPointer(body)
  }

  /// The `TermHash` of the key at `index`.
  package func hash(at index: Int) -> UInt64 {
    withKey(at: index) { TermHash.hash($0) }
  }

  /// The indices of all keys in the order of their bytes, which is the order of SQLite's BINARY collation.
  package func indicesInKeyOrder() -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      let keys = entries.enumerated().map { index, entry in
        SortedKey(
          UnsafeBufferPointer(rebasing: bytes[entry.offset..<entry.offset + Int(entry.count)]), index: index)
      }
      return keys.sorted().map { Int($0.index) }
    }
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    slots.update(repeating: -1, count: slotCount)
  }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    entries.withUnsafeBufferPointer { entries in
      bytes.withUnsafeBufferPointer { bytes in
        var slot = Int(hash) & (slotCount - 1)
        while slots[slot] >= 0 {
          let entry = entries[Int(slots[slot])]
          if entry.hash == hash, Int(entry.count) == key.count,
            Self.equal(bytes, offset: entry.offset, key: key)
          {
            break
          }
          slot = (slot + 1) & (slotCount - 1)
        }
        return slot
      }
    }
  }

  private static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, key: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = 0
    while place < key.count, bytes[offset + place] == key[place] { place += 1 }
    return place == key.count
  }

  private mutating func grow() {
    slots.deallocate()
    slotCount *= 4
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slotCount - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  /// Eight bytes a step, the last step padded with zeros; the length tells padded keys apart.
  private static func hash(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    let raw = UnsafeRawBufferPointer(key)
    while place + 8 <= key.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      place += 8
    }
    var rest: UInt64 = 0
    while place < key.count {
      rest = rest << 8 | UInt64(key[place])
      place += 1
    }
    hash = (hash ^ rest) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}

/// A key as it is sorted: by its first sixteen bytes as numbers, then by the rest.
private struct SortedKey: Comparable {
  private let first: UInt64
  private let second: UInt64
  private let key: UnsafeBufferPointer<UInt8>
  let index: Int32

  init(_ key: UnsafeBufferPointer<UInt8>, index: Int) {
    first = Self.number(key, from: 0)
    second = Self.number(key, from: 8)
    self.key = key
    self.index = Int32(truncatingIfNeeded: index)
  }

  /// Eight bytes, zeros after the end.
  private static func number(_ key: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    if start + 8 <= key.count {
      return UInt64(
        bigEndian: UnsafeRawBufferPointer(key).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var number: UInt64 = 0
    for place in start..<start + 8 { number = number << 8 | (place < key.count ? UInt64(key[place]) : 0) }
    return number
  }

  static func < (left: SortedKey, right: SortedKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    return left.key.lexicographicallyPrecedes(right.key)
  }

  static func == (left: SortedKey, right: SortedKey) -> Bool { left.key.elementsEqual(right.key) }
}
