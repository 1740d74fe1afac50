import ArabicText
import Dispatch
public import Foundation
import GRDB
import InvertedIndex
public import NewsIngest

/// Adds articles to an archive, article and index together in one transaction a batch.
///
/// Articles wait in memory until a batch is full or `flush()` is called; what was flushed is on disk. A full batch is written
/// on another thread while the next one is gathered, one at a time, so an error of it may come up with a later article. End with
/// `finish()`. One writer at a time: a second one, in any process, waits and then fails with `ArchiveError.busy`.
///
/// In the whole process the C library keeps no large buffers that are freed, from the first writer on.
public final class ArchiveWriter {
  /// Limits of one transaction.
  public struct BatchLimits: Sendable {
    /// Articles; more than 65,536 are taken as 65,536.
    public var articleCount: Int
    /// UTF-8 bytes of title and body.
    public var byteCount: Int

    /// 20,000 articles or 36 MB: larger batches cost less CPU and more memory.
    public init(articleCount: Int = 20_000, byteCount: Int = 36 << 20) {
      self.articleCount = articleCount
      self.byteCount = byteCount
    }
  }

  private let batches: BatchWriter
  let siteHistories: SiteHistoryLedger
  private let limits: BatchLimits
  /// The next batch is this many times smaller than others: the first is a small one where they are large, for the writing to
  /// begin soon.
  private var part: Int
  private let onOutcome: (IncomingArticle, StoreOutcome) -> Void
  private let forms: FormIDCache
  /// Nil where the archive was empty, and where duplicates are kept: then nothing needs to be looked up ahead.
  private let archived: ArchivedContentCheck?
  private let queue = DispatchQueue(label: "arshif.writer")
  private var held = HeldVersions()
  private var waiting = ArticleBatch()
  /// The batch that is being written, which must be left alone until the result is there.
  private var writing: (batch: ArticleBatch, result: BackgroundValue<Result<BatchResult, ArchiveError>>)?
  /// What could not be written on the other thread; goes before `waiting`.
  private var failed: ArticleBatch?

  /// - Parameters:
  ///   - keepingDuplicates: store articles even if the archive holds the same content or source's id.
  ///   - buildingRankingIndex: make the ranking index along with the archive where this writer brings many articles, 10,000
  ///     or more.
  ///   - ingestedAt: the time to record, now by default.
  ///   - onOutcome: called for every article in the order of arrival, once its batch is committed, from within `add` or
  ///     `flush`.
  public init(
    _ archive: Archive, keepingDuplicates: Bool = false, buildingRankingIndex: Bool = false,
    limits: BatchLimits = BatchLimits(), ingestedAt: Date = Date(),
    onOutcome: @escaping (IncomingArticle, StoreOutcome) -> Void = { _, _ in }
  ) throws(ArchiveError) {
    guard let pool = archive.pool else { throw .readOnly(path: archive.path) }
    FreedMemory.keepNoLargeBuffers()
    let lexicon = try describingFailures(of: archive.path) {
      try archive.readSnapshot { db in try archive.adoptLexicon(db) }
    }
    forms = FormIDCache(lexicon: lexicon)
    batches = BatchWriter(
      archive, pool: pool, keepsDuplicates: keepingDuplicates, buildsRankingIndex: buildingRankingIndex,
      ingestedAt: ingestedAt.formatted(.iso8601), lexicon: lexicon)
    siteHistories = SiteHistoryLedger(
      archive, keepsDuplicates: keepingDuplicates, limits: archive.tuning.siteHistory)
    archived = keepingDuplicates ? nil : try ArchivedContentCheck(archive)
    self.limits = limits
    let isLarge = limits.articleCount >= 4 * TextIndex.smallestLargeBatch && limits.byteCount >= 4 << 20
    part = isLarge ? 4 : 1
    self.onOutcome = onOutcome
  }

  // The archive may be closed next, and its last connection clears the log away.
  deinit { batches.checkpoint.wait() }

  /// How many older versions of other archives have no article: it came neither with them nor before. To be asked once it is finished.
  public var versionsWithoutArticle: Int { batches.imported.orphanCount }

  /// What the pages of the article's site, those in the archive and those that wait, have in common: for reading the next one.
  ///
  /// - Returns: nil where neither a source nor an address says whose the page is.
  public func lineHistory(for article: Article) throws(ArchiveError) -> SiteLineCounts? {
    guard let site = article.site else { return nil }
    return try describingFailures(of: batches.archive.path) { try siteHistories.history(of: site) }
  }

