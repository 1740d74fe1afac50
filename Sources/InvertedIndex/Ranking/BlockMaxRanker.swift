/// Finds the best articles without scoring all: blocks of 256 articles, the most promising first.
///
/// The greatest impacts of a block bound what any of its articles can score. Blocks are visited by falling bound until none
/// can hold an article for the page. Scores are summed word by word, root key before light stem, wherever an article is found.
/// - Source: blocked MaxScore over block maxima, after Ding and Suel (2011) and Mallia et al. (2017).
package final class BlockMaxRanker {
  /// One segment's part in a search.
  package final class Part {
    let segment: any Segment
    let blockCount: Int
    /// All words' lists in the order that scores are summed in: a word's root key before its light stem.
    let lists: [ScoredList]
    /// The articles to rank; nil where they are the articles of the first word's light stem.
    let candidates: OrdinalSet?
    /// The first word's light stem.
    let light: PostingList?
    /// Keeps the lists alive.
    private let words: [WordPostings]

    package init(
      _ segment: any Segment, words: [WordPostings], tables: ScoreTables, candidates: OrdinalSet?
    ) {
      self.segment = segment
      self.words = words
      self.candidates = candidates
      blockCount = segment.blockCount
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
  package struct Effort: Sendable, Equatable {
    package var blocks = 0
    package var scoredBlocks = 0
    package var scoredArticles = 0
  }

  private struct Block {
    let bound: Float
    let part: Int32
    let number: Int32
  }

  /// With so few candidates in a block, each is looked up by itself.
  private static let sparseCount = 6
  private static let bucketCount = 256

  private let parts: [Part]
  /// Keeps the values alive that lists are scored with.
  private let tables: ScoreTables
  private let scores: UnsafeMutablePointer<Float>
  private let capacity: Int
  private let floor: Float
  private let isExhaustive: Bool
  package private(set) var effort = Effort()

  /// - Parameters:
  ///   - floor: hits of lower scores are of no use.
  ///   - isExhaustive: visit every block, whatever its bound.
  package init(
    _ parts: [Part], tables: ScoreTables, capacity: Int, floor: Float = -.infinity, isExhaustive: Bool = false
  ) {
    self.parts = parts
    self.floor = floor
    self.isExhaustive = isExhaustive
    self.tables = tables
    self.capacity = capacity
    scores = .allocate(capacity: SegmentLayout.blockSize)
    scores.initialize(repeating: 0, count: SegmentLayout.blockSize)
  }

  deinit { scores.deallocate() }

  /// The best hits, best first.
  package func hits() -> [TopHits.Hit] {
    var top = TopHits(capacity: capacity, floor: floor)
    let blocks = boundedBlocks()
    var effort = Effort(blocks: blocks.count)
    for block in Self.byFallingBound(blocks) {
      if !isExhaustive, block.bound < top.leastScore { continue }
      effort.scoredBlocks += 1
      effort.scoredArticles += rank(Int(block.number), of: Int(block.part), &top)
    }
    self.effort = effort
    return top.sorted()
  }

  // MARK: Bounds

  /// The blocks that may hold a hit, each with the greatest score that an article of it can have.
  private func boundedBlocks() -> [Block] {
    var blocks: [Block] = []
    let most = parts.lazy.map(\.blockCount).max() ?? 0
    withUnsafeTemporaryAllocation(of: Float.self, capacity: most) { bounds in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { maxima in
        guard let bounds = bounds.baseAddress, let maxima = maxima.baseAddress else { return }
        for (index, part) in parts.enumerated() {
          let count = part.blockCount
          bounds.update(repeating: 0, count: count)
          for scored in part.lists {
            scored.list.readMaxima(to: maxima)
            for block in 0..<count { bounds[block] += scored.values[Int(maxima[block])] }
          }
          for number in 0..<count where mayHold(number, part: part, bound: bounds[number]) {
            blocks.append(Block(bound: bounds[number], part: Int32(index), number: Int32(number)))
          }
        }
      }
    }
    return blocks
  }

  private func mayHold(_ block: Int, part: Part, bound: Float) -> Bool {
    guard let candidates = part.candidates else { return bound > 0 }
    return candidates.withBlock(block) { $0[0] | $0[1] | $0[2] | $0[3] != 0 }
  }

  /// Nearly sorted: by bucket of bounds, which is all that is needed.
  private static func byFallingBound(_ blocks: [Block]) -> [Block] {
    guard let greatest = blocks.lazy.map(\.bound).max(), let least = blocks.lazy.map(\.bound).min(),
      greatest > least
    else { return blocks }
    let scale = Float(bucketCount - 1) / (greatest - least)
    func bucket(_ block: Block) -> Int { Int((greatest - block.bound) * scale) }
    var starts = [Int](repeating: 0, count: bucketCount + 1)
    for block in blocks { starts[bucket(block) + 1] += 1 }
    for index in 0..<bucketCount { starts[index + 1] += starts[index] }
    return [Block](unsafeUninitializedCapacity: blocks.count) { sorted, count in
      for block in blocks {
        let place = bucket(block)
        sorted.initializeElement(at: starts[place], to: block)
        starts[place] += 1
      }
      count = blocks.count
    }
  }

  // MARK: Scores

  /// - Returns: the number of articles scored.
  private func rank(_ block: Int, of index: Int, _ top: inout TopHits) -> Int {
    let part = parts[index]
    let first = block << SegmentLayout.blockBits
    guard let candidates = part.candidates else {
      return rankFirstWord(block, part: part, index: index, top: &top)
    }
    return candidates.withBlock(block) { words in
      let count = (0..<SegmentLayout.blockWords).reduce(0) { $0 + words[$1].nonzeroBitCount }
      let isSparse = count <= Self.sparseCount
      if !isSparse { sumScores(block, part: part) }
      for place in 0..<SegmentLayout.blockWords {
        var word = words[place]
        while word != 0 {
          let low = place << 6 | word.trailingZeroBitCount
          insert(
            isSparse ? score(of: first | low, part) : scores[low], ordinal: first | low, part: part,
            index: index, top: &top)
          word &= word &- 1
        }
      }
      return count
    }
  }

  private func sumScores(_ block: Int, part: Part) {
    scores.update(repeating: 0, count: SegmentLayout.blockSize)
    for scored in part.lists { scored.list.add(scored.values, to: scores, block: block) }
  }

  private func score(of ordinal: Int, _ part: Part) -> Float {
    var score: Float = 0
    for scored in part.lists { score += scored.values[Int(scored.list.impact(at: ordinal))] }
    return score
  }

  /// A query of one word: its light stem's list says which articles.
  private func rankFirstWord(_ block: Int, part: Part, index: Int, top: inout TopHits) -> Int {
    guard let light = part.light else { return 0 }
    sumScores(block, part: part)
    let first = block << SegmentLayout.blockBits
    var count = 0
    light.forEach(in: block) { low, _ in
      count += 1
      insert(scores[low], ordinal: first | low, part: part, index: index, top: &top)
    }
    return count
  }

  @inline(__always)
  private func insert(_ score: Float, ordinal: Int, part: Part, index: Int, top: inout TopHits) {
    if score < top.leastScore { return }
    top.insert(
      TopHits.Hit(id: part.segment.rowIDs[ordinal], score: score, segment: index, ordinal: ordinal))
  }
}
