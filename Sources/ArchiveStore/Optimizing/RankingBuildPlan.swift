import GRDB
import InvertedIndex

/// What a build of the ranking index will do, decided on one state of the archive.
struct RankingBuildPlan {
  /// A rebuild is due when the archive's mean length has drifted by more than this share of the one that scores use.
  private static let greatestDrift = 0.1

  /// A rebuild is due when the file is more than this many times as large as the segments in use.
  private static let greatestWaste = 2

  /// The generation that the segments will be made of.
  let generation: Int
  /// What `IndexState.rankingRevision` must still be when the segments are taken into use.
  let rankingRevision: Int
  let meanLength: Double
  /// Whether everything is made again, into a new file.
  let isRebuild: Bool
  /// Row ids of the segments to make, each ascending and of one segment's size at most.
  let batches: [ArraySlice<RowID>]
  /// Ids of the segments that the new ones stand in for.
  let replaced: [Int64]

  var articleCount: Int { batches.reduce(0) { $0 + $1.count } }

  /// - Parameter rebuilding: make everything again whether or not that is needed.
  init(_ snapshot: IndexSnapshot, rebuilding: Bool, segmentSize: Int, fileBytes: Int, _ db: Database)
    throws
  {
    let state = snapshot.state
    generation = state.generation
    rankingRevision = state.rankingRevision
    let hasDrifted = abs(state.currentMeanLength / state.meanLength - 1) > Self.greatestDrift
    let usedBytes = try Int.fetchOne(db, sql: "SELECT total(byte_count) FROM ranking_segment") ?? 0
    isRebuild =
      rebuilding || hasDrifted || snapshot.stored.isEmpty || fileBytes > Self.greatestWaste * usedBytes
    guard !isRebuild else {
      meanLength = state.currentMeanLength
      let ids = try RowID.fetchAll(db, sql: "SELECT id FROM \(TextIndex.table)_docsize ORDER BY id")
      batches = Self.batches(of: ids, segmentSize)
      replaced = try Int64.fetchAll(db, sql: "SELECT id FROM ranking_segment")
      return
    }
    meanLength = state.meanLength
    let absorbed = Self.absorbed(snapshot, segmentSize: segmentSize)
    replaced = absorbed.map { snapshot.stored[$0].segment.id }
    let ids =
      snapshot.uncovered.ids
      + (snapshot.recent + absorbed.map { snapshot.stored[$0] }).flatMap(\.currentRowIDs)
    batches = Self.batches(of: ids.sorted(), segmentSize)
  }

  /// The stored segments to make again along with the uncovered articles: those with outdated articles, and small ones,
  /// so that the number of segments grows with the logarithm of the archive's size.
  private static func absorbed(_ snapshot: IndexSnapshot, segmentSize: Int) -> [Int] {
    var absorbed: [Int] = []
    var count = snapshot.uncoveredCount
    for index in snapshot.stored.indices.sorted(by: {
      snapshot.stored[$0].segment.articleCount < snapshot.stored[$1].segment.articleCount
    }) {
      let size = snapshot.stored[index].segment.articleCount
      let outdated = size - snapshot.stored[index].currentCount
      let isSmall = count > 0 && size <= 2 * count && size < segmentSize / 2
      // The new segments hold its outdated articles as they are now, and nothing would say any more that these are not.
      guard isSmall || outdated > 0 else { continue }
      absorbed.append(index)
      count += size - outdated
    }
    return absorbed
  }

  private static func batches(of ids: [RowID], _ size: Int) -> [ArraySlice<RowID>] {
    stride(from: 0, to: ids.count, by: size).map { ids[$0..<min($0 + size, ids.count)] }
  }
}
