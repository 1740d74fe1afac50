public import Foundation
public import NewsIngest

/// Where a batch of articles came from: one file, or standard input.
public struct ArticleOrigin: Sendable, Hashable {
  /// Path as given, or `-` for standard input.
  public let location: String
  /// How it was read: `text`, `json`, `jsonl`.
  public let format: String
  /// Character encoding as decoded.
  public let encoding: String
  /// Name and version of the code that took the article out of the bytes.
  public let extractor: String

  /// Describes one input.
  public init(location: String, format: String, encoding: String, extractor: String) {
    self.location = location
    self.format = format
    self.encoding = encoding
    self.extractor = extractor
  }
}

/// One article on its way into the archive.
public struct IncomingArticle: Sendable {
  /// What was read.
  public let article: Article
  /// Where it was read.
  public let origin: ArticleOrigin
  /// Line of a JSONL file or number in a JSON array, from 1; nil where the input is one article.
  public let record: Int?
  /// SHA-256 of the record's bytes, 32 bytes.
  public let sha256: Data

  /// - Parameter bytes: the record's bytes as read, for its SHA-256.
  public init(article: Article, origin: ArticleOrigin, record: Int?, bytes: Data) {
    self.article = article
    self.origin = origin
    self.record = record
    self.sha256 = Fingerprint.sha256(bytes)
  }
}

/// What became of an incoming article.
public enum StoreOutcome: Sendable, Equatable {
  /// Stored under this public id.
  case stored(id: String)
  /// Not stored: the archive has an article with the same source, title and body.
  case sameContent(as: String)
  /// Not stored: the archive has an article with the same source and source's id.
  case sameExternalID(as: String)
}
