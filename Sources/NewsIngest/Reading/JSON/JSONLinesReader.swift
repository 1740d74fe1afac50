import Foundation

/// JSON lines: each line is a record. A line over the limit is one failure, and never held.
///
/// Comments, lines that begin with "#" or "//", are passed over, and counted behind the first record; of a search engine's order to store what
/// follows (``BulkAction``) the id is taken. They should be UTF-8 and are not always: `StreamDecoder` reads what spreadsheets and
/// old databases write.
struct JSONLinesReader: RecordReader {
  private var decoder: StreamDecoder
  private var lines: LineSplitter
  private var state = State()

  /// What lines before say of the next.
  private struct State {
    var hasRecord = false
    var action: BulkAction?
  }

  /// - Errors: `.unknownEncoding`.
  init(_ options: ReadingOptions) throws(IngestError) {
    decoder = try StreamDecoder(override: options.encoding)
    lines = LineSplitter(lineLimit: options.recordLimit)
  }

  var isDone: Bool { false }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, _ body: (InputRecord) throws -> Void
  ) throws {
    let text = decoder.append(chunk)
    try lines.append(text) { number, line in try Self.take(number, line, &decoder, &state, body) }
  }

  mutating func readWhatHasCome(_ body: (InputRecord) throws -> Void) throws {
    let text = decoder.readWhatHasCome()
    try lines.append(text) { number, line in try Self.take(number, line, &decoder, &state, body) }
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    let text = decoder.finish()
    try lines.append(text) { number, line in try Self.take(number, line, &decoder, &state, body) }
    guard !isCut else { return }
    try lines.finish { number, line in try Self.take(number, line, &decoder, &state, body) }
  }

  /// Whether JSON lines begin behind comments.
  static func beginsBehindComments(_ bytes: Data.SubSequence) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 50)
    let first = lines.first { !isComment($0) && !$0.allSatisfy { $0 <= 0x20 } }
    return lines.first.map(isComment) == true && first?.first == UInt8(ascii: "{")
  }

  private static func isComment(_ line: Data) -> Bool {
    line.first == UInt8(ascii: "#") || line.starts(with: "//".utf8)
  }

  private static func take(
    _ number: Int, _ line: Result<Data, IngestError>, _ decoder: inout StreamDecoder, _ state: inout State,
    _ body: (InputRecord) throws -> Void
  ) throws {
    var line = line
    if case .success(var bytes) = line {
      // JSON text sequences (RFC 7464) have a RECORD SEPARATOR before each text.
      if bytes.first == 0x1E { bytes = bytes.dropFirst() }
      line = .success(bytes)
      if isComment(bytes) {
        guard state.hasRecord else { return }
        return try body(
          InputRecord(place: .line(number), bytes: bytes, content: .skipped(.otherKind("a comment"))))
      }
      if let action = BulkAction(bytes) {
        state.action = action.isDeletion ? nil : action
        guard action.isDeletion else { return }
        return try body(InputRecord(place: .line(number), bytes: bytes, content: .skipped(.deletion)))
      }
    }
    var record = record(number, line, &decoder)
    if let action = state.action {
      record.externalID = action.id
      record.notes.unread = action.unread
    }
    state = State(hasRecord: true)
    try body(record)
  }

  private static func record(
    _ number: Int, _ line: Result<Data, IngestError>, _ decoder: inout StreamDecoder
  ) -> InputRecord {
    switch line {
    case .success(let bytes):
      let decoding = decoder.decoding(of: bytes)
      return InputRecord(place: .line(number), bytes: bytes, content: .jsonLine(decoding: decoding))
    case .failure(let error): return .failure(error, at: .line(number))
    }
  }
}
