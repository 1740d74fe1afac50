import Foundation

/// What stands where a record should begin.
enum CrawlHeader {
  /// A header of this many bytes.
  case bytes(Int)
  /// No header. A sound one does not begin in the next bytes either, this many in all.
  case none(Int)
}

/// The header of one record of a crawl, in WARC or ARC, and what its block is to us.
protocol CrawlRecord {
  /// What messages call it: "a WARC record".
  static var name: String { get }
  /// What is reported where no record begins.
  static var malformed: IngestError { get }

  /// What stands at the start of `pending`; nil where that has not come.
  static func header(in pending: PendingBytes) -> CrawlHeader?

  /// Where a record begins, at or after `from` and before `limit`: after a line end.
  ///
  /// - Parameter anywhere: whether it may stand within a line, too, where records have a mark that lines have not.
  /// - Returns: the place; and how many bytes can be passed over, whatever comes: none begins in them. These are as many as
  ///   `limit` or all that are here, but for some at the end that may begin a record.
  static func nextRecord(in pending: PendingBytes, from: Int, limit: Int, anywhere: Bool) -> (
    found: Int?, passed: Int
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
