public import Foundation

/// Takes the records out of one input of any format, packed or not, chunk by chunk and in bounded memory.
///
/// ```swift
/// var reader = InputReader(ReadingOptions()) { record in … }
/// try reader.append(chunk)
/// try reader.finish()
/// ```
/// Whatever is wrong with the input is handed out as a record; only the closure throws.
public struct InputReader {
  /// How far the reader has come.
  private enum State {
    /// Too little has come to see whether the input is packed.
    case sniffingGzip
    /// Too little has come to tell the format.
    case sniffingFormat
    case reading
    /// The input has ended, or a fault ended it.
    case finished
  }

  /// Damage that came before the format was known, and what stood before it: after it only a crawl is read on.
  private struct EarlyDamage {
    let error: IngestError
    let memberOffset: Int
    let beginning: InputBeginning
  }

  /// The format, once it is known.
  public private(set) var format: InputFormat

  private let options: ReadingOptions
  private let onRecord: (InputRecord) throws -> Void
  private var state = State.sniffingGzip
  /// The first bytes as they came, until it is known whether they are packed.
  private var packedStart = Data()
  /// Nil where the input is not packed.
  private var decompressor: GzipDecompressor?
  private var beginning = InputBeginning()
  private var early: EarlyDamage?
  /// Set from the state `reading` on.
  private var reader: (any RecordReader)?

  /// Makes a reader for one input.
  ///
  /// - Parameter onRecord: takes each record.
  public init(_ options: ReadingOptions, onRecord: @escaping (InputRecord) throws -> Void) {
    self.options = options
    self.onRecord = onRecord
    format = options.format
  }

  /// Whether nothing that may still come would give another record.
  public var isDone: Bool { state == .finished || reader?.isDone == true }

  // MARK: - What the caller brings

  /// Takes the next bytes of the input, and hands out every record that ends in them.
  public mutating func append(_ chunk: Data) throws {
    guard !isDone else { return }
    guard state == .sniffingGzip else { return try unpack(chunk) }
    packedStart.append(chunk)
    // A pipe may bring a few bytes at a time.
    if packedStart.count >= 3 { try begin() }
  }

  /// Reads what has come of an input that brings nothing more at the moment, instead of waiting for
  /// `InputFormat.detectionSize` or for letters that tell the encoding.
  ///
  /// Only where more could change nothing: not for what is read whole, and a table must have shown its encoding.
  public mutating func readWhatHasCome() throws {
    guard !isDone, state != .sniffingGzip else { return }
    if state == .sniffingFormat { try startReadingWhereSure() }
    let onRecord = stamped
    try reader?.readWhatHasCome(onRecord: onRecord)
  }

  /// Ends the input where it stands: hands out what is whole, and says nothing of the rest.
  public mutating func cut() throws {
    guard !isDone, state != .sniffingGzip else { return }
    if state == .sniffingFormat, !beginning.start.visible.isEmpty { try startReading() }
    try finishReader(isCut: true)
  }

  /// Ends the input, and hands out what is left.
  public mutating func finish() throws {
    if state == .sniffingGzip, !packedStart.isEmpty { try begin() }
    guard state != .sniffingGzip else { return try fail(.emptyInput) }
    if !isDone, let decompressor {
      do { try decompressor.finish() } catch { try handOutRest(before: error) }
    }
    guard !isDone else { return }
    if state == .sniffingFormat { try startReading() }
    try finishReader(isCut: false)
  }

  private mutating func finishReader(isCut: Bool) throws {
    guard state != .finished else { return }
    let onRecord = stamped
    try reader?.finish(isCut: isCut, onRecord: onRecord)
    state = .finished
  }

  // MARK: - What is handed out

  /// Tells each record its input's format.
  private var stamped: (InputRecord) throws -> Void {
    { [format, onRecord] record in
      var record = record
      if record.format == .auto { record.format = format }
      try onRecord(record)
    }
  }

  private mutating func fail(_ error: IngestError) throws {
    guard state != .finished else { return }
    state = .finished
    try onRecord(.failure(error, at: .whole))
  }

  /// Reads to its end what came before the fault, then reports the fault.
  private mutating func handOutRest(before error: IngestError) throws {
    if state == .sniffingFormat, !beginning.isEmpty || early != nil { try startReading() }
    guard state != .finished else { return }
    let onRecord = stamped
    try reader?.finish(isCut: true, onRecord: onRecord)
    try fail(error)
  }

