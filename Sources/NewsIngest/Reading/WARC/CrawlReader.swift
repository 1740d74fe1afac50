import Foundation

/// Crawls in WARC 1.0 and 1.1, or in ARC: the pages of their records.
///
/// - A record's place is the byte offset of its header: in the file, or of its gzip member where it begins one.
/// - Records over the limit are skipped without being held. Where no record begins, that is one failure, and reading goes on
///   at the next one; so it does after a record whose length is wrong, which other records then begin within.
/// - Nothing is decided before the bytes that decide it are here, so that it makes no difference in which pieces they come.
/// - Memory: two records.
/// - Known failure: a crawl that is stored within a record longer than the limit is taken for records after a wrong length.
struct CrawlReader<Record: CrawlRecord>: RecordReader {
  private enum State {
    case between
    /// `isFound`: after damage, which has been reported.
    case header(isFound: Bool)
    case block(Record, Beginning)
    /// This many bytes of a block are still to be passed over; `isStart` says that none has been.
    case passing(Int, Beginning, isStart: Bool)
    /// After damage. `anywhere`: whether the next record may begin within a line.
    case lost(anywhere: Bool)
  }

  /// Where a record begins: in the unpacked stream, and as it is reported.
  private struct Beginning {
    let offset: Int
    let place: InputRecord.Place
  }

  private let options: ReadingOptions
  private var state = State.between
  private var pending = PendingBytes()
  /// Where gzip members begin: in the unpacked stream, and in the file.
  private var members: [(offset: Int, memberOffset: Int)] = []
  /// What came of a record, and its offset. It waits for the next one, for damage of its gzip member shows at the member's end.
  private var waiting: (record: InputRecord, offset: Int)?
  private var memberBegin = 0

  init(_ options: ReadingOptions) { self.options = options }

