/// A segment's bytes in memory that stays where it is.
package final class SegmentMemory: SegmentStorage {
  nonisolated(unsafe) let base: UnsafeRawPointer

  package init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(
      byteCount: max(bytes.count, SegmentHeader.byteCount), alignment: 8)
    bytes.withUnsafeBytes {
      if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
    }
    base = UnsafeRawPointer(copy)
  }

  deinit { base.deallocate() }

  /// Nothing to let go of: the memory is the process's own.
  package func boundResidentPages() {}
}