  // MARK: - Unpacking

  private mutating func begin() throws {
    state = .sniffingFormat
    let chunk = packedStart
    packedStart = Data()
    if GzipDecompressor.isGzip(chunk) { decompressor = GzipDecompressor(limits: options.compression) }
    try unpack(chunk)
  }

  private mutating func unpack(_ chunk: Data) throws {
    guard let decompressor else { return try take(chunk, memberOffset: nil) }
    // What the caller throws is no fault of the input.
    var callersError: (any Error)?
    let take = { (reader: inout InputReader, unpacked: Data, memberOffset: Int?) throws in
      do {
        try reader.take(unpacked, memberOffset: memberOffset)
      } catch {
        callersError = error
        throw error
      }
    }
    var isAfterDamage = false
    while true {
      do {
        if isAfterDamage {
          try decompressor.resume { try take(&self, $0, $1) }
        } else {
          try decompressor.append(chunk) { try take(&self, $0, $1) }
        }
        return
      } catch {
        if let callersError { throw callersError }
        guard let error = error as? IngestError else { throw error }
        guard case .damagedGzip = error, try passDamage(error, in: decompressor) else {
          return try handOutRest(before: error)
        }
        isAfterDamage = true
      }
    }
  }

  /// Whether the reader goes on after a damaged gzip member.
  private mutating func passDamage(
    _ error: IngestError, in decompressor: GzipDecompressor
  ) throws -> Bool {
    let offset = decompressor.damagedMemberOffset
    if reader == nil {
      guard startsCrawl else {
        early = early ?? EarlyDamage(error: error, memberOffset: offset, beginning: beginning)
        beginning = InputBeginning()
        return true
      }
      try startReading()
    }
    let onRecord = stamped
    guard try reader?.passDamage(hasBegun: decompressor.hasGivenOfMember, onRecord: onRecord) ?? false else {
      return false
    }
    // What only looked like the next member is no damage of its own.
    if !decompressor.isSeeking { try onRecord(.failure(.damagedMember, at: .byteOffset(offset))) }
    return true
  }

  private mutating func take(_ bytes: Data, memberOffset: Int?) throws {
    switch state {
    case .sniffingGzip, .finished: return
    case .reading:
      let onRecord = stamped
      try reader?.append(bytes, memberOffset: memberOffset, onRecord: onRecord)
    case .sniffingFormat:
      beginning.append(bytes, memberOffset: memberOffset)
      if beginning.byteCount >= InputFormat.detectionSize { try startReading() }
    }
  }

  // MARK: - Telling the format

  private var startsCrawl: Bool {
    guard !beginning.isEmpty else { return false }
    return [.warc, .arc].contains(
      options.format == .auto ? beginning.start.format(map: options.map) : options.format)
  }

  private mutating func startReadingWhereSure() throws {
    guard !beginning.isEmpty else { return }
    let start = beginning.start
    let format = options.format == .auto ? start.format(map: options.map) : options.format
    if format.isSure(of: start.bytes) { try startReading() }
  }

  private mutating func startReading() throws {
    let early = early
    self.early = nil
    if let early, !startsCrawl {
      beginning = early.beginning
      return try handOutRest(before: early.error)
    }
    do throws(IngestError) {
      try decideFormat()
      reader = try Self.recordReader(of: format, options: options)
    } catch {
      return try fail(error)
    }
    state = .reading
    let chunks = beginning.chunks
    beginning = InputBeginning()
    let onRecord = stamped
    if let early { try onRecord(.failure(.damagedMember, at: .byteOffset(early.memberOffset))) }
    for chunk in chunks {
      try reader?.append(chunk.bytes, memberOffset: chunk.memberOffset, onRecord: onRecord)
    }
  }

  /// Takes the format that the user named, or that the first bytes tell.
  ///
  /// - Errors: `.emptyInput`, and why an input visibly holds no article.
  private mutating func decideFormat() throws(IngestError) {
    let start = beginning.start
    guard !start.visible.isEmpty else { throw .emptyInput }
    // What the user says of the format is said of the files within.
    if PackedStart.isOne(start.bytes) { format = .zip }
    guard format == .auto else { return }
    if let name = UnsupportedFormat.name(of: start.bytes) { throw .unsupportedFormat(name: name) }
    format = start.format(map: options.map)
    if options.map.isEmpty || format == .text, let refusal = start.refusal(of: format) { throw refusal }
  }
}
