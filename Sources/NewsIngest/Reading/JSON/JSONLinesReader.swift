import Foundation

/// JSON lines: each line is a record. A line over the limit is one failure, and never held.
///
/// They should be UTF-8 and are not always: `StreamDecoder` reads what spreadsheets and old databases write.
struct JSONLinesReader: ArticleReader {
  private var decoder: StreamDecoder
  private var lines: LineSplitter

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
    try lines.append(text) { number, line in try body(Self.record(number, line, &decoder)) }
  }

  mutating func readWhatHasCome(_ body: (InputRecord) throws -> Void) throws {
    let text = decoder.readWhatHasCome()
    try lines.append(text) { number, line in try body(Self.record(number, line, &decoder)) }
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    let text = decoder.finish()
    try lines.append(text) { number, line in try body(Self.record(number, line, &decoder)) }
    guard !isCut else { return }
    try lines.finish { number, line in try body(Self.record(number, line, &decoder)) }
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
