import Foundation

/// JSON lines: each line is a record. A line over the limit is one failure, and never held.
///
/// Comments before the first record, lines that begin with "#" or "//", are passed over. They should be UTF-8 and are not always: `StreamDecoder` reads what spreadsheets and old databases write.
struct JSONLinesReader: ArticleReader {
  private var decoder: StreamDecoder
  private var lines: LineSplitter
  private var hasRecord = false

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
    try lines.append(text) { number, line in try Self.take(number, line, &decoder, &hasRecord, body) }
  }

  mutating func readWhatHasCome(_ body: (InputRecord) throws -> Void) throws {
    let text = decoder.readWhatHasCome()
    try lines.append(text) { number, line in try Self.take(number, line, &decoder, &hasRecord, body) }
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    let text = decoder.finish()
    try lines.append(text) { number, line in try Self.take(number, line, &decoder, &hasRecord, body) }
    guard !isCut else { return }
    try lines.finish { number, line in try Self.take(number, line, &decoder, &hasRecord, body) }
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
    _ number: Int, _ line: Result<Data, IngestError>, _ decoder: inout StreamDecoder, _ hasRecord: inout Bool,
    _ body: (InputRecord) throws -> Void
  ) throws {
    if !hasRecord, case .success(let bytes) = line, isComment(bytes) { return }
    hasRecord = true
    try body(record(number, line, &decoder))
  }

  private static func record(
    _ number: Int, _ line: Result<Data, IngestError>, _ decoder: inout StreamDecoder
  ) -> InputRecord {
    switch line {
    case .success(let bytes):
      let decoding = DecodedText(
        text: "", encodingName: decoder.encodingName, invalidByteCount: decoder.replacedCount(in: bytes))
      return InputRecord(place: .line(number), bytes: bytes, content: .jsonLine(decoding: decoding))
    case .failure(let error): return .failure(error, at: .line(number))
    }
  }
}
