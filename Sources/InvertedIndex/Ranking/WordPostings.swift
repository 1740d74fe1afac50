/// The posting lists of one query word in one segment.
package struct WordPostings {
  package let light: PostingList?
  package let root: PostingList?
  /// Keeps a list alive that was made for this search.
  private let owned: OwnedPostingList?

  /// The lists of `word`; those of a prefix's stems are taken together.
  init(_ pattern: QueryWord, in segment: any Segment, _ sums: FrequencySums) throws {
    root = try pattern.root.flatMap { try segment.list(ofRoot: $0) }
    if pattern.lightStems.count == 1 {
      owned = nil
      light = try segment.list(ofTerm: pattern.lightStems[0])
    } else {
      let lists = try segment.lists(ofTerms: pattern.lightStems)
      owned = sums.union(of: lists, blockCount: segment.blockCount)
      light = owned?.list
    }
  }
}

/// Adds up what several posting lists say of each article, as if their terms were one.
///
/// Reused from query to query, for clearing is cheaper than allocating. Used by one thread at a time.
package final class FrequencySums {
  /// `Score.frequencyRatio` by ordinal; all 0 between uses.
  private let ratios: UnsafeMutablePointer<Float>

  package init() {
    ratios = .allocate(capacity: SegmentLayout.articleLimit)
    ratios.initialize(repeating: 0, count: SegmentLayout.articleLimit)
  }

  deinit { ratios.deallocate() }

  /// One list for all of `lists`; nil where they are empty.
  func union(of lists: [PostingList], blockCount: Int) -> OwnedPostingList? {
    var articles = OrdinalSet(blockCount: blockCount)
    for list in lists {
      list.insert(into: &articles)
      list.forEach { ordinal, impact in ratios[ordinal] += Score.frequencyRatio(impact: impact) }
    }
    let count = articles.count
    var impacts: [UInt8] = []
    impacts.reserveCapacity(count)
    let ordinals = [UInt16](unsafeUninitializedCapacity: count) { ordinals, initialized in
      articles.forEach { ordinal in
        ordinals.initializeElement(at: initialized, to: UInt16(ordinal))
        initialized += 1
        impacts.append(Score.impact(frequencyRatio: ratios[ordinal]))
        ratios[ordinal] = 0
      }
    }
    return OwnedPostingList(ordinals: ordinals, impacts: impacts, blockCount: blockCount)
  }
}

/// What every impact of every query word adds to a score: two tables a word, root key first.
package final class ScoreTables {
  private static let tableSize = 256
  private let values: UnsafeMutablePointer<Float>

  package init(_ words: [QueryWord]) {
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

  package func root(_ word: Int) -> UnsafePointer<Float> { UnsafePointer(values + word * 2 * Self.tableSize) }

  package func light(_ word: Int) -> UnsafePointer<Float> {
    UnsafePointer(values + (word * 2 + 1) * Self.tableSize)
  }
}
