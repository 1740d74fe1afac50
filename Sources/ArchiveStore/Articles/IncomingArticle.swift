public import Foundation
public import NewsIngest

/// One article on its way into the archive.
public struct IncomingArticle: Sendable {
  /// What was read.
  public let article: Article
  /// Where it was read.
  public let origin: ArticleOrigin
  /// Line of a JSONL file or number in a JSON array, from 1; nil where the input is one article.
  public let record: Int?
  /// SHA-256 of the record's bytes, or of the whole file for an element of a JSON array; 32 bytes.
  public let sha256: Data
  /// When its page was fetched, nil where that is not known: of two versions the one fetched later is the newer.
  public let fetchedAt: Date?
  /// The public id that it is stored under where no other article has it.
  let duePublicID: String
  /// The address that its other versions have, too. One that stands in a page's text may be anything that all pages of a site name.
  let address: ArticleAddress?

  /// - Parameter sha256: of the record's bytes as read, or of the whole file where records have none of their own.
  public init(
    article: Article, origin: ArticleOrigin, record: Int?, sha256: Data, fetchedAt: Date? = nil
  ) {
    self.article = article.storable
    self.origin = origin
    self.record = record
    self.sha256 = sha256
    self.fetchedAt = fetchedAt
    duePublicID = article.archived?.id ?? ContentID.publicID(of: self.article)
    address = origin.isPageText ? nil : self.article.url.flatMap { ArticleAddress($0) }
  }

  /// An article that another archive holds: it is stored as it is there.
  public init(_ article: Article, archived: ArchivedRecord) {
    self.init(
      article: article, origin: ArticleOrigin(archived), record: archived.record, sha256: archived.sha256,
      fetchedAt: archived.fetchedAt.flatMap { try? Date($0, strategy: .iso8601) })
  }

  /// As the other initialiser, from the record's bytes.
  public init(
    article: Article, origin: ArticleOrigin, record: Int?, bytes: Data, fetchedAt: Date? = nil
  ) {
    self.init(
      article: article, origin: origin, record: record, sha256: Self.sha256(of: bytes), fetchedAt: fetchedAt)
  }

  /// The same record with other facts, as it takes the place of one that was fetched at `time`.
  ///
  /// - Parameter isSameText: whether the text is that one's.
  func with(_ facts: ArticleFacts, notBefore time: String?, isSameText: Bool) -> IncomingArticle {
    var article = article
    article.facts = facts
    return IncomingArticle(
      article: article, origin: origin, record: record, sha256: sha256,
      fetchedAt: fetchedAt(notBefore: time, isSameText: isSameText))
  }

  /// When it was fetched, for what takes the place of one that was fetched at `time`: it is no older. Where its own time is not
  /// known, the same text is as old as it was.
  func fetchedAt(notBefore time: String?, isSameText: Bool) -> Date? {
    guard let time, fetchedAt != nil || isSameText, let earliest = try? Date(time, strategy: .iso8601) else {
      return fetchedAt
    }
    return max(fetchedAt ?? earliest, earliest)
  }

  /// As `article.fetched_at` has it: ISO 8601 in UTC, so that texts sort as times do.
  var fetchedAtText: String? { fetchedAt?.formatted(.iso8601) }

  var time: RecordTime { RecordTime(fetchedAt: fetchedAtText, storedAt: origin.ingestedAt) }

  /// SHA-256 of `bytes`, 32 bytes.
  public static func sha256(of bytes: Data) -> Data { ContentID.sha256(bytes) }
}

extension Article {
  /// The article as SQLite can keep it: a text ends at NUL there, so a NUL becomes U+FFFD, as other undecodable bytes do.
  fileprivate var storable: Article {
    var article = self
    article.title = Self.storable(title)
    article.body = Self.storable(body)
    for field in [\.externalID, \.publishedRaw, \.source, \.section, \.author, \.url, \.image]
      as [WritableKeyPath<Article, String?>]
    {
      article[keyPath: field] = article[keyPath: field].map(Self.storable)
    }
    return article
  }

  private static func storable(_ text: String) -> String {
    let hasNUL = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    guard hasNUL ?? text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
