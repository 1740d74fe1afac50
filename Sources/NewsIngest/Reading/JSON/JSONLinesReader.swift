import Foundation

/// JSON lines: each line is a record. A line over the limit is one failure, and never held.
///
/// Comments, lines that begin with "#" or "//", are passed over, and counted after the first record; of a search engine's order to store what
/// follows (``BulkAction``) the id is taken. They should be UTF-8 and are not always: `StreamDecoder` reads what spreadsheets and
/// old databases write.
struct JSONLinesReader: RecordReader {
  private var lines: LineSplitter
  private var state: State

  /// - Errors: `.unknownEncoding`.
  init(_ options: ReadingOptions) throws(IngestError) {
    state = State(decoder: try StreamDecoder(override: options.encoding))
    lines = LineSplitter(lineLimit: options.recordLimit)
  }

  var isDone: Bool { false }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void
  ) throws {
    try read(state.decoder.append(chunk), onRecord: body)
  }

  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {
    try read(state.decoder.readWhatHasCome(), onRecord: body)
  }

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    try read(state.decoder.finish(), onRecord: body)
    guard !isCut else { return }
    try lines.finish { number, line in try state.take(line, number: number, onRecord: body) }
  }

  private mutating func read(_ text: Data, onRecord body: (InputRecord) throws -> Void) throws {
    try lines.append(text) { number, line in try state.take(line, number: number, onRecord: body) }
  }

  /// Whether JSON lines begin after comments.
  static func beginsAfterComments(_ bytes: Data.SubSequence) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 50)
    let first = lines.first { !isComment($0) && !$0.allSatisfy { $0 <= 0x20 } }
    return lines.first.map(isComment) == true && first?.first == UInt8(ascii: "{")
  }

  fileprivate static func isComment(_ line: Data) -> Bool {
    line.first == UInt8(ascii: "#") || line.starts(with: "//".utf8)
  }

  /// What the lines before say of the next one.
  private struct State {
    var decoder: StreamDecoder
    private var hasRecord = false
    private var action: BulkAction?

    init(decoder: StreamDecoder) { self.decoder = decoder }

    mutating func take(
      _ line: Result<Data, IngestError>, number: Int, onRecord body: (InputRecord) throws -> Void
    ) throws {
      let place = InputRecord.Place.line(number)
      guard case .success(var bytes) = line else { return try body(record(line, at: place)) }
      // JSON text sequences (RFC 7464) have a RECORD SEPARATOR before each text.
      if bytes.first == 0x1E { bytes = bytes.dropFirst() }
      if JSONLinesReader.isComment(bytes) {
        guard hasRecord else { return }
        return try body(
          InputRecord(place: place, bytes: bytes, content: .skipped(.otherKind("a comment"))))
      }
      if let action = BulkAction(bytes) {
        self.action = action.isDeletion ? nil : action
        guard action.isDeletion else { return }
        return try body(InputRecord(place: place, bytes: bytes, content: .skipped(.deletion)))
      }
      try body(record(.success(bytes), at: place))
    }

    private mutating func record(
      _ line: Result<Data, IngestError>, at place: InputRecord.Place
    ) -> InputRecord {
      var record: InputRecord
      switch line {
      case .success(let bytes):
        let decoding = decoder.decoding(of: bytes)
        record = InputRecord(place: place, bytes: bytes, content: .jsonLine(decoding: decoding))
      case .failure(let error): record = .failure(error, at: place)
      }
      if let action {
        record.externalID = action.id
        record.notes.unread = action.unread
      }
      (hasRecord, action) = (true, nil)
      return record
    }
  }
}
