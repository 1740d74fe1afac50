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

  /// - Throws: `busy` where another program has reindexed the archive, or dropped or built its ranking index meanwhile.
  func run(on pool: DatabasePool, path: String) throws {
    try pool.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        guard try IndexState(db).rankingRevision == rankingRevision else {
          throw ArchiveError.busy(path: path)
        }
        try replaceSegments(db)
        for range in generations {
          try db.execute(
            sql: "DELETE FROM changed WHERE generation BETWEEN ? AND ?",
            arguments: [range.lowerBound, range.upperBound])
        }
        try db.execute(sql: "UPDATE index_state SET ranking_revision = ranking_revision + 1")
        try IndexState.setMeanLength(meanLength, db)
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
