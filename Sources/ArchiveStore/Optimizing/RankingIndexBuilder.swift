import ArabicText
import Foundation
import GRDB
import GRDBSQLite
import InvertedIndex
import Synchronization

/// Builds the ranking index of an archive from its articles' texts.
///
/// The index is derived: it can be dropped and built again at any time, and with or without it every search answers alike. Readers
/// and writers go on meanwhile; what changes is covered when the next build comes.
public struct RankingIndexBuilder {
  /// What a build did.
  public struct Report: Sendable, Equatable {
    /// Articles that were taken into new segments.
    public let articleCount: Int
    /// Segments that the ranking file has now.
    public let segmentCount: Int
    /// Bytes of the ranking file.
    public let byteCount: Int
    /// Whether everything was made again.
    public let isRebuild: Bool
  }

  private static let workerCount = 2
  /// Pages of FTS5 that one transaction writes, 16 MB: a tenth of a second.
  private static let mergedPageCount = 4_000

  private let archive: Archive
  private let pool: DatabasePool
  private var path: String { RankingFile.path(of: archive.path) }

  /// Needs an archive opened for writing.
  public init(_ archive: Archive) throws(ArchiveError) {
    guard let pool = archive.pool else { throw .readOnly(path: archive.path) }
    self.archive = archive
    self.pool = pool
  }

  /// Articles that the ranking index holds, and those that it does not hold as they are now.
  public func coverage() throws(ArchiveError) -> (indexed: Int, live: Int) {
    try describingFailures(of: archive.path) {
      try pool.read { db in
        let snapshot = try snapshot(db)
        return (snapshot.state.articleCount - snapshot.uncoveredCount, snapshot.uncoveredCount)
      }
    }
  }

  /// By the file as it is now: one that this process has mapped may be gone.
  private func snapshot(_ db: Database) throws -> IndexSnapshot {
    try IndexSnapshotCache(
      archivePath: archive.path, recentLimit: archive.tuning.recentLimit, lexicon: archive.indexedLexicon
    ).snapshot(db)
  }

  /// Whether enough articles are not covered for a build to be worth its time: 10,000, or where there is a ranking index half of what
  /// is kept in memory (`InMemorySegments`)
  /// or one in twenty.
  public func isDue() throws(ArchiveError) -> Bool {
    let (indexed, live) = try coverage()
    return live >= archive.tuning.smallestRun
      || indexed > 0 && (live >= archive.tuning.recentLimit / 2 || live * 20 > indexed + live)
  }

  /// Brings the ranking index up to date, and the tables of words' counts.
  ///
  /// - Parameters:
  ///   - rebuilding: make all of it again.
  ///   - onProgress: told now and then how many of how many articles are done; on any thread.
  public func optimize(
    rebuilding: Bool = false, onProgress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> Report {
    try describingFailures(of: archive.path) {
      try pool.foldCountLog()
      let plan = try pool.read { db in
        try RankingBuildPlan(
          snapshot(db), rebuilding: rebuilding, segmentSize: archive.tuning.segmentSize,
          fileBytes: ArchiveFile.size(path), db)
      }
      guard plan.isRebuild || plan.articleCount > 0 else { return try report(plan) }
      let writer = try RankingFileWriter(path: path, isRebuild: plan.isRebuild)
      try SegmentRegistration(
        segments: try build(plan, writer: writer, onProgress), replaced: plan.replaced,
        generations: [0...plan.generation], meanLength: plan.meanLength,
        rankingRevision: plan.rankingRevision,
        settledGeneration: plan.generation
      ).run(on: pool, writer, path: archive.path)
      return try report(plan)
    }
  }

  /// Merges the many segments that ingests leave of the full-text index, so that phrases and words of a field are found faster.
  ///
  /// Takes a transaction a step, so that others can write in between. What is merged stays merged where it ends before its time.
  public func mergeTextIndex() throws(ArchiveError) {
    try describingFailures(of: archive.path) {
      while try pool.write({ db in try TextIndex.merge(pageCount: Self.mergedPageCount, db) }) {}
    }
  }

  /// Removes the ranking index. Searches then read their postings from FTS5.
  public func drop() throws(ArchiveError) {
    try describingFailures(of: archive.path) {
      let writer = try RankingFileWriter(path: path, isRebuild: false)
      try pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try IndexState.dropRanking(db)
          writer.remove()
          return .commit
        }
      }
    }
  }

  private func report(_ plan: RankingBuildPlan) throws -> Report {
    let count = try pool.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM ranking_segment") ?? 0 }
    return Report(
      articleCount: plan.articleCount, segmentCount: count, byteCount: ArchiveFile.size(path),
      isRebuild: plan.isRebuild)
  }

  // MARK: Building

  /// Makes the segments, two at a time: each takes some hundred megabytes.
  private func build(
    _ plan: RankingBuildPlan, writer: RankingFileWriter,
    _ onProgress: @escaping @Sendable (Int, Int) -> Void
  ) throws -> [SegmentRegistration.NewSegment] {
    let results = Mutex<[Result<SegmentRegistration.NewSegment, any Error>]>([])
    let done = Mutex(0)
    let (pool, lexicons) = (pool, archive.indexedLexicon)
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: Self.workerCount) { _ in
      while true {
        let index = next.withLock {
          $0 += 1; return $0 - 1
        }
        guard index < plan.batches.count, !results.withLock({ $0.contains { (try? $0.get()) == nil } }) else {
          return
        }
        let result = Result {
          try pool.read { db in
            let forms = FormIDCache(lexicon: try lexicons.lexicon(of: db))
            return try Self.segment(of: plan.batches[index], plan, forms, writer: writer, db: db) { count in
              onProgress(
                done.withLock {
                  $0 += count; return $0
                }, plan.articleCount)
            }
          }
        }
        results.withLock { $0.append(result) }
      }
    }
    return try results.withLock { try $0.map { try $0.get() } }
  }

  private static func segment(
    of ids: ArraySlice<RowID>, _ plan: RankingBuildPlan, _ formIDs: FormIDCache, writer: RankingFileWriter,
    db: Database,
    _ onProgress: (Int) -> Void
  ) throws -> SegmentRegistration.NewSegment {
    let id = Int64.random(in: 1...Int64.max)
    var builder = SegmentBuilder()
    try builder.add(ids, from: db, formIDs: formIDs, onProgress)
    let count = builder.articleCount
    guard let bytes = builder.finish(id: id, meanLength: plan.meanLength) else {
      throw ArchiveError.rankingIndexImpossible(firstArticle: ids.first?.rawValue ?? 0)
    }
    return SegmentRegistration.NewSegment(id: id, place: try writer.append(bytes), articleCount: count)
  }
}
