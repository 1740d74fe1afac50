import Foundation

/// Crawls in WARC 1.0 and 1.1: the pages of `response`, `resource` and `conversion` records.
///
/// - A record's place is the byte offset of its header: in the file, or of its gzip member where it begins one.
/// - Records over the limit are skipped without being held. Where no record begins, that is one failure, and reading goes on
///   at the next one.
/// - Memory: one record.
struct WARCReader: ArticleReader {
  private enum State {
    case between
    case header
    case block(WARCRecord, offset: Int)
    case passing(Int)
    case lost
  }

  private let options: ReadingOptions
  private var state = State.between
  private var pending = PendingBytes()
  /// Where gzip members begin: in the unpacked stream, and in the file.
  private var members: [(offset: Int, memberOffset: Int)] = []

  init(_ options: ReadingOptions) { self.options = options }

  var isDone: Bool { false }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, _ body: (InputRecord) throws -> Void
  ) throws {
    if let memberOffset { members.append((pending.offset + pending.count, memberOffset)) }
    pending.append(chunk)
    while try advance(body) {}
    members.removeAll { $0.offset < pending.offset }
  }

  /// Each record says how long it is.
  mutating func readWhatHasCome(_ body: (InputRecord) throws -> Void) throws {}

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    if isCut { return }
    switch state {
    case .between, .lost: return
    case .header where pending.isEmpty: return
    case .header: try body(.failure(.cutOff(part: "a WARC record"), at: place(pending.offset)))
    case .block(_, let offset):
      try body(.failure(.cutOff(part: "a WARC record"), at: .byteOffset(offset)))
    case .passing: try body(.failure(.cutOff(part: "a WARC record"), at: place(pending.offset)))
    }
  }

  /// Does one step.
  ///
  /// - Returns: whether there may be more to do with what is here.
  private mutating func advance(_ body: (InputRecord) throws -> Void) throws -> Bool {
    switch state {
    case .between: return skipLineEnds()
    case .header: return try readHeader(body)
    case .block(let record, let offset): return try readBlock(of: record, at: offset, body)
    case .passing(let count):
      let passed = min(count, pending.count)
      pending.drop(passed)
      state = passed == count ? .between : .passing(count - passed)
      return passed == count
    case .lost: return findRecord()
    }
  }

  private mutating func skipLineEnds() -> Bool {
    let count = pending.withBytes { bytes in
      bytes.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.count
    }
    pending.drop(count)
    guard !pending.isEmpty else { return false }
    state = .header
    return true
  }

  private mutating func readHeader(_ body: (InputRecord) throws -> Void) throws -> Bool {
    let offset = place(pending.offset)
    let mayBeHeader = pending.withBytes { bytes in zip(bytes, "WARC/".utf8).allSatisfy { $0 == $1 } }
    guard mayBeHeader else { return try lose(at: offset, body) }
    let ends = [Array("\r\n\r\n".utf8), Array("\n\n".utf8)].compactMap { end in
      pending.firstOffset(of: end, limit: WARCRecord.longestHeader).map { $0 + end.count }
    }
    guard let end = ends.min() else {
      if pending.count < WARCRecord.longestHeader { return false }
      return try lose(at: offset, body)
    }
    guard let record = WARCRecord(pending.withBytes { Data($0.prefix(end)) }) else {
      return try lose(at: offset, body)
    }
    pending.drop(end)
    if let reason = record.skipReason {
      try body(InputRecord(place: offset, bytes: Data(), content: .skipped(reason)))
      state = .passing(record.contentLength)
    } else if !record.mayHoldPage {
      state = .passing(record.contentLength)
    } else if record.contentLength > options.recordLimit {
      let content = InputRecord.Content.skipped(.tooLong(limit: options.recordLimit))
      try body(InputRecord(place: offset, bytes: Data(), content: content))
      state = .passing(record.contentLength)
    } else {
      state = .block(record, offset: offset.number ?? 0)
    }
    return true
  }

  private mutating func lose(at offset: InputRecord.Place, _ body: (InputRecord) throws -> Void) throws
    -> Bool
  {
    try body(.failure(.malformedWARC, at: offset))
    // The header's own first letters must not be found again.
    pending.drop(1)
    state = .lost
    return true
  }

  private mutating func readBlock(
    of record: WARCRecord, at offset: Int, _ body: (InputRecord) throws -> Void
  ) throws -> Bool {
    guard pending.count >= record.contentLength else { return false }
    let block = pending.take(record.contentLength)
    state = .between
    // The record limit goes for the page as it was before it was packed, too.
    var limits = options.compression
    limits.total = min(limits.total, options.recordLimit)
    let (bytes, content) = record.page(in: block, limits: limits)
    try body(InputRecord(place: .byteOffset(offset), bytes: bytes, content: content))
    return true
  }

  /// Looks for the next record.
  private mutating func findRecord() -> Bool {
    let mark = Array("WARC/1.".utf8)
    if let found = pending.firstOffset(of: mark) {
      pending.drop(found)
      state = .header
      return true
    }
    pending.drop(max(0, pending.count - mark.count + 1))
    return false
  }

  private func place(_ offset: Int) -> InputRecord.Place {
    .byteOffset(members.last { $0.offset == offset }?.memberOffset ?? offset)
  }
}
