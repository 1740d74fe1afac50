public import Foundation

/// Takes the records out of one input of any format, packed or not, chunk by chunk and in bounded memory.
///
/// ```swift
/// var reader = InputReader(ReadingOptions())
/// try reader.append(chunk) { record in … }
/// try reader.finish { record in … }
/// ```
/// Whatever is wrong with the input is handed out as a record; only `body` throws.
public struct InputReader {
  /// How many bytes the format is decided by, where the input has as many.
  public static let detectionSize = InputFormat.detectionSize

  /// The format, once it is known.
  public private(set) var format: InputFormat

  private let options: ReadingOptions
  private var decompressor: GzipDecompressor?
  private var reader: (any RecordReader)?
  /// The first bytes as they came, until it is known whether they are packed.
  private var packedStart = Data()
  private var hasStarted = false
  /// The first bytes, unpacked, with the members that begin in them.
  private var start: [(bytes: Data, memberOffset: Int?)] = []
  private var startCount = 0
  /// Damage that came before the format was known, and what stood before it: behind it only a crawl is read on.
  private var early: EarlyDamage?
  private var hasFailed = false

  private struct EarlyDamage {
    let error: IngestError
    let memberOffset: Int
    let start: [(bytes: Data, memberOffset: Int?)]
  }

  /// Makes a reader for one input.
  public init(_ options: ReadingOptions) {
    self.options = options
    format = options.format
  }

  /// Whether nothing that may still come would give another record.
  public var isDone: Bool { hasFailed || reader?.isDone == true }

