public import ArchiveStore
import Foundation
public import NewsIngest
public import TestSupport

/// An archive in a temporary folder of its own.
public final class TestArchive: Sendable {
  /// Holds the archive's files.
  public let folder: TemporaryFolder
  /// Open for writing.
  public let archive: Archive
  /// Searches `archive`.
  public let searcher: ArchiveSearcher

  /// The archive's file.
  public var path: String { archive.path }

  /// Makes an archive of `articles`, stored as one batch.
  public convenience init(_ articles: [Article] = []) throws {
    try self.init(articles, tuning: StoreTuning())
  }

  /// The same with sizes other than the usual.
  package convenience init(_ articles: [Article] = [], tuning: StoreTuning) throws {
    try self.init(in: TemporaryFolder(), tuning)
    try add(articles)
  }

  private init(in folder: TemporaryFolder, _ tuning: StoreTuning) throws {
    self.folder = folder
    archive = try Archive(path: folder.path("test.arshif"), access: .create, tuning: tuning)
    searcher = ArchiveSearcher(archive)
  }

  /// The same archive opened once more, with other sizes.
  package func tuned(_ change: (inout StoreTuning) -> Void) throws -> TestArchive {
    var tuning = StoreTuning()
    change(&tuning)
    return try TestArchive(in: folder, tuning)
  }

  /// Stores `articles` through a writer of their own.
  ///
  /// - Returns: what became of each, in order.
  @discardableResult
  public func add(
    _ articles: [Article], keepingDuplicates: Bool = false,
    limits: ArchiveWriter.BatchLimits = ArchiveWriter.BatchLimits()
  ) throws -> [StoreOutcome] {
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(archive, keepingDuplicates: keepingDuplicates, limits: limits) {
      outcomes.append($1)
    }
    for article in articles { try writer.add(IncomingArticle(article)) }
    try writer.flush()
    return outcomes
  }
}

extension IncomingArticle {
  /// An article as if read from line `record` of a file `test.jsonl`, whose bytes were its title, body and date.
  public init(_ article: Article, record: Int? = nil) {
    let origin = ArticleOrigin(
      location: "test.jsonl", format: "jsonl", encoding: "UTF-8", extractor: "test 1")
    let date = String(describing: article.published)
    let bytes = Data((article.title + "\n" + article.body + date).utf8)
    self.init(article: article, origin: origin, record: record, bytes: bytes)
  }
}
