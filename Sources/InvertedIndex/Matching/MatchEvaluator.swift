/// Finds the articles of a segment that a `Matcher` asks for.
///
/// Terms come from posting lists, phrases from the segment's texts. NEAR and fields need positions that no segment has: another
/// index is asked for them, once for all segments. Lives for one search.
package final class MatchEvaluator {
  /// Finds the row ids that match by positions, ascending, in all segments.
  package typealias PositionalMatches = (Matcher) throws -> [RowID]

  /// Where the shortest list of a conjunction is at most this long, the others are looked into article by article.
  private static let sparseCount = 256

  /// Which of an article's texts, by row ids in ascending order, are written as asked for.
  package typealias WrittenMatches = (WrittenMatch, [RowID]) throws -> Set<RowID>

  private let marks: QueryFormMap
  private let writtenMatches: WrittenMatches
  private let positionalMatches: PositionalMatches
  private var matchedIDs: [Matcher: [RowID]] = [:]

  /// - Parameters:
  ///   - positionalMatches: asked once for each part of a query that needs positions.
  ///   - writtenMatches: asked for each part that needs texts as they are written, once a segment.
  package init(
    marks: QueryFormMap, writtenMatches: @escaping WrittenMatches = { _, ids in Set(ids) },
    positionalMatches: @escaping PositionalMatches
  ) {
    self.marks = marks
    self.writtenMatches = writtenMatches
    self.positionalMatches = positionalMatches
  }

  /// The articles that match.
  ///
  /// - Parameter scope: the articles that may be of interest, all where nil; others may be left out.
  package func articles(
    matching matcher: Matcher, in segment: any Segment, among scope: OrdinalSet? = nil
  ) throws -> OrdinalSet {
    switch matcher {
    case .term(let term):
      var bits = OrdinalSet(blockCount: segment.blockCount)
      try segment.list(ofTerm: term)?.insert(into: &bits)
      return bits
    case .phrase(let terms):
      return terms.count <= UInt64.bitWidth
        ? try segment.articles(holding: terms, among: scope, marks)
        : try articles(matchingByPositions: matcher, in: segment)
    case .filter(let condition):
      var bits = scope ?? OrdinalSet(articleCount: segment.articleCount)
      try condition.restrict(&bits, in: segment)
      return bits
    case .forms(let places, let field):
      return try segment.articles(holding: places, in: field, among: scope, marks)
    case .written(let matcher, let written):
      return try articles(matching: matcher, written: written, in: segment, among: scope)
    case .near, .field: return try articles(matchingByPositions: matcher, in: segment)
    case .any(let operands):
      return try articles(matchingAny: operands, in: segment, among: scope)
    case .all(let wanted, let excluded):
      var bits =
        wanted.isEmpty
        ? scope ?? OrdinalSet(articleCount: segment.articleCount)
        : try articles(matchingAll: wanted, in: segment, among: scope)
      for operand in excluded where !bits.isEmpty {
        bits.subtract(try articles(matching: operand, in: segment, among: bits))
      }
      return bits
    }
  }

  private func articles(
    matchingAny operands: [Matcher], in segment: any Segment, among scope: OrdinalSet?
  ) throws -> OrdinalSet {
    var bits = OrdinalSet(blockCount: segment.blockCount)
    let terms = operands.compactMap(\.term)
    for list in try segment.lists(ofTerms: terms) { list.insert(into: &bits) }
    for operand in operands where operand.term == nil {
      bits.formUnion(try articles(matching: operand, in: segment, among: scope))
    }
    return bits
  }

  /// Those that match, less those whose texts are written otherwise.
  private func articles(
    matching matcher: Matcher, written: WrittenMatch, in segment: any Segment, among scope: OrdinalSet?
  ) throws -> OrdinalSet {
    var candidates = try articles(matching: matcher, in: segment, among: scope)
    if let scope { candidates.formIntersection(scope) }
    var ids: [RowID] = []
    candidates.forEach { ids.append(segment.rowIDs[$0]) }
    let found = try writtenMatches(written, ids)
    return candidates.filter { found.contains(segment.rowIDs[$0]) }
  }

  private func articles(
    matchingAll operands: [Matcher], in segment: any Segment, among scope: OrdinalSet?
  ) throws -> OrdinalSet {
    var lists: [PostingList] = []
    var others: [Matcher] = []
    for operand in operands {
      guard let term = operand.term else {
        others.append(operand)
        continue
      }
      guard let list = try segment.list(ofTerm: term) else {
        return OrdinalSet(blockCount: segment.blockCount)
      }
      lists.append(list)
    }
    var bits = Self.intersection(lists, blockCount: segment.blockCount)
    if let scope { bits?.formIntersection(scope) }
    // Phrases last: each article is looked into.
    for operand in others.sorted(by: { $0.cost < $1.cost }) {
      if let bits, bits.isEmpty { return bits }
      let found = try articles(matching: operand, in: segment, among: bits ?? scope)
      if bits == nil { bits = found } else { bits?.formIntersection(found) }
    }
    return bits ?? OrdinalSet(blockCount: segment.blockCount)
  }

  /// What all lists hold; nil where there are no lists.
  private static func intersection(_ lists: [PostingList], blockCount: Int) -> OrdinalSet? {
    let lists = lists.sorted { $0.count < $1.count }
    guard let shortest = lists.first else { return nil }
    var bits = OrdinalSet(blockCount: blockCount)
    if shortest.count <= sparseCount {
      shortest.forEach { ordinal, _ in
        if lists.dropFirst().allSatisfy({ $0.impact(at: ordinal) > 0 }) { bits.insert(ordinal) }
      }
    } else {
      shortest.insert(into: &bits)
      for list in lists.dropFirst() { list.intersect(&bits) }
    }
    return bits
  }

  // MARK: Positions

  private func articles(matchingByPositions matcher: Matcher, in segment: any Segment) throws -> OrdinalSet {
    var bits = OrdinalSet(blockCount: segment.blockCount)
    guard let first = segment.rowIDs.first, let last = segment.rowIDs.last else { return bits }
    let matched = try rowIDs(matching: matcher)
    var ordinal = 0
    for id in matched[matched.partitioningIndex { $0 >= first }...] {
      guard id <= last else { break }
      while segment.rowIDs[ordinal] < id { ordinal += 1 }
      if segment.rowIDs[ordinal] == id { bits.insert(ordinal) }
    }
    return bits
  }

  private func rowIDs(matching matcher: Matcher) throws -> [RowID] {
    if let known = matchedIDs[matcher] { return known }
    let found = try positionalMatches(matcher)
    matchedIDs[matcher] = found
    return found
  }
}

extension Matcher {
  fileprivate var term: IndexTerm? {
    guard case .term(let term) = self else { return nil }
    return term
  }

  /// How much there is to read: 2 for texts as written, 1 for segments' texts, 0 for lists.
  fileprivate var cost: Int {
    switch self {
    case .written: 2
    case .phrase, .forms: 1
    case .term, .near, .field, .filter, .any, .all: 0
    }
  }
}
