import InvertedIndex

/// The sizes by which the store decides. The defaults suit archives of any size; tests take smaller ones.
package struct StoreTuning: Sendable {
  /// An ingest that brings fewer articles builds no ranking segment.
  package var smallestRun = 10_000
  /// Articles of a ranking segment at most.
  package var segmentSize = SegmentLayout.articleLimit
  /// At most this many articles that no ranking segment holds are kept as segments in memory; more are read from FTS5.
  package var recentLimit = 4_096
  /// A batch of fewer articles does without `BandBloomFilter`.
  package var smallestFilteredBatch = 1_000
  /// What an ingest remembers of the sites that it meets, until it begins again from the tables.
  package var siteHistory = SiteHistoryLimits()

  package init() {}
}

/// How much `SiteHistoryLedger` remembers.
package struct SiteHistoryLimits: Sendable {
  /// Articles since it began.
  package var articleCount = 20_000
  /// UTF-8 bytes of their titles and bodies.
  package var byteCount = 32 << 20
  /// Lines of all sites' histories: those of a thousand large sites, some 80 MB.
  package var lineCount = 2 << 20
}
