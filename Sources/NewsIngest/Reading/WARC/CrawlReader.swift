import Foundation

/// Crawls in WARC 1.0 and 1.1, or in ARC: the pages of their records.
///
/// - A record's place is the byte offset of its header: in the file, or of its gzip member where it begins one.
/// - Records over the limit are skipped without being held. Where no record begins, that is one failure, and reading goes on
///   at the next one; so it does behind a record whose length is wrong, which other records then begin within.
/// - Memory: two records.
/// - Known failure: a crawl that is stored within a record longer than the limit is taken for records behind a wrong length.
struct CrawlReader<Record: CrawlRecord>: ArticleReader {
  private enum State {
    case between
    case header
    case block(Record, InputRecord.Place)
    /// So many bytes of a block are still to be passed over; `isStart` says that none has been.
    case passing(Int, InputRecord.Place, isStart: Bool)
    case lost
  }

  private let options: ReadingOptions
  private var state = State.between
  private var pending = PendingBytes()
  /// Where gzip members begin: in the unpacked stream, and in the file.
  private var members: [(offset: Int, memberOffset: Int)] = []
  /// A record that has come and its offset. It waits for the next one, for damage of its gzip member shows at the member's end.
  private var waiting: (record: InputRecord, offset: Int)?
  private var memberBegin = 0

  init(_ options: ReadingOptions) { self.options = options }

