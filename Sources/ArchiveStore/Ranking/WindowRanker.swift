/// Finds the best articles without scoring all: windows of 256 articles, the most promising first.
///
/// The greatest impacts of a window bound what any of its articles can score. Windows are visited by falling bound until none
/// can hold an article for the page. Scores are summed word by word, root key before light stem, wherever an article is found.
/// - Source: windowed MaxScore over block maxima, after Ding and Suel (2011) and Mallia et al. (2017).
final class WindowRanker {
  /// One segment's part in a search.
  struct Part {
    let segment: any Segment
    /// One a word of the query.
    let lists: [WordLists]
    /// The articles to rank; nil where they are the articles of the first word's light stem.
    let candidates: DocumentBits?
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
  private let tables: ScoreTables
  private let scores: UnsafeMutablePointer<Float>
  private(set) var effort = Effort()
  private var top: TopHits
  private let isExhaustive: Bool

  /// - Parameter isExhaustive: visit every window, whatever its bound.
  init(_ parts: [Part], tables: ScoreTables, capacity: Int, isExhaustive: Bool = false) {
    self.parts = parts
    self.isExhaustive = isExhaustive
    self.tables = tables
    top = TopHits(capacity: capacity)
    scores = .allocate(capacity: PostingList.windowSize)
    scores.initialize(repeating: 0, count: PostingList.windowSize)
  }

  deinit { scores.deallocate() }

  /// The best hits, best first.
  func hits() -> [TopHits.Hit] {
    for window in Self.byFallingBound(windows()) {
      if !isExhaustive, let worst = top.worst, window.bound < worst.score { continue }
      effort.scoredWindows += 1
      rank(Int(window.number), of: Int(window.part))
    }
    return top.sorted()
  }

  // MARK: Bounds

  private func windows() -> [Window] {
    var windows: [Window] = []
    for (index, part) in parts.enumerated() {
      let count = part.segment.windowCount
      var bounds = [Float](repeating: 0, count: count)
      addBounds(of: part, to: &bounds)
      for number in 0..<count where mayHold(number, part, bounds[number]) {
        windows.append(Window(bound: bounds[number], part: Int32(index), number: Int32(number)))
      }
    }
    effort.windows = windows.count
    return windows
  }

  private func mayHold(_ window: Int, _ part: Part, _ bound: Float) -> Bool {
    guard let candidates = part.candidates else { return bound > 0 }
    let first = window * PostingList.windowWords
    for index in first..<first + PostingList.windowWords where candidates.words[index] != 0 { return true }
    return false
  }

  private func addBounds(of part: Part, to bounds: inout [Float]) {
    var maxima = [UInt8](repeating: 0, count: bounds.count)
    bounds.withUnsafeMutableBufferPointer { bounds in
      maxima.withUnsafeMutableBufferPointer { maxima in
        guard let maxima = maxima.baseAddress else { return }
        for (word, lists) in part.lists.enumerated() {
          for (list, table) in [(lists.root, tables.root(word)), (lists.light, tables.light(word))] {
            guard let list else { continue }
            list.readMaxima(to: maxima)
            for index in bounds.indices { bounds[index] += table[Int(maxima[index])] }
          }
        }
      }
    }
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

  private func rank(_ window: Int, of index: Int) {
    let part = parts[index]
    let first = window << PostingList.windowBits
    guard let candidates = part.candidates else { return rankFirstWord(window, part, index) }
    let words = candidates.words + window * PostingList.windowWords
    let count = (0..<PostingList.windowWords).reduce(0) { $0 + words[$1].nonzeroBitCount }
    let isSparse = count <= Self.sparseCount
    if !isSparse { sumScores(window, part) }
    effort.scoredArticles += count
    for place in 0..<PostingList.windowWords {
      var word = words[place]
      while word != 0 {
        let low = place << 6 | word.trailingZeroBitCount
        insert(isSparse ? score(of: first | low, part) : scores[low], first | low, part, index)
        word &= word &- 1
      }
    }
  }

  private func sumScores(_ window: Int, _ part: Part) {
    scores.update(repeating: 0, count: PostingList.windowSize)
    for (word, lists) in part.lists.enumerated() {
      lists.root?.add(tables.root(word), to: scores, window: window)
      lists.light?.add(tables.light(word), to: scores, window: window)
    }
  }

  private func score(of ordinal: Int, _ part: Part) -> Float {
    var score: Float = 0
    for (word, lists) in part.lists.enumerated() {
      if let root = lists.root { score += tables.root(word)[Int(root.impact(at: ordinal))] }
      if let light = lists.light { score += tables.light(word)[Int(light.impact(at: ordinal))] }
    }
    return score
  }

  /// A query of one word: its light stem's list says which articles.
  private func rankFirstWord(_ window: Int, _ part: Part, _ index: Int) {
    guard let light = part.lists.first?.light else { return }
    sumScores(window, part)
    let first = window << PostingList.windowBits
    var count = 0
    light.forEach(in: window) { low, _ in
      count += 1
      insert(scores[low], first | low, part, index)
    }
    effort.scoredArticles += count
  }

  @inline(__always)
  private func insert(_ score: Float, _ ordinal: Int, _ part: Part, _ index: Int) {
    if let worst = top.worst, score < worst.score { return }
    top.insert(
      TopHits.Hit(id: part.segment.rowIDs[ordinal], score: score, segment: index, ordinal: ordinal))
  }
}
