import Foundation
import NewsIngest

/// Takes the articles out of one input, chunk by chunk. JSON lines stream; a page or a JSON file is held whole.
struct InputReader {
  /// One article, or the reason why there is none.
  struct Record {
    let article: Result<Article, IngestError>
    /// Line of a JSON lines file or number in a JSON array, from 1; nil where the input is one article.
    let number: Int?
    let bytes: Data
    let format: InputFormat
    let encodingName: String
    let invalidByteCount: Int
  }

  /// A page or a JSON file larger than this is refused: it is no article.
  static let longestWholeFile = 256 << 20

  private let format: InputFormat
  private let decoder = ArticleJSONDecoder()
  private var lines = LineSplitter()
  private var whole = Data()

  /// - Parameter firstBytes: the beginning of the input, by which `auto` decides.
  init(format: InputFormat, firstBytes: Data) throws {
    if format == .auto, let name = UnsupportedFormat.name(of: firstBytes.prefix(4096)) {
      throw IngestError.unsupportedFormat(name: name)
    }
    self.format = format == .auto ? InputFormat.detect(firstBytes.prefix(64 << 10)) : format
  }

  mutating func append(_ chunk: Data, _ body: (Record) throws -> Void) throws {
    guard format == .jsonl else {
      whole.append(chunk)
      if whole.count > Self.longestWholeFile { throw IngestError.lineTooLong(limit: Self.longestWholeFile) }
      return
    }
    let decoder = decoder
    try lines.append(chunk) { number, line in try body(Self.record(line, number, decoder)) }
  }

  mutating func finish(_ body: (Record) throws -> Void) throws {
    switch format {
    case .jsonl:
      let decoder = decoder
      try lines.finish { number, line in try body(Self.record(line, number, decoder)) }
    case .json: try finishJSON(body)
    case .text, .auto: try finishPage(body)
    }
  }

  private static func record(_ line: Result<Data, IngestError>, _ number: Int, _ decoder: ArticleJSONDecoder)
    -> Record
  {
    let bytes = (try? line.get()) ?? Data()
    let article = line.flatMap { line in Result { () throws(IngestError) in try decoder.decode(line) } }
    return Record(
      article: article, number: number, bytes: bytes, format: .jsonl, encodingName: "UTF-8",
      invalidByteCount: 0)
  }

  private func finishJSON(_ body: (Record) throws -> Void) throws {
    let articles = decoder.decodeFile(whole)
    for (index, article) in articles.enumerated() {
      try body(
        Record(
          article: article, number: articles.count > 1 ? index + 1 : nil, bytes: whole, format: .json,
          encodingName: "UTF-8", invalidByteCount: 0))
    }
  }

  private func finishPage(_ body: (Record) throws -> Void) throws {
    let text = try TextDecoder().decode(whole)
    let article = try PageTextExtractor().extract(text.text)
    try body(
      Record(
        article: .success(article), number: nil, bytes: whole, format: .text, encodingName: text.encodingName,
        invalidByteCount: text.invalidByteCount))
  }
}