  /// Takes an article; begins to write the batch where this one fills it. Another archive's older version is kept until its article
  /// comes, or until `finish()`.
  ///
  /// - Throws: what went wrong with this batch's predecessor. Its articles and this one then wait.
  public func add(_ article: IncomingArticle) throws(ArchiveError) { try take(held.receive(article)) }

  private func take(_ articles: [IncomingArticle]) throws(ArchiveError) {
    var failure: ArchiveError?
    for article in articles {
      do throws(ArchiveError) { try take(article) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func take(_ article: IncomingArticle) throws(ArchiveError) {
    let failure = learn(from: article)
    waiting.add(article, forms: forms, archived: archived)
    if let failure { throw failure }
    if writing?.result.isReady == true { try finishWriting() }
    if isFull { try beginWriting() }
  }

  /// Has the histories of sites see the article before any other thread may write it.
  ///
  /// - Returns: what went wrong, with this article or with what waits.
  private func learn(from article: IncomingArticle) -> ArchiveError? {
    do throws(ArchiveError) {
      if siteHistories.mustRestart(before: article) {
        try flush()
        siteHistories.restart(batches.imported)
      }
      try describingFailures(of: batches.archive.path) { try siteHistories.note(article) }
    } catch {
      return error
    }
    return nil
  }

  /// Writes what waits to be written, each batch in one transaction: all of it or, on an error, none; then it still waits.
  public func flush() throws(ArchiveError) {
    try settle()
    guard !waiting.isEmpty else { return }
    let result = try batches.write(waiting)
    let written = waiting
    waiting = ArticleBatch()
    report(written, result: result)
  }

  /// Flushes, brings the counts of words into their tables, and completes what was built of the ranking index.
  ///
  /// - Returns: why it was not built of all that was stored, where something went wrong; the articles themselves are stored.
  public func finish() throws(ArchiveError) -> ArchiveError? {
    try take(held.takeAll())
    try flush()
    // The segments are built whatever becomes of the counts, which the next writer can bring in, and at the same time.
    batches.segments?.beginFinishing()
    let settled = Result { () throws(ArchiveError) in try settleIndex() }
    let failure = batches.segments?.finish()
    try settled.get()
    return failure
  }

  /// Leaves the archive such that the first search needs little time.
  private func settleIndex() throws(ArchiveError) {
    try describingFailures(of: batches.archive.path) {
      try batches.pool.writeWithoutTransaction { db in
        batches.checkpoint.wait()
        try batches.checkpoint.expect(largeBatches: false, db)
        try db.inTransaction(.immediate) {
          try TermCountLogWriter(db: db).fold(smallest: TermCountLogWriter.smallestFold)
          return .commit
        }
      }
    }
  }

  private var isFull: Bool {
    let articleCount = min(limits.articleCount, SegmentLayout.articleLimit)
    return waiting.articles.count >= articleCount / part || waiting.byteCount >= limits.byteCount / part
  }

  /// Begins to write the waiting batch on another thread.
  private func beginWriting() throws(ArchiveError) {
    try settle()
    let batch = waiting
    waiting = ArticleBatch(like: batch, times: part)
    // This thread touches neither before the result is there.
    nonisolated(unsafe) let (batches, written) = (batches, batch)
    writing = (
      batch,
      BackgroundValue(on: queue) { Result { () throws(ArchiveError) in try batches.write(written) } }
    )
    part = 1
  }

  /// Waits for the batch that is being written, and writes again what could not be.
  private func settle() throws(ArchiveError) {
    try finishWriting()
    guard let failed else { return }
    let result = try batches.write(failed)
    self.failed = nil
    report(failed, result: result)
  }

  /// Waits for the batch that is being written, and reports what has become of it.
  private func finishWriting() throws(ArchiveError) {
    guard let (batch, result) = writing else { return }
    writing = nil
    do throws(ArchiveError) {
      report(batch, result: try result.get().get())
    } catch {
      failed = batch
      throw error
    }
  }

  private func report(_ batch: ArticleBatch, result: BatchResult) {
    for (article, outcome) in zip(batch.articles, result.outcomes) where !article.isRestated {
      onOutcome(article.incoming, outcome)
    }
  }
}
