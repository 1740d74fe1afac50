import GRDB

/// Takes new segments of the ranking file into use, in one transaction.
struct SegmentRegistration {
  struct NewSegment: Sendable {
    let id: Int64
    let place: RankingFileWriter.Place
    let articleCount: Int
  }

  let segments: [NewSegment]
  /// Ids of the segments that the new ones stand in for.
  var replaced: [Int64] = []
  /// The generations of changes that the segments hold.
  let generations: [ClosedRange<Int>]
  /// What their impacts were made with.
  let meanLength: Double
  /// `IndexState.rankingRevision` when the segments were begun.
  let rankingRevision: Int
  /// How many changes must be there to be covered; nil where it does not matter.
  var expectedChanges: Int?
  /// Up to which generation no segment holds articles any more that have been replaced; nil where some may.
  var settledGeneration: Int?

  /// - Throws: `busy` where another program has reindexed the archive, or dropped or built its ranking index meanwhile.
  /// - Parameter file: where the segments are; a new one is given its name just before the transaction ends.
  func run(on pool: DatabasePool, _ file: RankingFileWriter, path: String) throws {
    try file.synchronize()
    try pool.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        guard try IndexState(db).rankingRevision == rankingRevision else {
          throw ArchiveError.busy(path: path)
        }
        try replaceSegments(db)
        var covered = 0
        for range in generations {
          try db.execute(
            sql: "DELETE FROM changed WHERE generation BETWEEN ? AND ?",
            arguments: [range.lowerBound, range.upperBound])
          covered += db.changesCount
        }
        if let settledGeneration {
          try db.execute(sql: "DELETE FROM replaced WHERE generation <= ?", arguments: [settledGeneration])
        }
        // Another build may have covered some of these articles: none must be in two segments.
        if let expectedChanges, covered != expectedChanges { throw ArchiveError.busy(path: path) }
        try db.execute(sql: "UPDATE index_state SET ranking_revision = ranking_revision + 1")
        try IndexState.setMeanLength(meanLength, db: db)
        try file.putInPlace()
        return .commit
      }
    }
  }

  private func replaceSegments(_ db: Database) throws {
    for id in replaced {
      try db.execute(sql: "DELETE FROM ranking_segment WHERE id = ?", arguments: [id])
    }
    for segment in segments {
      try db.execute(
        sql: "INSERT INTO ranking_segment (id, byte_offset, byte_count, article_count) VALUES (?, ?, ?, ?)",
        arguments: [segment.id, segment.place.byteOffset, segment.place.byteCount, segment.articleCount])
    }
  }
}
