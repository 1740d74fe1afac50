import Synchronization

/// The readers of a decoder that several threads use: as many as are at work at once.
final class JSONReaderPool: Sendable {
  /// A reader that grew for a large file is not kept: it holds several times the file's size.
  private static let keptByteCapacity = 8 << 20

  /// A reader that no thread has, so that it may go from one to another.
  private struct Idle: @unchecked Sendable {
    let reader: JSONReader
  }

  private let map: FieldMap
  private let idle = Mutex<[Idle]>([])

  init(_ map: FieldMap) { self.map = map }

  /// Lends a reader to `body`, which must not keep it.
  func withReader<Result>(
    _ body: (JSONReader) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    let reader: JSONReader
    if let free = idle.withLock({ $0.popLast() }) {
      reader = free.reader
    } else {
      reader = try JSONReader(map)
    }
    defer {
      if reader.byteCapacity <= Self.keptByteCapacity {
        let free = Idle(reader: reader)
        idle.withLock { $0.append(free) }
      }
    }
    return try body(reader)
  }
}
