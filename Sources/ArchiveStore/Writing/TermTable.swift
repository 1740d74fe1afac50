/// A hash table from short byte strings to dense indices, for counting terms without a String each.
///
/// - Units: at most 2^31 keys; keys of at most 65,535 bytes.
struct TermTable {
  private struct Entry {
    let hash: UInt32
    let offset: Int
    let count: UInt16
  }

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  init() { slots = Array(repeating: -1, count: 1 << 12) }

  /// The number of keys; indices are 0..<count.
  var count: Int { entries.count }

  /// The index of `key`, a new one where it is new.
  mutating func index(of key: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(of: key)
    let slot = slot(of: key, hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, offset: bytes.count, count: UInt16(key.count)))
    bytes.append(contentsOf: key)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  /// The index of `key`, or nil where it was never added.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slot(of: key, Self.hash(of: key))
    return slots[slot] >= 0 ? Int(slots[slot]) : nil
  }

  /// The index of `key`, a new one where it is new.
  mutating func index(of key: String) -> Int {
    var key = key
    return key.withUTF8 { index(of: $0) }
  }

  /// The key at `index`, as text.
  func key(at index: Int) -> String {
    let entry = entries[index]
    return String(decoding: bytes[entry.offset..<entry.offset + Int(entry.count)], as: UTF8.self)
  }

  /// The indices of all keys in the order of their bytes, which is the order of SQLite's BINARY collation.
  func indicesInKeyOrder() -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      entries.indices.sorted { left, right in
        let (a, b) = (entries[left], entries[right])
        return bytes[a.offset..<a.offset + Int(a.count)].lexicographicallyPrecedes(
          bytes[b.offset..<b.offset + Int(b.count)])
      }
    }
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = -1 }
  }

  /// The slot that holds `key`, or the free one where it belongs.
  private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Int(entry.count) == key.count, equals(entry, key) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func equals(_ entry: Entry, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < key.count, bytes[entry.offset + place] == key[place] { place += 1 }
      return place == key.count
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  private static func hash(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
