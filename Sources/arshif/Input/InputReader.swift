import ArchiveStore
import Foundation
import NewsIngest

/// Takes the articles out of one input, chunk by chunk. JSON lines stream; a page or a JSON file is held whole.
struct InputReader {
  /// One article, or the reason why there is none.
  struct Record {
    let article: Result<Article, IngestError>
    /// Line of a JSON lines file or number in a JSON array, from 1; nil where the input is one article.
    let number: Int?
    /// Of the record's bytes, or of the whole file for an element of a JSON array.
    let sha256: Data
    let format: InputFormat
    let encodingName: String
    let invalidByteCount: Int
  }

  /// How many bytes the format is decided by, where the input has as many.
  static let detectionSize = 64 << 10
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
    self.format = format == .auto ? InputFormat.detect(firstBytes.prefix(Self.detectionSize)) : format
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
    let sha256 = IncomingArticle.sha256(of: (try? line.get()) ?? Data())
    let article = line.flatMap { line in Result { () throws(IngestError) in try decoder.decode(line) } }
    return Record(
      article: article, number: number, sha256: sha256, format: .jsonl, encodingName: "UTF-8",
      invalidByteCount: 0)
  }

  private func finishJSON(_ body: (Record) throws -> Void) throws {
    let articles = decoder.decodeFile(whole)
    let sha256 = IncomingArticle.sha256(of: whole)
    for (index, article) in articles.enumerated() {
      try body(
        Record(
          article: article, number: articles.count > 1 ? index + 1 : nil, sha256: sha256, format: .json,
          encodingName: "UTF-8", invalidByteCount: 0))
    }
  }

  private func finishPage(_ body: (Record) throws -> Void) throws {
    let text = try TextDecoder().decode(whole)
    let article = try PageTextExtractor().extract(text.text)
    try body(
      Record(
        article: .success(article), number: nil, sha256: IncomingArticle.sha256(of: whole), format: .text,
        encodingName: text.encodingName,
        invalidByteCount: text.invalidByteCount))
  }
}
