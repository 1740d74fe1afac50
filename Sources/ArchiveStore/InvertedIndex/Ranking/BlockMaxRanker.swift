/// Finds the best articles without scoring all: windows of 256 articles, the most promising first.
///
/// The greatest impacts of a window bound what any of its articles can score. Windows are visited by falling bound until none
/// can hold an article for the page. Scores are summed word by word, root key before light stem, wherever an article is found.
/// - Source: windowed MaxScore over block maxima, after Ding and Suel (2011) and Mallia et al. (2017).
final class BlockMaxRanker {
  /// One segment's part in a search.
  final class Part {
    let segment: any Segment
    let windowCount: Int
    /// All words' lists in the order that scores are summed in: a word's root key before its light stem.
    let lists: [ScoredList]
    /// The articles to rank; nil where they are the articles of the first word's light stem.
    let candidates: OrdinalSet?
    /// The first word's light stem.
    let light: PostingList?
    /// Keeps the lists alive.
    private let words: [WordPostings]

    init(_ segment: any Segment, _ words: [WordPostings], _ tables: ScoreTables, candidates: OrdinalSet?) {
      self.segment = segment
      self.words = words
      self.candidates = candidates
      windowCount = segment.windowCount
      light = words.first?.light
      lists = words.enumerated().flatMap { index, word in
        [
          word.root.map { ScoredList(list: $0, values: tables.root(index)) },
          word.light.map { ScoredList(list: $0, values: tables.light(index)) },
        ].compactMap(\.self)
      }
    }
  }

  /// A posting list, and what its impacts add to a score.
  struct ScoredList {
    let list: PostingList
    let values: UnsafePointer<Float>
  }

  /// How much work was done and spared.
  struct Effort: Sendable, Equatable {
    var windows = 0
    var scoredWindows = 0
    var scoredArticles = 0
  }

  private struct Window {
    let bound: Float
    let part: Int32
    let number: Int32
  }

  /// With so few candidates in a window, each is looked up by itself.
  private static let sparseCount = 6
  private static let bucketCount = 256

  private let parts: [Part]
  /// Keeps the values alive that lists are scored with.
  private let tables: ScoreTables
  private let scores: UnsafeMutablePointer<Float>
  private let capacity: Int
  private let isExhaustive: Bool
  private(set) var effort = Effort()

  /// - Parameter isExhaustive: visit every window, whatever its bound.
  init(_ parts: [Part], tables: ScoreTables, capacity: Int, isExhaustive: Bool = false) {
    self.parts = parts
    self.isExhaustive = isExhaustive
    self.tables = tables
    self.capacity = capacity
    scores = .allocate(capacity: PostingList.windowSize)
    scores.initialize(repeating: 0, count: PostingList.windowSize)
  }

  deinit { scores.deallocate() }

  /// The best hits, best first.
  func hits() -> [TopHits.Hit] {
    var top = TopHits(capacity: capacity)
    let windows = windows()
    var effort = Effort(windows: windows.count)
    for window in Self.byFallingBound(windows) {
      if !isExhaustive, let worst = top.worst, window.bound < worst.score { continue }
      effort.scoredWindows += 1
      effort.scoredArticles += rank(Int(window.number), of: Int(window.part), &top)
    }
    self.effort = effort
    return top.sorted()
  }

  // MARK: Bounds

  private func windows() -> [Window] {
    var windows: [Window] = []
    let most = parts.lazy.map(\.windowCount).max() ?? 0
    withUnsafeTemporaryAllocation(of: Float.self, capacity: most) { bounds in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { maxima in
        guard let bounds = bounds.baseAddress, let maxima = maxima.baseAddress else { return }
        for (index, part) in parts.enumerated() {
          let count = part.windowCount
          bounds.update(repeating: 0, count: count)
          for scored in part.lists {
            scored.list.readMaxima(to: maxima)
            for window in 0..<count { bounds[window] += scored.values[Int(maxima[window])] }
          }
          for number in 0..<count where mayHold(number, part, bounds[number]) {
            windows.append(Window(bound: bounds[number], part: Int32(index), number: Int32(number)))
          }
        }
      }
    }
    return windows
  }

  private func mayHold(_ window: Int, _ part: Part, _ bound: Float) -> Bool {
    guard let candidates = part.candidates else { return bound > 0 }
    let words = candidates.words + window * PostingList.windowWords
    return words[0] | words[1] | words[2] | words[3] != 0
  }

  /// Nearly sorted: by bucket of bounds, which is all that is needed.
  private static func byFallingBound(_ windows: [Window]) -> [Window] {
    guard let greatest = windows.lazy.map(\.bound).max(), let least = windows.lazy.map(\.bound).min(),
      greatest > least
    else { return windows }
    let scale = Float(bucketCount - 1) / (greatest - least)
    func bucket(_ window: Window) -> Int { Int((greatest - window.bound) * scale) }
    var starts = [Int](repeating: 0, count: bucketCount + 1)
    for window in windows { starts[bucket(window) + 1] += 1 }
    for index in 0..<bucketCount { starts[index + 1] += starts[index] }
    return [Window](unsafeUninitializedCapacity: windows.count) { sorted, count in
      for window in windows {
        let place = bucket(window)
        sorted.initializeElement(at: starts[place], to: window)
        starts[place] += 1
      }
      count = windows.count
    }
  }

  // MARK: Scores

  /// - Returns: the number of articles scored.
  private func rank(_ window: Int, of index: Int, _ top: inout TopHits) -> Int {
    let part = parts[index]
    let first = window << PostingList.windowBits
    guard let candidates = part.candidates else { return rankFirstWord(window, part, index, &top) }
    let words = candidates.words + window * PostingList.windowWords
    let count = (0..<PostingList.windowWords).reduce(0) { $0 + words[$1].nonzeroBitCount }
    let isSparse = count <= Self.sparseCount
    if !isSparse { sumScores(window, part) }
    for place in 0..<PostingList.windowWords {
      var word = words[place]
      while word != 0 {
        let low = place << 6 | word.trailingZeroBitCount
        insert(isSparse ? score(of: first | low, part) : scores[low], first | low, part, index, &top)
        word &= word &- 1
      }
    }
    return count
  }

  private func sumScores(_ window: Int, _ part: Part) {
    scores.update(repeating: 0, count: PostingList.windowSize)
    for scored in part.lists { scored.list.add(scored.values, to: scores, window: window) }
  }

  private func score(of ordinal: Int, _ part: Part) -> Float {
    var score: Float = 0
    for scored in part.lists { score += scored.values[Int(scored.list.impact(at: ordinal))] }
    return score
  }

  /// A query of one word: its light stem's list says which articles.
  private func rankFirstWord(_ window: Int, _ part: Part, _ index: Int, _ top: inout TopHits) -> Int {
    guard let light = part.light else { return 0 }
    sumScores(window, part)
    let first = window << PostingList.windowBits
    var count = 0
    light.forEach(in: window) { low, _ in
      count += 1
      insert(scores[low], first | low, part, index, &top)
    }
    return count
  }

  @inline(__always)
  private func insert(_ score: Float, _ ordinal: Int, _ part: Part, _ index: Int, _ top: inout TopHits) {
    if let worst = top.worst, score < worst.score { return }
    top.insert(
      TopHits.Hit(id: part.segment.rowIDs[ordinal], score: score, segment: index, ordinal: ordinal))
  }
}
