import Dispatch
import GRDB
import InvertedIndex

/// Builds ranking segments of what one writer stores, on a thread of its own, while it stores.
///
/// A run of few articles leaves no trace: they stay in `changed`. So do all articles from the moment on when something goes
/// wrong, or where another program is building: searches find them there, and the next optimize takes them.
final class IngestSegmentBuilder: @unchecked Sendable {
  private let archive: Archive
  private let pool: DatabasePool
  private let queue = DispatchQueue(label: "arshif.ranking")
  /// One batch at a time is taken in.
  private let room = DispatchSemaphore(value: 1)

  // On the queue only.
  private var builder = SegmentBuilder()
  private var generations: [ClosedRange<Int>] = []
  private var runCount = 0
  private var target: Target?
  private var isOff = false
  private var failure: ArchiveError?

  /// Where segments go, and what they must agree with.
  private struct Target {
    let file: RankingFileWriter
    /// Nil before the first segment of a new index.
    var meanLength: Double?
    var rankingRevision: Int
  }

  init(_ archive: Archive, _ pool: DatabasePool) {
    self.archive = archive
    self.pool = pool
  }

  /// Takes what a transaction has stored; waits while what came before is being taken in. `words` are only read from now on.
  func take(_ result: BatchTransaction.Result, of words: BatchWords) {
    guard !result.rows.isEmpty else { return }
    room.wait()
    queue.async { [self] in
      guarded { try collect(result, words) }
      room.signal()
    }
  }

  /// Begins to build a segment of what is left, without waiting for it.
  func beginFinishing() {
    queue.async { [self] in guarded { try finishSegment() } }
  }

  /// Builds a segment of what is left, and ends the run.
  ///
  /// - Returns: what went wrong in this run, if anything did.
  func finish() -> ArchiveError? {
    queue.sync {
      guarded { try finishSegment() }
      defer {
        (target, isOff, failure, runCount) = (nil, false, nil, 0)
        clear()
      }
      return failure
    }
  }

  private func clear() {
    builder = SegmentBuilder()
    generations = []
  }

  /// Runs `body` unless something has gone wrong; if it does now, nothing more is built.
  private func guarded(_ body: () throws -> Void) {
    guard !isOff else { return }
    do throws(ArchiveError) {
      try describingFailures(of: archive.path, body)
    } catch {
      failure = error
      isOff = true
      target = nil
      clear()
    }
  }

  private func collect(_ result: BatchTransaction.Result, _ words: BatchWords) throws {
    runCount += result.rows.count
    if target == nil, runCount >= archive.tuning.smallestRun { try begin() }
    guard !isOff else { return clear() }
    if builder.articleCount + result.rows.count > archive.tuning.segmentSize { try finishSegment() }
    builder.append(result.rows, of: words.tokens)
    if let last = generations.last, last.upperBound + 1 == result.generation {
      generations[generations.count - 1] = last.lowerBound...result.generation
    } else {
      generations.append(result.generation...result.generation)
    }
  }

  /// Takes the lock on the ranking file; where another program has it, that one builds.
  private func begin() throws {
    let (snapshot, hasSegments) = try pool.read { db in
      (try archive.snapshots.snapshot(db), try IndexState.hasRankingSegments(db))
    }
    guard hasSegments == !snapshot.stored.isEmpty else {
      // The file has gone: only a build from all articles makes it whole.
      isOff = true
      return
    }
    do throws(ArchiveError) {
      target = Target(
        file: try RankingFileWriter(path: RankingFile.path(of: archive.path), isRebuild: !hasSegments),
        meanLength: hasSegments ? snapshot.state.meanLength : nil,
        rankingRevision: snapshot.state.rankingRevision)
    } catch {
      guard case .busy = error else { throw error }
      isOff = true
    }
  }

  private func finishSegment() throws {
    guard var target, builder.articleCount > 0 else { return }
    let meanLength = try target.meanLength ?? pool.read { db in try IndexState(db).currentMeanLength }
    let count = builder.articleCount
    let id = Int64.random(in: 1...Int64.max)
    FreedMemory.giveBack()
    guard let bytes = builder.finish(id: id, meanLength: meanLength) else {
      throw ArchiveError.rankingIndexImpossible(firstArticle: builder.firstRowID)
    }
    let covered = generations
    clear()
    let segment = SegmentRegistration.NewSegment(
      id: id, place: try target.file.append(bytes), articleCount: count)
    try SegmentRegistration(
      segments: [segment], generations: covered, meanLength: meanLength,
      rankingRevision: target.rankingRevision, expectedChanges: count
    ).run(on: pool, target.file, path: archive.path)
    target.meanLength = meanLength
    target.rankingRevision += 1
    self.target = target
  }
}
