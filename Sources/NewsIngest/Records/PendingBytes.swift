import Foundation

/// Bytes that have come and are not yet used up: appended at the end, taken from the start.
struct PendingBytes {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Bytes that were taken before those that are here.
  private(set) var offset = 0
  /// Whether the first byte that is here begins a line.
  private(set) var beginsLine = true

  var count: Int { bytes.count - start }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ chunk: Data) {
    // Moving what is left costs no more than what was taken before did.
    if start > bytes.count / 2 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: chunk)
  }

  /// Takes away the first `count` bytes, or all where there are fewer.
  mutating func drop(_ count: Int) {
    let taken = min(count, self.count)
    guard taken > 0 else { return }
    beginsLine = beginsLine(at: taken)
    start += taken
    offset += taken
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
      start = 0
    }
  }

  /// Takes away all: what comes next is of another place.
  mutating func dropAll() {
    drop(count)
    beginsLine = true
  }

  /// Whether a line begins at `index`, 0 to `count`.
  func beginsLine(at index: Int) -> Bool {
    index == 0 ? beginsLine : bytes[start + index - 1] == UInt8(ascii: "\n")
  }

  /// Takes the first `count` bytes; there must be as many.
  mutating func take(_ count: Int) -> Data {
    let taken = Data(bytes[start..<start + count])
    drop(count)
    return taken
  }

  /// Looks at what is here.
  func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
    try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Where `pattern` first stands at or after `from`, within the first `limit` bytes.
  func firstOffset(of pattern: [UInt8], from: Int = 0, limit: Int = .max) -> Int? {
    guard let first = pattern.first else { return nil }
    return withBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      let last = min(bytes.count, limit) - pattern.count
      var start = from
      while start <= last, let found = memchr(base + start, Int32(first), last + 1 - start) {
        let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if memcmp(found, pattern, pattern.count) == 0 { return offset }
        start = offset + 1
      }
      return nil
    }
  }
}
