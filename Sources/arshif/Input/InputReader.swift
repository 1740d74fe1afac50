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
    /// Runs of mojibake that were repaired.
    var repairedCount = 0
  }

  /// What is known of the lines of the site that a page is from.
  typealias HistoryOfSite = (Article) throws -> LineHistory?

  /// How many bytes the format is decided by, where the input has as many.
  static let detectionSize = 64 << 10
  /// A page or a JSON file larger than this is refused: it is no article.
  static let longestWholeFile = 256 << 20

  private let format: InputFormat
  private let historyOf: HistoryOfSite
  private let decoder = ArticleJSONDecoder()
  private var lines = LineSplitter()
  private var whole = Data()

  /// - Parameters:
  ///   - firstBytes: the beginning of the input, by which `auto` decides.
  ///   - historyOf: asked with what a page gives where nothing is known of its site.
  init(format: InputFormat, firstBytes: Data, historyOf: @escaping HistoryOfSite = { _ in nil }) throws {
    self.historyOf = historyOf
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
    var article = line.flatMap { line in Result { () throws(IngestError) in try decoder.decode(line) } }
    let repairedCount = article.repairMojibake()
    return Record(
      article: article, number: number, sha256: sha256, format: .jsonl, encodingName: "UTF-8",
      invalidByteCount: 0, repairedCount: repairedCount)
  }

  private func finishJSON(_ body: (Record) throws -> Void) throws {
    let articles = decoder.decodeFile(whole)
    let sha256 = IncomingArticle.sha256(of: whole)
    for (index, var article) in articles.enumerated() {
      let repairedCount = article.repairMojibake()
      try body(
        Record(
          article: article, number: articles.count > 1 ? index + 1 : nil, sha256: sha256, format: .json,
          encodingName: "UTF-8", invalidByteCount: 0, repairedCount: repairedCount))
    }
  }

  private func finishPage(_ body: (Record) throws -> Void) throws {
    let text = try TextDecoder().decode(whole)
    let article = try PageTextExtractor().extract(text.text, historyOf: historyOf)
    try body(
      Record(
        article: .success(article), number: nil, sha256: IncomingArticle.sha256(of: whole), format: .text,
        encodingName: text.encodingName,
        invalidByteCount: text.invalidByteCount, repairedCount: text.repairedCount))
  }
}

extension Result<Article, IngestError> {
  /// Repairs the article's texts, where there is one.
  ///
  /// - Returns: how many runs were mojibake.
  fileprivate mutating func repairMojibake() -> Int {
    guard case .success(var article) = self else { return 0 }
    let count = article.repairMojibake()
    if count > 0 { self = .success(article) }
    return count
  }
}
