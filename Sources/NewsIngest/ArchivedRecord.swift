public import Foundation

/// What an archive knew of an article besides the article itself, so that another one can take it over unchanged.
public struct ArchivedRecord: Sendable, Equatable {
  /// The public id.
  public var id: String
  /// Where this is an older version of an article, the public id of the current one.
  public var versionOf: String?
  /// File it came from, or `-`.
  public var location: String
  /// How it was read: `text`, `html`, `jsonl`.
  public var format: String
  /// Character encoding as decoded.
  public var encoding: String
  /// Name and version of the program that read it.
  public var extractor: String
  /// When it was ingested, ISO 8601 in UTC.
  public var ingestedAt: String
  /// Its line or number in the file, from 1; nil where the file was one article.
  public var record: Int?
  /// SHA-256 of the record's bytes, 32 bytes.
  public var sha256: Data
  /// When its page was fetched, ISO 8601 in UTC; nil where that is not known.
  public var fetchedAt: String?

  /// Makes a record of its parts.
  public init(
    id: String, versionOf: String?, location: String, format: String, encoding: String, extractor: String,
    ingestedAt: String, record: Int?, sha256: Data, fetchedAt: String?
  ) {
    self.id = id
    self.versionOf = versionOf
    self.location = location
    self.format = format
    self.encoding = encoding
    self.extractor = extractor
    self.ingestedAt = ingestedAt
    self.record = record
    self.sha256 = sha256
    self.fetchedAt = fetchedAt
  }

  /// Whether a text has the shape of a public id.
  ///
  /// ```swift
  /// ArchivedRecord.isID("vkcma02yent22t49")      // true: 16 digits and small letters, without i, l, o and u
  /// ArchivedRecord.isID("vkcma02yent22t49-2")    // true: a copy that was kept
  /// ArchivedRecord.isID("vkcma02yent22t49.1")    // true: a record of the same text with facts of before
  /// ```
  public static func isID(_ text: String) -> Bool { text.wholeMatch(of: shape) != nil }

  nonisolated(unsafe) private static let shape =
    /[0-9abcdefghjkmnpqrstvwxyz]{16}(?:-[1-9][0-9]{0,8})?(?:\.[1-9][0-9]{0,8})?/
}
