import GRDB
import InvertedIndex

/// The segments of one run of a writer: what was gathered for the next one, and where it goes.
struct IngestSegmentRun: ~Copyable {
  /// Where segments go, and what they must agree with.
  private struct Target {
    let file: RankingFileWriter
    /// Nil before the first segment of a new index.
    var meanLength: Double?
    var rankingRevision: Int
  }

  private let archive: Archive
  private let pool: DatabasePool
  private var builder = SegmentBuilder()
  private var generations: [ClosedRange<Int>] = []
  /// Articles that the run has brought.
  private var articleCount = 0
  private var target: Target?
  /// Whether anything is built still.
  private(set) var isOn = true
  private(set) var failure: ArchiveError?

  init(_ archive: Archive, pool: DatabasePool) {
    self.archive = archive
    self.pool = pool
  }

  /// Begins another run.
  mutating func restart() {
    (target, isOn, failure, articleCount) = (nil, true, nil, 0)
    clear()
  }

  /// Builds nothing more, for something has gone wrong.
  mutating func stop(_ error: ArchiveError) {
    failure = error
    isOn = false
    target = nil
    clear()
  }

  private mutating func clear() {
    builder = SegmentBuilder()
    generations = []
  }

  /// Takes the articles of a batch, and builds a segment where they would not fit into one with those before.
  mutating func take(_ result: BatchResult, of words: borrowing ForwardIndex) throws {
    articleCount += result.stored.count
    if target == nil, articleCount >= archive.tuning.smallestRun { try begin() }
    guard isOn else { return clear() }
    if builder.articleCount + result.stored.count > archive.tuning.segmentSize { try finishSegment() }
    builder.append(result.stored, of: words)
    if let last = generations.last, last.upperBound + 1 == result.generation {
      generations[generations.count - 1] = last.lowerBound...result.generation
    } else {
      generations.append(result.generation...result.generation)
    }
  }

  /// Takes the lock on the ranking file; where another program has it, that one builds.
  private mutating func begin() throws {
    let (snapshot, hasSegments) = try pool.read { db in
      (try archive.snapshots.snapshot(db), try IndexState.hasRankingSegments(db))
    }
    guard hasSegments == !snapshot.stored.isEmpty else {
      // The file has gone: only a build from all articles makes it whole.
      isOn = false
      return
    }
    do throws(ArchiveError) {
      target = Target(
        file: try RankingFileWriter(path: RankingFile.path(of: archive.path), isRebuild: !hasSegments),
        meanLength: hasSegments ? snapshot.state.meanLength : nil,
        rankingRevision: snapshot.state.rankingRevision)
    } catch {
      guard case .busy = error else { throw error }
      isOn = false
    }
  }

  /// Builds a segment of what was gathered, and takes it into use.
  mutating func finishSegment() throws {
    guard var target, let firstRowID = builder.firstRowID else { return }
    let meanLength = try target.meanLength ?? pool.read { db in try IndexState(db).currentMeanLength }
    let count = builder.articleCount
    let id = Int64.random(in: 1...Int64.max)
    FreedMemory.giveBack()
    guard let bytes = builder.finish(id: id, meanLength: meanLength) else {
      throw ArchiveError.rankingIndexImpossible(firstArticle: firstRowID.rawValue)
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
