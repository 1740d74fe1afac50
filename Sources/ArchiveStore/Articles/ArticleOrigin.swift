import NewsIngest

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
  /// When it was ingested, ISO 8601 in UTC; nil for now.
  let ingestedAt: String?

  /// Whether it was the text of a page by itself.
  var isPageText: Bool { format == Self.pageText }

  /// `format` of pages' texts.
  static let pageText = "text"

  /// Describes one input.
  public init(location: String, format: String, encoding: String, extractor: String) {
    self.location = location
    self.format = format
    self.encoding = encoding
    self.extractor = extractor
    ingestedAt = nil
  }

  /// The origin of an article that another archive holds.
  init(_ archived: ArchivedRecord) {
    location = archived.location
    format = archived.format
    encoding = archived.encoding
    extractor = archived.extractor
    ingestedAt = archived.ingestedAt
  }
}
