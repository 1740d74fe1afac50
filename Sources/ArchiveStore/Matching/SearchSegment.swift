/// A segment as one search sees it: which of its articles the filter lets through, and where the query's words are listed.
final class SearchSegment {
  let segment: any Segment
  /// Articles that the dates, sources and sections of the filter let through and that have not changed since the segment was
  /// made; nil for all.
  let permitted: DocumentBits?
  private var knownLists: [WordLists]?

  /// Nil where nothing gets through.
  init?(_ segment: any Segment, outdated: DocumentBits?, ids: ClosedRange<Int64>?, names: NameFilter) throws {
    let range = ids.map { segment.ordinals(in: $0) } ?? 0..<segment.articleCount
    guard !range.isEmpty else { return nil }
    self.segment = segment
    guard range.count < segment.articleCount || outdated != nil || !names.isEmpty else {
      permitted = nil
      return
    }
    let bits = DocumentBits(windowCount: segment.windowCount)
    bits.insert(range)
    if let outdated { bits.subtract(outdated) }
    if let ids = names.sourceIDs { Self.keep(ids, of: try segment.attributes().sources, in: bits) }
    if let ids = names.sectionIDs { Self.keep(ids, of: try segment.attributes().sections, in: bits) }
    permitted = bits
  }

  private static func keep(_ ids: [Int64], of column: UnsafeBufferPointer<UInt32>, in bits: DocumentBits) {
    let wanted = Set(ids.map { UInt32(truncatingIfNeeded: $0) })
    for ordinal in column.indices where !wanted.contains(column[ordinal]) { bits.remove(ordinal) }
  }

  /// The posting lists of the query's words, looked up once a search.
  func lists(of patterns: [WordPattern], _ sums: FrequencySums) throws -> [WordLists] {
    if let knownLists { return knownLists }
    let lists = try patterns.map { try WordLists($0, in: segment, sums) }
    knownLists = lists
    return lists
  }

  /// All articles that get through.
  func all() -> DocumentBits {
    if let permitted { return DocumentBits(copying: permitted) }
    let bits = DocumentBits(windowCount: segment.windowCount)
    bits.insert(0..<segment.articleCount)
    return bits
  }

  /// `found` less what does not get through.
  func permitted(_ found: DocumentBits) -> DocumentBits {
    if let permitted { found.formIntersection(permitted) }
    return found
  }
}
