import Synchronization

/// The readers of a decoder that several threads use: as many as are at work at once.
final class JSONReaderPool: Sendable {
  /// A reader that grew for a large file is not kept: it holds several times the file's size.
  private static let keptByteCapacity = 8 << 20

  /// A reader with the lock that lets it go from one thread to another. Nobody waits at it: a reader is lent to one at a time.
  private final class Slot: Sendable {
    let reader: Mutex<JSONReader>

    init(_ map: FieldMap) throws(JSONFault) { reader = Mutex(try JSONReader(map)) }
  }

  private let map: FieldMap
  private let idle = Mutex<[Slot]>([])

  init(_ map: FieldMap) { self.map = map }

  /// Lends a reader to `body`.
  func withReader<Result: Sendable>(
    _ body: @Sendable (JSONReader) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    let slot: Slot
    if let free = idle.withLock({ $0.popLast() }) { slot = free } else { slot = try Slot(map) }
    var isKept = false
    defer { if isKept { idle.withLock { $0.append(slot) } } }
    return try slot.reader.withLock { reader throws(JSONFault) in
      defer { isKept = reader.byteCapacity <= Self.keptByteCapacity }
      return try body(reader)
    }
  }
}
