/// The posting lists of one query word in one segment.
struct WordLists {
  let light: PostingList?
  let root: PostingList?
  /// Keeps a list alive that was made for this search.
  private let owned: OwnedPostingList?

  /// The lists of `word`; those of a prefix's stems are taken together.
  init(_ pattern: WordPattern, in segment: any Segment) throws {
    root = try pattern.root.flatMap { try segment.list(ofRoot: $0) }
    if pattern.lights.count == 1 {
      owned = nil
      light = try segment.list(ofTerm: pattern.lights[0])
    } else {
      let lists = try pattern.lights.compactMap { try segment.list(ofTerm: $0) }
      owned = Self.union(of: lists, segment)
      light = owned?.list
    }
  }

  private static func union(of lists: [PostingList], _ segment: any Segment) -> OwnedPostingList? {
    let articles = DocumentBits(windowCount: segment.windowCount)
    var ratios = [Float](repeating: 0, count: segment.windowCount * PostingList.windowSize)
    ratios.withUnsafeMutableBufferPointer { ratios in
      for list in lists {
        list.insert(into: articles)
        list.forEach { ordinal, impact in ratios[ordinal] += Score.frequencyRatio(impact: impact) }
      }
    }
    var ordinals: [UInt16] = []
    var impacts: [UInt8] = []
    articles.forEach { ordinal in
      ordinals.append(UInt16(ordinal))
      impacts.append(Score.impact(frequencyRatio: ratios[ordinal]))
    }
    return OwnedPostingList(ordinals: ordinals, impacts: impacts, windowCount: segment.windowCount)
  }
}

/// What every impact of every query word adds to a score: two tables a word, root key first.
final class ScoreTables {
  private static let tableSize = 256
  private let values: UnsafeMutablePointer<Float>

  init(_ words: [SearchPlan.Word]) {
    values = .allocate(capacity: max(words.count * 2 * Self.tableSize, 1))
    for (index, word) in words.enumerated() {
      for impact in UInt8.min...UInt8.max {
        let place = index * 2 * Self.tableSize + Int(impact)
        (values + place).initialize(to: Score.root(idf: word.rootIDF, impact: impact))
        (values + place + Self.tableSize).initialize(to: Score.light(idf: word.lightIDF, impact: impact))
      }
    }
  }

  deinit { values.deallocate() }

  func root(_ word: Int) -> UnsafePointer<Float> { UnsafePointer(values + word * 2 * Self.tableSize) }

  func light(_ word: Int) -> UnsafePointer<Float> { UnsafePointer(values + (word * 2 + 1) * Self.tableSize) }
}