  var isDone: Bool { false }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void
  ) throws {
    if let memberOffset {
      memberBegin = pending.offset + pending.count
      members.append((memberBegin, memberOffset))
    }
    pending.append(chunk)
    while try advance(isLast: false, onRecord: body) {}
    members.removeAll { $0.offset < pending.offset }
  }

  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {
    // Each record says how long it is.
    while try advance(isLast: true, onRecord: body) {}
    try release(onRecord: body)
  }

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    repeat {
      while try advance(isLast: true, onRecord: body) {}
    } while try findRecordInCutBlock(onRecord: body)
    if isCut {
      // The cut of this member has been reported.
      if let waiting, waiting.record.isFailure, waiting.offset >= memberBegin { self.waiting = nil }
      return try release(onRecord: body)
    }
    switch state {
    case .between, .lost: break
    case .header where pending.isEmpty, .header(isFound: true): break
    case .header: try tell(.cutOff(part: Record.name), of: beginning, onRecord: body)
    case .block(_, let begin), .passing(_, let begin, _):
      try tell(.cutOff(part: Record.name), of: begin, onRecord: body)
    }
    try release(onRecord: body)
  }

  mutating func passDamage(hasBegun: Bool, onRecord body: (InputRecord) throws -> Void) throws -> Bool {
    if hasBegun, let waiting, waiting.offset >= memberBegin { self.waiting = nil }
    try release(onRecord: body)
    pending.dropAll()
    members = []
    state = .lost(anywhere: true)
    return true
  }

  // MARK: - Handing records out

  /// Hands out what waits, and lets this wait.
  private mutating func tell(
    _ record: InputRecord, of begin: Beginning, onRecord body: (InputRecord) throws -> Void
  ) throws {
    try release(onRecord: body)
    waiting = (record, begin.offset)
  }

  private mutating func tell(
    _ error: IngestError, of begin: Beginning, onRecord body: (InputRecord) throws -> Void
  ) throws {
    try tell(.failure(error, at: begin.place), of: begin, onRecord: body)
  }

  private mutating func release(onRecord body: (InputRecord) throws -> Void) throws {
    let ready = waiting
    waiting = nil
    if let ready { try body(ready.record) }
  }

  /// Of a record that begins with the next byte.
  private var beginning: Beginning {
    let offset = pending.offset
    return Beginning(
      offset: offset, place: .byteOffset(members.last { $0.offset == offset }?.memberOffset ?? offset))
  }

  // MARK: - Steps

  /// Does one step.
  ///
  /// - Parameter isLast: whether nothing more is to be waited for.
  /// - Returns: whether there may be more to do with what is here.
  private mutating func advance(isLast: Bool, onRecord body: (InputRecord) throws -> Void) throws -> Bool {
    switch state {
    case .between: return skipLineEnds()
    case .header(let isFound): return try readHeader(isFound: isFound, onRecord: body)
    case .block(let record, let begin):
      return try readBlock(of: record, from: begin, isLast: isLast, onRecord: body)
    case .passing(let count, let begin, let isStart):
      return try pass(count, of: begin, isStart: isStart, isLast: isLast, onRecord: body)
    case .lost(let anywhere): return findRecord(anywhere: anywhere)
    }
  }

  private mutating func skipLineEnds() -> Bool {
    let count = pending.withBytes { bytes in bytes.prefix { Self.isLineEnd($0) }.count }
    pending.drop(count)
    guard !pending.isEmpty else { return false }
    state = .header(isFound: false)
    return true
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
  }

  private mutating func readHeader(isFound: Bool, onRecord body: (InputRecord) throws -> Void) throws -> Bool
  {
    let begin = beginning
    guard let header = Record.header(in: pending) else { return false }
    switch header {
    case .none(let count):
      // What only looked like the next record is no damage of its own.
      if !isFound { try tell(Record.malformed, of: begin, onRecord: body) }
      pending.drop(count)
      state = .lost(anywhere: true)
    case .bytes(let count):
      let bytes = pending.take(count)
      guard let record = Record(bytes) else {
        try tell(Record.malformed, of: begin, onRecord: body)
        state = .lost(anywhere: true)
        return true
      }
      try enterBlock(of: record, from: begin, onRecord: body)
    }
    return true
  }

  private mutating func enterBlock(
    of record: Record, from begin: Beginning, onRecord body: (InputRecord) throws -> Void
  ) throws {
    let isTooLong = record.mayHoldPage && record.contentLength > options.recordLimit
    if let reason = record.skipReason ?? (isTooLong ? .tooLong(limit: options.recordLimit) : nil) {
      try tell(
        InputRecord(place: begin.place, bytes: Data(), content: .skipped(reason)), of: begin, onRecord: body)
      state = .passing(record.contentLength, begin, isStart: true)
    } else if !record.mayHoldPage {
      state = .passing(record.contentLength, begin, isStart: true)
    } else {
      state = .block(record, begin)
    }
  }

  // MARK: - Blocks

  private mutating func readBlock(
    of record: Record, from begin: Beginning, isLast: Bool, onRecord body: (InputRecord) throws -> Void
  ) throws -> Bool {
    guard pending.count >= record.contentLength,
      let isRight = isEnd(record.contentLength, isLast: isLast)
    else { return false }
    guard isRight else {
      try tell(.wrongLength(part: Record.name), of: begin, onRecord: body)
      // What was taken for the block may hold the next record.
      state = .lost(anywhere: false)
      return true
    }
    let block = pending.take(record.contentLength)
    state = .between
    // The record limit goes for the page as it was before it was packed, too.
    var limits = options.compression
    limits.total = min(limits.total, options.recordLimit)
    let (bytes, content) = record.page(in: block, limits: limits)
    try tell(InputRecord(place: begin.place, bytes: bytes, content: content), of: begin, onRecord: body)
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
    let (found, passed) = Record.nextRecord(in: pending, from: begin, limit: begin + 1, anywhere: true)
    if found == nil, passed == begin { return isLast ? true : nil }
    return found == begin
  }

  /// Where the input ends within a block that another record begins in, the block's length was wrong.
  private mutating func findRecordInCutBlock(onRecord body: (InputRecord) throws -> Void) throws -> Bool {
    guard case .block(_, let begin) = state,
      Record.nextRecord(in: pending, from: 0, limit: pending.count, anywhere: false).found != nil
    else { return false }
    try tell(.wrongLength(part: Record.name), of: begin, onRecord: body)
    state = .lost(anywhere: false)
    return true
  }

  private mutating func pass(
    _ count: Int, of begin: Beginning, isStart: Bool, isLast: Bool,
    onRecord body: (InputRecord) throws -> Void
  ) throws -> Bool {
    guard !pending.isEmpty else { return false }
    // A block may be a record itself, as a whole.
    let from = isStart ? min(1, count) : 0
    let (found, passed) = Record.nextRecord(in: pending, from: from, limit: count, anywhere: false)
    if let found {
      try tell(.wrongLength(part: Record.name), of: begin, onRecord: body)
      pending.drop(found)
      state = .header(isFound: true)
      return true
    }
    let done = isLast ? min(count, pending.count) : passed
    pending.drop(done)
    state = done == count ? .between : .passing(count - done, begin, isStart: isStart && done == 0)
    return done == count
  }

  /// Looks for the next record.
  private mutating func findRecord(anywhere: Bool) -> Bool {
    let (found, passed) = Record.nextRecord(in: pending, from: 0, limit: pending.count, anywhere: anywhere)
    pending.drop(found ?? passed)
    if found != nil { state = .header(isFound: true) }
    return found != nil
  }
}

extension InputRecord {
  fileprivate var isFailure: Bool { if case .failure = content { true } else { false } }
}
