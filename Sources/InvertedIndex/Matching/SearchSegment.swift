/// A segment as one search sees it: which of its articles the filter lets through, and where the query's words are listed.
package final class SearchSegment {
  package let segment: any Segment
  /// Articles that the conditions let through and that have not changed since the segment was
  /// made; nil for all.
  package let permitted: OrdinalSet?
  private var knownLists: [WordPostings]?

  /// Nil where nothing gets through.
  package init?(_ segment: any Segment, outdated: OrdinalSet?, _ conditions: ArticleConditions) throws {
    let range = conditions.ids.map { segment.ordinals(in: $0) } ?? 0..<segment.articleCount
    guard !range.isEmpty else { return nil }
    self.segment = segment
    let tooLong = try conditions.days.map { try segment.ordinals(endingAfter: $0) } ?? []
    guard
      range.count < segment.articleCount || outdated != nil || !conditions.others.isEmpty || !tooLong.isEmpty
    else {
      permitted = nil
      return
    }
    var bits = OrdinalSet(blockCount: segment.blockCount)
    bits.insert(range)
    for ordinal in tooLong { bits.remove(ordinal) }
    if let outdated { bits.subtract(outdated) }
    for condition in conditions.others { try condition.restrict(&bits, in: segment) }
    permitted = bits
  }

  /// The posting lists of the query's words, looked up once a search.
  package func lists(of words: [QueryWord], _ sums: FrequencySums) throws -> [WordPostings] {
    if let knownLists { return knownLists }
    let lists = try words.map { try WordPostings($0, in: segment, sums) }
    knownLists = lists
    return lists
  }

  /// All articles that get through.
  package func all() -> OrdinalSet {
    permitted ?? OrdinalSet(articleCount: segment.articleCount)
  }

  /// Articles of a range of row ids that get through; nil where all do.
  package func permitted(in ids: ClosedRange<RowID>?) -> OrdinalSet? {
    guard let ids else { return permitted }
    var bits = all()
    bits.keep(segment.ordinals(in: ids))
    return bits
  }

  /// Removes from `found` what does not get through.
  package func restrict(_ found: inout OrdinalSet) {
    if let permitted { found.formIntersection(permitted) }
  }
}
