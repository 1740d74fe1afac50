import Foundation

/// The header of one record of a crawl, in WARC or ARC, and what its block is to us.
protocol CrawlRecord {
  /// What messages call it: "a WARC record".
  static var name: String { get }
  /// What is told where none begins.
  static var malformed: IngestError { get }

  /// How many bytes the header at the start of `pending` has; nil where its end has not come. Zero where none begins there.
  static func headerLength(in pending: PendingBytes) -> Int?

  /// So many bytes tell whether a record begins.
  static var longestBeginning: Int { get }

  /// Where a record begins in the first `limit` bytes: behind a line end, or with the first byte.
  ///
  /// - Parameter anywhere: whether it may stand within a line, too, where lines have no such marks.
  /// - Returns: the place; and how many bytes at the end may belong to the beginning of one.
  static func nextRecord(in pending: PendingBytes, from start: Int, limit: Int, anywhere: Bool) -> (
    found: Int?, kept: Int
  )

  /// Nil where the bytes are no header.
  init?(_ header: Data)

  /// Of the block.
  var contentLength: Int { get }
  /// Why the block is left out without being held; nil where it is read.
  var skipReason: SkipReason? { get }
  /// Whether the block may hold a page.
  var mayHoldPage: Bool { get }

  /// What the block holds.
  ///
  /// - Parameter limits: of unpacking the page.
  func page(in block: Data, limits: CompressionLimits) -> (bytes: Data, content: InputRecord.Content)
}
