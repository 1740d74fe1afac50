import CZlib
import Foundation

/// Unpacks gzip data chunk by chunk, of any number of members one after the other.
///
/// - Memory: one output chunk of 256 KB, zlib's window, and two megabytes of the member's input.
/// - Errors: `.damagedGzip`, `.cutOff`, `.expandsTooFar`; what was unpacked before has been handed out then. After damage,
///   `resume` looks for the next member.
final class GzipDecompressor {
  private static let chunkSize = 256 << 10

  private let limits: CompressionLimits
  /// On the heap, for zlib's state points back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  /// What zlib unpacks to, `chunkSize` bytes.
  private let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: chunkSize)
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
  /// The member's input before the present chunk, no more than `rewindLimit` of it: a damaged member may have swallowed the
  /// beginning of the next one.
  private var previous = Data()
  /// Whether the next member is looked for, after a damaged one.
  private(set) var isSeeking = false
  /// What is to be read again for it.
  private var rest = Data()
  /// How much was read again in all.
  private var rescanned = 0

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
    output.deallocate()
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
  func append(_ chunk: Data, onChunk body: (_ unpacked: Data, _ memberOffset: Int?) throws -> Void) throws {
    guard !hasFailed else { throw IngestError.damagedGzip(byteOffset: consumed) }
    let chunk = rest.isEmpty ? chunk : rest + chunk
    rest = Data()
    var start = 0
    while start < chunk.count || hasMore {
      if !isInMember {
        guard let begin = nextMember(in: chunk, from: start) else { break }
        start = begin
        isInMember = true
        memberStart = consumed + start
        memberBegin = consumed + start
        memberProduced = produced
        inflateReset(stream)
      }
      do {
        start = try inflate(chunk, from: start, onChunk: body)
      } catch let error as IngestError {
        if case .damagedGzip(let offset) = error { keepRest(of: chunk, damagedAt: offset) }
        throw error
      }
    }
    keepInput(chunk)
    consumed += chunk.count - rest.count
  }

  private func keepInput(_ chunk: Data) {
    guard isInMember else {
      previous = Data()
      return
    }
    if memberBegin >= consumed { previous = Data() }
    previous.append(chunk.dropFirst(max(0, memberBegin - consumed)))
    if previous.count > 2 * Self.rewindLimit { previous = Data(previous.suffix(Self.rewindLimit)) }
  }

  /// Goes on after a damaged member, after `.damagedGzip`, at the next bytes that begin one.
  ///
  /// A byte sequence may look like a beginning and be none: what such a one gives is handed out, too.
  func resume(_ body: (_ unpacked: Data, _ memberOffset: Int?) throws -> Void) throws {
    hasFailed = false
    isSeeking = true
    try append(Data(), onChunk: body)
  }

  /// Where the damaged member began, in bytes of the file.
  var damagedMemberOffset: Int { memberBegin }
  /// Whether bytes of the member have been handed out.
  var hasGivenOfMember: Bool { memberStart == nil }

  /// The bytes of a member's header that are looked at.
  private static let headerSize = 10

  /// Where the next member begins; nil where more bytes are needed, or there is none.
  private func nextMember(in chunk: Data, from start: Int) -> Int? {
    guard isSeeking else {
      // Zeros pad members to a block's size.
      let begin = start + chunk.dropFirst(start).prefix { $0 == 0 }.count
      return begin < chunk.count ? begin : nil
    }
    var index = chunk.startIndex + start
    while let found = chunk[index...].firstIndex(of: 0x1F), found + Self.headerSize <= chunk.endIndex {
      let header = chunk[found..<found + Self.headerSize]
      // The flags have three bits to spare, and the last two bytes are of few values.
      if Self.isGzip(header), header[found + 3] < 0x20, [0, 2, 4].contains(header[found + 8]),
        header[found + 9] < 14 || header[found + 9] == 255
      {
        return found - chunk.startIndex
      }
      index = found + 1
    }
    rest = Data(chunk[index...].suffix(Self.headerSize - 1))
    return nil
  }

  /// How far before the place where damage showed the next member is looked for, in bytes.
  private static let rewindLimit = 1 << 20

  /// Keeps what is looked through for the next member: from the damaged one's second byte, as far as it is here. Where that would be
  /// read again and again, only what comes after the damage.
  private func keepRest(of chunk: Data, damagedAt offset: Int) {
    // What was kept ends where the chunk begins.
    let known = memberBegin < consumed ? previous + chunk : chunk
    let knownOffset = consumed - (known.count - chunk.count)
    var begin = max(memberBegin + 1, offset - Self.rewindLimit, knownOffset)
    if rescanned + offset - begin > offset * 2 + Self.rewindLimit { begin = max(offset, memberBegin + 1) }
    rescanned += offset - begin
    rest = Data(known.dropFirst(begin - knownOffset))
    consumed = min(begin, knownOffset + known.count)
    previous = Data()
    isInMember = false
    hasMore = false
  }

  /// Ends the file.
  func finish() throws(IngestError) {
    if isInMember, !isSeeking { throw .cutOff(part: "a gzip member") }
  }

  /// Unpacks one output chunk at most.
  ///
  /// - Returns: the offset in `chunk` of what is still to be unpacked.
  private func inflate(
    _ chunk: Data, from start: Int, onChunk body: (Data, Int?) throws -> Void
  ) throws -> Int {
    let (status, left, free) = chunk.withUnsafeBytes { source in
      let input = source.bindMemory(to: UInt8.self)
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + start })
      stream.pointee.avail_in = UInt32(input.count - start)
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      let status = CZlib.inflate(stream, Z_NO_FLUSH)
      return (status, Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    }
    hasMore = free == 0 && status != Z_STREAM_END
    let unpacked = Data(output.prefix(output.count - free))
    let end = chunk.count - left
    produced += unpacked.count
    let isDamaged = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR
    if !unpacked.isEmpty {
      let member = memberStart
      memberStart = nil
      try body(unpacked, member)
    }
    if status == Z_STREAM_END {
      isInMember = false
      isSeeking = false
    }
    if isDamaged {
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
      growth(produced - memberProduced, of: compressed - memberBegin), growth(produced, of: compressed))
    if grown >= limits.ratio {
      hasFailed = true
      throw IngestError.expandsTooFar(limit: "\(limits.ratio) times its size")
    }
  }

  private func growth(_ produced: Int, of compressed: Int) -> Int {
    produced > limits.ratioFloor ? produced / max(compressed, 1) : 0
  }
}
