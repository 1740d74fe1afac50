import ArabicText
import GRDB
import InvertedIndex

/// Writes batches of articles, article and index together in one transaction a batch. Used by one thread at a time.
final class BatchWriter {
  let archive: Archive
  let pool: DatabasePool
  let keepsDuplicates: Bool
  /// The time to record, ISO 8601 in UTC.
  let ingestedAt: String
  /// Told of what is stored; nil where no ranking index is built.
  let segments: IngestSegmentBuilder?
  let bandFilter: BandBloomFilter
  /// What the records of other archives have told until now.
  private(set) var imported = ImportedRecords()
  /// What the articles of all batches are read with.
  let lexicon: Lexicon
  let checkpoint: BackgroundCheckpoint

  init(
    _ archive: Archive, pool: DatabasePool, keepsDuplicates: Bool, buildsRankingIndex: Bool,
    ingestedAt: String, lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.archive = archive
    self.pool = pool
    self.keepsDuplicates = keepsDuplicates
    self.ingestedAt = ingestedAt
    segments = buildsRankingIndex ? IngestSegmentBuilder(archive, pool: pool) : nil
    bandFilter = BandBloomFilter(smallestBatch: archive.tuning.smallestFilteredBatch)
    checkpoint = BackgroundCheckpoint(path: archive.path)
  }

  /// The lexicon that the index was made with.
  ///
  /// - Throws: where another process has reindexed the archive with other lines since this writer began: what waits has been read
  ///   with the lines of before.
  func currentLexicon(_ db: Database) throws -> Lexicon {
    let current = try archive.adoptLexicon(db)
    guard current.analyzerVersion == lexicon.analyzerVersion else {
      throw ArchiveError.reindexedMeanwhile(path: archive.path)
    }
    return current
  }

  /// Writes all of `batch` or, on an error, none; it can then be written again.
  func write(_ batch: ArticleBatch) throws(ArchiveError) -> BatchResult {
    let imported = imported.copy()
    let result = try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        var result = BatchResult()
        try db.inTransaction(.immediate) {
          var transaction = try BatchTransaction(batch, by: self, imported: imported, db: db)
          result = try transaction.run()
          return .commit
        }
        return result
      }
    }
    self.imported = imported
    if result.hasChanged { bandFilter.advance(to: result.generation) }
    checkpoint.begin()
    segments?.take(result, of: batch.words)
    return result
  }
}

/// What a batch has become.
struct BatchResult: Sendable {
  /// One an article, in the order of arrival.
  var outcomes: [StoreOutcome] = []
  /// The articles that were stored, in the order of row ids.
  var stored: [SegmentBuilder.Entry] = []
  /// The archive's generation with these articles.
  var generation = 0
  /// Whether anything was stored; the generation stays as it was otherwise.
  var hasChanged = false
}