  var isDone: Bool { false }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, _ body: (InputRecord) throws -> Void
  ) throws {
    if let memberOffset {
      memberBegin = pending.offset + pending.count
      members.append((memberBegin, memberOffset))
    }
    pending.append(chunk)
    while try advance(isLast: false, body) {}
    members.removeAll { $0.offset < pending.offset }
  }

  mutating func readWhatHasCome(_ body: (InputRecord) throws -> Void) throws {
    // Each record says how long it is.
    while try advance(isLast: true, body) {}
    try handOut(nil, body)
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    repeat {
      while try advance(isLast: true, body) {}
    } while try findRecordInCutBlock(body)
    try handOut(nil, body)
    if isCut { return }
    let cut = IngestError.cutOff(part: Record.name)
    switch state {
    case .between, .lost: return
    case .header where pending.isEmpty: return
    case .header: try body(.failure(cut, at: place(pending.offset)))
    case .block(_, let place): try body(.failure(cut, at: place))
    case .passing: try body(.failure(cut, at: place(pending.offset)))
    }
  }

  mutating func passDamage(hasBegun: Bool, _ body: (InputRecord) throws -> Void) throws -> Bool {
    if hasBegun, let waiting, waiting.offset >= memberBegin { self.waiting = nil }
    try handOut(nil, body)
    pending.drop(pending.count)
    members = []
    state = .lost
    return true
  }

  /// Hands out what waits, and lets the next one wait.
  private mutating func handOut(
    _ next: (InputRecord, Int)?, _ body: (InputRecord) throws -> Void
  ) throws {
    let ready = waiting
    waiting = next
    if let ready { try body(ready.record) }
  }

  private mutating func fail(
    _ error: IngestError, at place: InputRecord.Place, _ body: (InputRecord) throws -> Void
  ) throws {
    try handOut(nil, body)
    try body(.failure(error, at: place))
  }

  /// Does one step.
  ///
  /// - Parameter isLast: whether nothing more is to be waited for.
  /// - Returns: whether there may be more to do with what is here.
  private mutating func advance(isLast: Bool, _ body: (InputRecord) throws -> Void) throws -> Bool {
    switch state {
    case .between: return skipLineEnds()
    case .header: return try readHeader(body)
    case .block(let record, let place): return try readBlock(of: record, at: place, isLast: isLast, body)
    case .passing(let count, let place, let isStart):
      return try pass(count, of: place, isStart: isStart, body)
    case .lost: return findRecord()
    }
  }

  private mutating func skipLineEnds() -> Bool {
    let count = pending.withBytes { bytes in bytes.prefix { Self.isLineEnd($0) }.count }
    pending.drop(count)
    guard !pending.isEmpty else { return false }
    state = .header
    return true
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
  }

  // MARK: - Headers

  private mutating func readHeader(_ body: (InputRecord) throws -> Void) throws -> Bool {
    let offset = pending.offset
    let place = place(offset)
    guard let length = Record.headerLength(in: pending) else { return false }
    guard length > 0, let record = Record(pending.withBytes { Data($0.prefix(length)) }) else {
      try fail(Record.malformed, at: place, body)
      // The header's own first letters must not be found again.
      pending.drop(1)
      state = .lost
      return true
    }
    pending.drop(length)
    let isTooLong = record.mayHoldPage && record.contentLength > options.recordLimit
    if let reason = record.skipReason ?? (isTooLong ? .tooLong(limit: options.recordLimit) : nil) {
      try handOut((InputRecord(place: place, bytes: Data(), content: .skipped(reason)), offset), body)
      state = .passing(record.contentLength, place, isStart: true)
    } else if !record.mayHoldPage {
      state = .passing(record.contentLength, place, isStart: true)
    } else {
      state = .block(record, place)
    }
    return true
  }

  private func place(_ offset: Int) -> InputRecord.Place {
    .byteOffset(members.last { $0.offset == offset }?.memberOffset ?? offset)
  }

  // MARK: - Blocks

  private mutating func readBlock(
    of record: Record, at place: InputRecord.Place, isLast: Bool, _ body: (InputRecord) throws -> Void
  ) throws -> Bool {
    guard pending.count >= record.contentLength else { return false }
    guard let isRight = isEnd(record.contentLength, isLast: isLast) else { return false }
    guard isRight else {
      try fail(.wrongLength(part: Record.name), at: place, body)
      leaveBlock(record.contentLength)
      return true
    }
    let offset = pending.offset
    let block = pending.take(record.contentLength)
    state = .between
    // The record limit goes for the page as it was before it was packed, too.
    var limits = options.compression
    limits.total = min(limits.total, options.recordLimit)
    let (bytes, content) = record.page(in: block, limits: limits)
    try handOut((InputRecord(place: place, bytes: bytes, content: content), offset), body)
    return true
  }

  /// Whether a block ends with `count` bytes: an empty line, the next record or nothing follows. Some writers pad with zeros.
  ///
  /// - Returns: nil where more has to come.
  private func isEnd(_ count: Int, isLast: Bool) -> Bool? {
    let next = pending.withBytes { Data($0.dropFirst(count).prefix(4)) }
    if next.isEmpty { return isLast ? true : nil }
    if next.first == 0 { return true }
    let lineEnds = next.prefix { Self.isLineEnd($0) }
    if lineEnds.starts(with: "\r\n\r\n".utf8) || lineEnds.starts(with: "\n\n".utf8) { return true }
    if lineEnds.count == next.count, next.count < 4 { return isLast ? true : nil }
    let begin = count + lineEnds.count
    let limit = min(pending.count, begin + Record.longestBeginning)
    let (found, kept) = Record.nextRecord(in: pending, from: begin, limit: limit, anywhere: false)
    if found == nil, limit == pending.count, kept == limit - begin { return isLast ? true : nil }
    return found == begin
  }

  /// Behind a wrong length: what was taken for the block may hold the next record.
  private mutating func leaveBlock(_ count: Int) {
    let (found, kept) = Record.nextRecord(in: pending, from: 0, limit: pending.count, anywhere: false)
    pending.drop(found ?? pending.count - kept)
    state = found == nil ? .lost : .header
  }

  /// Where the input ends within a block that another record begins in, the block's length was wrong.
  private mutating func findRecordInCutBlock(_ body: (InputRecord) throws -> Void) throws -> Bool {
    guard case .block(_, let place) = state,
      let found = Record.nextRecord(in: pending, from: 0, limit: pending.count, anywhere: false).found
    else { return false }
    try fail(.wrongLength(part: Record.name), at: place, body)
    pending.drop(found)
    state = .header
    return true
  }

  private mutating func pass(
    _ count: Int, of place: InputRecord.Place, isStart: Bool, _ body: (InputRecord) throws -> Void
  ) throws -> Bool {
    let here = min(count, pending.count)
    var (found, kept) = Record.nextRecord(in: pending, from: 0, limit: here, anywhere: false)
    // A block may be a record itself, as a whole.
    if isStart, found == 0 {
      (found, kept) = Record.nextRecord(in: pending, from: 1, limit: here, anywhere: false)
    }
    if let found {
      try fail(.wrongLength(part: Record.name), at: place, body)
      pending.drop(found)
      state = .header
      return true
    }
    let passed = here == count ? here : here - kept
    pending.drop(passed)
    state = here == count ? .between : .passing(count - passed, place, isStart: isStart && passed == 0)
    return here == count
  }

  /// Looks for the next record.
  private mutating func findRecord() -> Bool {
    let (found, kept) = Record.nextRecord(in: pending, from: 0, limit: pending.count, anywhere: true)
    pending.drop(found ?? pending.count - kept)
    if found != nil { state = .header }
    return found != nil
  }
}
