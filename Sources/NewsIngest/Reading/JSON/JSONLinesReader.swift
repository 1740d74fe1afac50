import Foundation

/// JSON lines: each line is a record. A line over the limit is one failure, and never held.
struct JSONLinesReader: ArticleReader {
  private var lines: LineSplitter

  init(_ options: ReadingOptions) { lines = LineSplitter(lineLimit: options.recordLimit) }

  var isDone: Bool { false }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, _ body: (InputRecord) throws -> Void
  ) throws {
    try lines.append(chunk) { number, line in try body(Self.record(number, line)) }
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    guard !isCut else { return }
    try lines.finish { number, line in try body(Self.record(number, line)) }
  }

  private static func record(_ number: Int, _ line: Result<Data, IngestError>) -> InputRecord {
    switch line {
    case .success(let bytes): InputRecord(place: .line(number), bytes: bytes, content: .jsonLine)
    case .failure(let error): .failure(error, at: .line(number))
    }
  }
}
