import CZlib
import Foundation

/// Unpacks gzip data chunk by chunk, of any number of members one behind the other.
///
/// - Memory: one output chunk of 256 KB, and zlib's window.
/// - Errors: `.damagedGzip`, `.cutOff`, `.expandsTooFar`; what was unpacked before has been handed out then.
final class GzipDecompressor {
  private static let chunkSize = 256 << 10

  private let limits: CompressionLimits
  /// On the heap, for zlib's state points back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isInMember = false
  private var hasFailed = false
  /// Whether zlib had more to give than the last output chunk took.
  private var hasMore = false
  /// Compressed bytes before the present chunk.
  private var consumed = 0
  private var produced = 0
  /// Where the member begins, until its first bytes have been handed out.
  private var memberStart: Int?
  private var memberBegin = 0
  /// What was unpacked before the member.
  private var memberProduced = 0

  init(limits: CompressionLimits = CompressionLimits()) {
    self.limits = limits
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 is the largest window; 32 more reads both gzip and zlib headers.
    let status = inflateInit2_(stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    hasFailed = status != Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Whether these bytes begin a gzip member.
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// Whether these bytes begin a zlib stream, as "deflate" means in HTTP.
  static func isZlib(_ bytes: Data) -> Bool {
    let header = bytes.prefix(2).map { Int($0) }
    guard header.count == 2 else { return false }
    return header[0] & 0x0F == 8 && header[0] >> 4 <= 7 && (header[0] << 8 | header[1]).isMultiple(of: 31)
  }

  /// Unpacks a whole body.
  static func unpack(_ bytes: Data, limits: CompressionLimits) throws -> Data {
    let decompressor = GzipDecompressor(limits: limits)
    var unpacked = Data()
    try decompressor.append(bytes) { chunk, _ in unpacked.append(chunk) }
    try decompressor.finish()
    return unpacked
  }

  /// Unpacks the next bytes of the file.
  ///
  /// - Parameter body: is given what was unpacked, and where in the file a member begins whose first bytes these are.
  func append(_ chunk: Data, _ body: (_ unpacked: Data, _ memberOffset: Int?) throws -> Void) throws {
    guard !hasFailed else { throw IngestError.damagedGzip(byteOffset: consumed) }
    var start = 0
    while start < chunk.count || hasMore {
      if !isInMember {
        // Zeros pad members to a block's size.
        start += chunk.dropFirst(start).prefix { $0 == 0 }.count
        guard start < chunk.count else { break }
        isInMember = true
        memberStart = consumed + start
        memberBegin = consumed + start
        memberProduced = produced
        inflateReset(stream)
      }
      start = try inflate(chunk, from: start, body)
    }
    consumed += chunk.count
  }

  /// Ends the file.
  func finish() throws(IngestError) {
    if isInMember { throw .cutOff(part: "a gzip member") }
  }

  /// Unpacks one output chunk at most.
  ///
  /// - Returns: the offset in `chunk` of what is still to be unpacked.
  private func inflate(
    _ chunk: Data, from start: Int, _ body: (Data, Int?) throws -> Void
  ) throws -> Int {
    var output = Data(count: Self.chunkSize)
    let (status, left, free) = output.withUnsafeMutableBytes { target in
      chunk.withUnsafeBytes { source in
        let input = source.bindMemory(to: UInt8.self)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + start })
        stream.pointee.avail_in = UInt32(input.count - start)
        stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        return (status, Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
      }
    }
    hasMore = free == 0 && status != Z_STREAM_END
    output.removeLast(free)
    let end = chunk.count - left
    produced += output.count
    if !output.isEmpty {
      let member = memberStart
      memberStart = nil
      try body(output, member)
    }
    if status == Z_STREAM_END { isInMember = false }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      hasFailed = true
      throw IngestError.damagedGzip(byteOffset: consumed + end)
    }
    try checkLimits(compressed: consumed + end)
    return end
  }

  private func checkLimits(compressed: Int) throws {
    if produced > limits.total {
      hasFailed = true
      throw IngestError.expandsTooFar(limit: "\(limits.total) bytes")
    }
    // Of the member, for what stands before a bomb must not hide it; and of all, for many small ones are one.
    let grown = max(
      growth(produced - memberProduced, compressed - memberBegin), growth(produced, compressed))
    if grown >= limits.ratio {
      hasFailed = true
      throw IngestError.expandsTooFar(limit: "\(limits.ratio) times its size")
    }
  }

  private func growth(_ produced: Int, _ compressed: Int) -> Int {
    produced > limits.ratioFloor ? produced / max(compressed, 1) : 0
  }
}
