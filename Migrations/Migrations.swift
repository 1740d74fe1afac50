/// One step of the archive's schema, as SQL to run in a transaction.
public struct Migration: Sendable {
  /// The schema version that the step leads to, from 1 without gaps.
  public let version: Int
  /// File name in the folder `Migrations`.
  public let name: String
  /// SQL statements, UTF-8.
  public let sql: String

  init(version: Int, name: String, bytes: [UInt8]) {
    self.version = version
    self.name = name
    self.sql = String(decoding: bytes, as: UTF8.self)
  }

  /// All steps in order. A released step is frozen: a test holds each to its SHA-256.
  public static let all: [Migration] = [
    Migration(version: 1, name: "0001_archive.sql", bytes: PackageResources._001_archive_sql),
    Migration(version: 2, name: "0002_ranking_index.sql", bytes: PackageResources._002_ranking_index_sql),
    Migration(version: 3, name: "0003_count_log.sql", bytes: PackageResources._003_count_log_sql),
    Migration(version: 4, name: "0004_page_line.sql", bytes: PackageResources._004_page_line_sql),
    Migration(version: 5, name: "0005_versions.sql", bytes: PackageResources._005_versions_sql),
    Migration(version: 6, name: "0006_author.sql", bytes: PackageResources._006_author_sql),
    Migration(version: 7, name: "0007_fingerprints.sql", bytes: PackageResources._007_fingerprints_sql),
    Migration(version: 8, name: "0008_lexicon.sql", bytes: PackageResources._008_lexicon_sql),
  ]
}
