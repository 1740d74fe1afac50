import ArabicText
import GRDB

/// Segments in memory of the articles that came since the ranking file was brought up to date.
///
/// They are built from texts in blocks by order of arrival, so that a new article costs the last block only, and blocks are kept
/// from one state of the archive to the next. Many such articles are read from FTS5 instead (`LiveArticles`).
struct RecentSegments {
  /// Articles of a block.
  static let blockSize = 256
  /// With more articles than these, FTS5's lists are read.
  static let greatestCount = 4_096

  /// One entry of `changed`.
  struct Change: Hashable {
    let id: Int64
    let generation: Int
  }

  private struct Block {
    /// Nil where none of the articles is there any more.
    let segment: StoredSegment?
  }

  private var blocks: [[Change]: Block] = [:]

  /// The segments of `changes`; blocks that are not among them are forgotten.
  ///
  /// - Parameter changes: at most `greatestCount`, in any order.
  /// - Returns: nil where a block cannot be built, for two of its terms have one hash.
  mutating func segments(of changes: [Change], meanLength: Double, _ db: Database) throws -> [StoredSegment]?
  {
    let sorted = changes.sorted { ($0.generation, $0.id) < ($1.generation, $1.id) }
    var kept: [[Change]: Block] = [:]
    var segments: [StoredSegment] = []
    for start in stride(from: 0, to: sorted.count, by: Self.blockSize) {
      let changes = Array(sorted[start..<min(start + Self.blockSize, sorted.count)])
      let known = blocks[changes].flatMap { $0.segment?.meanLength ?? meanLength == meanLength ? $0 : nil }
      guard let block = try known ?? Self.block(of: changes.map(\.id).sorted(), meanLength, db) else {
        return nil
      }
      kept[changes] = block
      if let segment = block.segment { segments.append(segment) }
    }
    blocks = kept
    return segments
  }

  private static func block(of ids: [Int64], _ meanLength: Double, _ db: Database) throws -> Block? {
    var builder = SegmentBuilder()
    try builder.add(ids[...], from: db, FormNumbering(analyzer: Analyzer(cacheBits: 12)))
    guard builder.articleCount > 0 else { return Block(segment: nil) }
    return builder.finish(id: 0, meanLength: meanLength).map {
      Block(segment: StoredSegment(SegmentMemory($0)))
    }
  }
}

/// A segment's bytes in memory that stays where it is.
final class SegmentMemory: @unchecked Sendable {
  let base: UnsafeRawPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(
      byteCount: max(bytes.count, SegmentHeader.byteCount), alignment: 8)
    bytes.withUnsafeBytes {
      if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
    }
    base = UnsafeRawPointer(copy)
  }

  deinit { base.deallocate() }
}