  /// Takes the next bytes of the input, and hands out every record that ends in them.
  public mutating func append(_ chunk: Data, _ body: @escaping (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    if hasStarted { return try unpack(chunk, body) }
    packedStart.append(chunk)
    // A pipe may bring a few bytes at a time.
    if packedStart.count >= 3 { try begin(body) }
  }

  /// Reads what has come of an input that brings nothing more at the moment, instead of waiting for `detectionSize` or for letters
  /// that tell the encoding.
  ///
  /// Only where more could change nothing: not for what is read whole, and a table must have shown its encoding.
  public mutating func readWhatHasCome(_ body: @escaping (InputRecord) throws -> Void) throws {
    guard !isDone, hasStarted else { return }
    if reader == nil { try startReadingWhereSure(body) }
    try reader?.readWhatHasCome(Self.stamping(format, body))
  }

  private mutating func startReadingWhereSure(_ body: @escaping (InputRecord) throws -> Void) throws {
    guard startCount > 0 else { return }
    let first = firstBytes
    let format = options.format == .auto ? first.format(map: options.map) : options.format
    if format.isSure(of: first.bytes) { try startReading(body) }
  }

  /// Ends the input where it stands: hands out what is whole, and says nothing of the rest.
  public mutating func cut(_ body: @escaping (InputRecord) throws -> Void) throws {
    guard !isDone, hasStarted else { return }
    if reader == nil, !firstBytes.visible.isEmpty { try startReading(body) }
    try reader?.finish(isCut: true, Self.stamping(format, body))
    hasFailed = true
  }

  /// Ends the input, and hands out what is left.
  public mutating func finish(_ body: @escaping (InputRecord) throws -> Void) throws {
    if !hasStarted, !packedStart.isEmpty { try begin(body) }
    guard hasStarted else { return try fail(.emptyInput, body) }
    if !isDone, let decompressor {
      do { try decompressor.finish() } catch { try handOutRest(before: error, body) }
    }
    guard !isDone else { return }
    if reader == nil { try startReading(body) }
    try reader?.finish(isCut: false, Self.stamping(format, body))
    hasFailed = true
  }

  /// Tells each record its input's format.
  private static func stamping(
    _ format: InputFormat, _ body: @escaping (InputRecord) throws -> Void
  ) -> (InputRecord) throws -> Void {
    { record in
      var record = record
      if record.format == .auto { record.format = format }
      try body(record)
    }
  }

  private mutating func begin(_ body: @escaping (InputRecord) throws -> Void) throws {
    hasStarted = true
    let chunk = packedStart
    packedStart = Data()
    if GzipDecompressor.isGzip(chunk) { decompressor = GzipDecompressor(limits: options.compression) }
    try unpack(chunk, body)
  }

  private mutating func unpack(_ chunk: Data, _ body: @escaping (InputRecord) throws -> Void) throws {
    guard let decompressor else { return try take(chunk, memberOffset: nil, body) }
    // What the caller throws is no fault of the input.
    var callersError: (any Error)?
    let take = { (reader: inout InputReader, unpacked: Data, memberOffset: Int?) throws in
      do {
        try reader.take(unpacked, memberOffset: memberOffset, body)
      } catch {
        callersError = error
        throw error
      }
    }
    var isBehindDamage = false
    while true {
      do {
        if isBehindDamage {
          try decompressor.resume { try take(&self, $0, $1) }
        } else {
          try decompressor.append(chunk) { try take(&self, $0, $1) }
        }
        return
      } catch {
        if let callersError { throw callersError }
        guard let error = error as? IngestError else { throw error }
        guard case .damagedGzip = error, try passDamage(error, in: decompressor, body) else {
          return try handOutRest(before: error, body)
        }
        isBehindDamage = true
      }
    }
  }

  /// Whether the reader goes on behind a damaged gzip member.
  private mutating func passDamage(
    _ error: IngestError, in decompressor: GzipDecompressor, _ body: @escaping (InputRecord) throws -> Void
  ) throws -> Bool {
    let offset = decompressor.damagedMemberOffset
    if reader == nil {
      guard startsCrawl else {
        early = early ?? EarlyDamage(error: error, memberOffset: offset, start: start)
        (start, startCount) = ([], 0)
        return true
      }
      try startReading(body)
    }
    let body = Self.stamping(format, body)
    guard try reader?.passDamage(hasBegun: decompressor.hasGivenOfMember, body) ?? false else { return false }
    // What only looked like the next member is no damage of its own.
    if !decompressor.isSeeking { try body(.failure(.damagedMember, at: .byteOffset(offset))) }
    return true
  }

  private var startsCrawl: Bool {
    guard startCount > 0 else { return false }
    return [.warc, .arc].contains(
      options.format == .auto ? firstBytes.format(map: options.map) : options.format)
  }

  /// What came before the fault is read to its end, then the fault is told.
  private mutating func handOutRest(
    before error: IngestError, _ body: @escaping (InputRecord) throws -> Void
  ) throws {
    if startCount > 0 || early != nil, reader == nil { try startReading(body) }
    try reader?.finish(isCut: true, Self.stamping(format, body))
    try fail(error, body)
  }

  private mutating func take(
    _ bytes: Data, memberOffset: Int?, _ body: @escaping (InputRecord) throws -> Void
  ) throws {
    guard !hasFailed else { return }
    if reader != nil {
      return try reader?.append(bytes, memberOffset: memberOffset, Self.stamping(format, body)) ?? ()
    }
    start.append((bytes, memberOffset))
    startCount += bytes.count
    if startCount >= Self.detectionSize { try startReading(body) }
  }

  private mutating func startReading(_ body: @escaping (InputRecord) throws -> Void) throws {
    let early = early
    self.early = nil
    if let early, !startsCrawl {
      start = early.start
      startCount = start.reduce(0) { $0 + $1.bytes.count }
      return try handOutRest(before: early.error, body)
    }
    let first = firstBytes
    guard !first.visible.isEmpty else { return try fail(.emptyInput, body) }
    // What the user says of the format is said of the files within.
    if PackedStart.isOne(first.bytes) { format = .zip }
    if format == .auto {
      if let name = UnsupportedFormat.name(of: first.bytes) {
        return try fail(.unsupportedFormat(name: name), body)
      }
      format = first.format(map: options.map)
      if options.map.isEmpty || format == .text, let refusal = first.refusal(of: format) {
        return try fail(refusal, body)
      }
    }
    do {
      reader = try Self.reader(of: format, options)
    } catch {
      return try fail(error, body)
    }
    let chunks = start
    start = []
    let body = Self.stamping(format, body)
    if let early { try body(.failure(.damagedMember, at: .byteOffset(early.memberOffset))) }
    for chunk in chunks { try reader?.append(chunk.bytes, memberOffset: chunk.memberOffset, body) }
  }

  private var firstBytes: InputStart {
    InputStart(start.reduce(into: Data()) { if $0.count < Self.detectionSize { $0.append($1.bytes) } })
  }

  private mutating func fail(_ error: IngestError, _ body: @escaping (InputRecord) throws -> Void) throws {
    guard !hasFailed else { return }
    hasFailed = true
    try body(.failure(error, at: .whole))
  }

  private static func reader(
    of format: InputFormat, _ options: ReadingOptions
  ) throws(IngestError) -> any RecordReader {
    switch format {
    case .jsonl: try JSONLinesReader(options)
    case .json: WholeInputReader(.jsonFile, options)
    case .html: WholeInputReader(.html(.init()), options)
    case .text, .auto: WholeInputReader(.text(.init()), options)
    case .csv: try CSVReader(options)
    case .feed: try FeedReader(options)
    case .warc: CrawlReader<WARCRecord>(options)
    case .arc: CrawlReader<ARCRecord>(options)
    case .mhtml: MHTMLReader(options)
    case .telegram: TelegramPageReader(options)
    case .zip: PackedFilesReader(options)
    }
  }
}
