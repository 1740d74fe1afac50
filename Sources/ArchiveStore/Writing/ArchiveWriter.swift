import ArabicCalendar
import ArabicText
public import Foundation
import GRDB
import NewsIngest

/// Adds articles to an archive, article and index together in one transaction a batch.
///
/// Articles wait in memory until a batch is full or `flush()` is called; what was flushed is on disk, what was not is
/// nowhere. One writer at a time: a second one, in any process, waits and then fails with `ArchiveError.busy`.
public final class ArchiveWriter {
  /// Limits of one transaction.
  public struct BatchLimits: Sendable {
    /// Articles.
    public var articleCount: Int
    /// UTF-8 bytes of title and body.
    public var byteCount: Int

    /// 20,000 articles or 48 MB: larger batches cost less CPU and more memory.
    public init(articleCount: Int = 20_000, byteCount: Int = 48 << 20) {
      self.articleCount = articleCount
      self.byteCount = byteCount
    }
  }

  private let archive: Archive
  private let pool: DatabasePool
  private let keepsDuplicates: Bool
  private let limits: BatchLimits
  private let ingestedAt: String
  private let onOutcome: (IncomingArticle, StoreOutcome) -> Void
  private var waiting: [IncomingArticle] = []
  private var waitingBytes = 0

  /// - Parameters:
  ///   - keepingDuplicates: store articles even if the archive holds the same content or source's id.
  ///   - ingestedAt: the time to record, now by default.
  ///   - onOutcome: called for every article in the order of arrival, once its batch is committed.
  public init(
    _ archive: Archive, keepingDuplicates: Bool = false, limits: BatchLimits = BatchLimits(),
    ingestedAt: Date = Date(),
    onOutcome: @escaping (IncomingArticle, StoreOutcome) -> Void = { _, _ in }
  ) throws(ArchiveError) {
    guard let pool = archive.pool else { throw .readOnly(path: archive.path) }
    self.archive = archive
    self.pool = pool
    self.keepsDuplicates = keepingDuplicates
    self.limits = limits
    self.ingestedAt = ingestedAt.formatted(.iso8601)
    self.onOutcome = onOutcome
  }

  /// Takes an article; writes the batch where this one fills it.
  public func add(_ article: IncomingArticle) throws(ArchiveError) {
    waiting.append(article)
    waitingBytes += article.article.title.utf8.count + article.article.body.utf8.count
    if waiting.count >= limits.articleCount || waitingBytes >= limits.byteCount { try flush() }
  }

  /// Writes what waits, in one transaction: all of it or, on an error, none; then it still waits.
  public func flush() throws(ArchiveError) {
    guard !waiting.isEmpty else { return }
    let batch = waiting
    let outcomes = try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        let context = archive.contexts.context(of: db)
        let statistics = TermStatistics()
        context?.statistics = statistics
        defer { context?.statistics = nil }
        var outcomes: [StoreOutcome] = []
        try db.inTransaction(.immediate) {
          outcomes = try store(batch, statistics, in: db)
          return .commit
        }
        return outcomes
      }
    }
    waiting = []
    waitingBytes = 0
    for (article, outcome) in zip(batch, outcomes) { onOutcome(article, outcome) }
  }

  private func store(
    _ batch: [IncomingArticle], _ statistics: TermStatistics, in db: Database
  ) throws -> [StoreOutcome] {
    var names = NameTables(db: db)
    var duplicates = DuplicateFinder(db: db, keepsDuplicates: keepsDuplicates)
    var rows = ArticleRows(db: db, ingestedAt: ingestedAt, generation: try IndexState(db).generation + 1)
    var outcomes: [StoreOutcome] = []
    var accepted: [(incoming: IncomingArticle, publicID: String)] = []
    for incoming in batch {
      let sourceID = try names.sourceID(of: incoming.article.source)
      let outcome = try duplicates.outcome(of: incoming.article, sourceID: sourceID)
      if case .stored(let id) = outcome { accepted.append((incoming, id)) }
      outcomes.append(outcome)
    }
    // Row ids must ascend inside a transaction: FTS5 would otherwise write a segment for every step back.
    let order = accepted.indices.sorted {
      (PublicationOrder(accepted[$0].incoming.article.published), $0) < (
        PublicationOrder(accepted[$1].incoming.article.published), $1
      )
    }
    for index in order {
      let (incoming, publicID) = accepted[index]
      let sourceID = try names.sourceID(of: incoming.article.source)
      let sectionID = try names.sectionID(of: incoming.article.section)
      statistics.beginDocument()
      try rows.insert(incoming, publicID: publicID, sourceID: sourceID, sectionID: sectionID)
    }
    if !accepted.isEmpty {
      try IndexState.add(articles: accepted.count, words: statistics.wordCount, db)
    }
    try statistics.flush(to: db)
    return outcomes
  }
}

/// Sorts articles by day and time of publication, undated first, as row ids do.
struct PublicationOrder: Comparable {
  private let second: Int

  init(_ date: PublicationDate?) {
    guard let date else {
      second = -1
      return
    }
    second = ((date.firstDay.ordinal * 24 + date.hour) * 60 + date.minute) * 60 + date.second
  }

  static func < (left: PublicationOrder, right: PublicationOrder) -> Bool { left.second < right.second }
}
