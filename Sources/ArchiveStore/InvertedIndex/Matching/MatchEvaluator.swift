import GRDB

/// Finds the articles of a segment that a `Matcher` asks for.
///
/// Terms come from posting lists, phrases from the segment's texts; for NEAR and fields, which need FTS5's positions, FTS5 is
/// asked once for all segments. Lives for one search.
final class MatchEvaluator {
  /// Where the shortest list of a conjunction is at most this long, the others are looked into article by article.
  private static let sparseCount = 256

  private let db: Database
  private let ids: ClosedRange<Int64>?
  private let marks: QueryFormMap
  private var matchedIDs: [String: [Int64]] = [:]

  /// - Parameter ids: the row ids that may be of interest; all where nil.
  init(ids: ClosedRange<Int64>?, marks: QueryFormMap, _ db: Database) {
    self.db = db
    self.ids = ids
    self.marks = marks
  }

  /// The articles that match.
  ///
  /// - Parameter scope: the articles that may be of interest, all where nil; others may be left out.
  func articles(
    matching matcher: Matcher, in segment: any Segment, among scope: OrdinalSet? = nil
  ) throws -> OrdinalSet {
    switch matcher {
    case .term(let term):
      let bits = OrdinalSet(windowCount: segment.windowCount)
      try segment.list(ofTerm: term)?.insert(into: bits)
      return bits
    case .phrase(let terms):
      return terms.count <= UInt64.bitWidth
        ? try segment.articles(holding: terms, among: scope, marks)
        : try articles(byFTS5: matcher, in: segment)
    case .filter(let condition):
      let bits = Self.copy(of: scope, in: segment)
      try condition.restrict(bits, in: segment)
      return bits
    case .near, .field: return try articles(byFTS5: matcher, in: segment)
    case .any(let operands):
      let bits = OrdinalSet(windowCount: segment.windowCount)
      let terms = operands.compactMap(\.term)
      for list in try segment.lists(ofTerms: terms) { list.insert(into: bits) }
      for operand in operands where operand.term == nil {
        bits.formUnion(try articles(matching: operand, in: segment, among: scope))
      }
      return bits
    case .all(let wanted, let excluded):
      let bits =
        wanted.isEmpty
        ? Self.copy(of: scope, in: segment) : try articles(matchingAll: wanted, in: segment, among: scope)
      for operand in excluded where !bits.isEmpty {
        bits.subtract(try articles(matching: operand, in: segment, among: bits))
      }
      return bits
    }
  }

  private static func copy(of scope: OrdinalSet?, in segment: any Segment) -> OrdinalSet {
    scope.map(OrdinalSet.init(copying:)) ?? OrdinalSet(all: segment)
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
        return OrdinalSet(windowCount: segment.windowCount)
      }
      lists.append(list)
    }
    var bits = Self.intersection(lists, windowCount: segment.windowCount)
    if let bits, let scope { bits.formIntersection(scope) }
    // Phrases last: each article is looked into.
    for operand in others.filter({ !$0.isPhrase }) + others.filter(\.isPhrase) {
      if let bits, bits.isEmpty { return bits }
      let found = try articles(matching: operand, in: segment, among: bits ?? scope)
      if let bits { bits.formIntersection(found) } else { bits = found }
    }
    return bits ?? OrdinalSet(windowCount: segment.windowCount)
  }

  /// What all lists hold; nil where there are no lists.
  private static func intersection(_ lists: [PostingList], windowCount: Int) -> OrdinalSet? {
    let lists = lists.sorted { $0.count < $1.count }
    guard let shortest = lists.first else { return nil }
    let bits = OrdinalSet(windowCount: windowCount)
    if shortest.count <= sparseCount {
      shortest.forEach { ordinal, _ in
        if lists.dropFirst().allSatisfy({ $0.impact(at: ordinal) > 0 }) { bits.insert(ordinal) }
      }
    } else {
      shortest.insert(into: bits)
      for list in lists.dropFirst() { list.intersect(bits) }
    }
    return bits
  }

  // MARK: FTS5

  private func articles(byFTS5 matcher: Matcher, in segment: any Segment) throws -> OrdinalSet {
    let bits = OrdinalSet(windowCount: segment.windowCount)
    guard let first = segment.rowIDs.first, let last = segment.rowIDs.last else { return bits }
    let matched = try rowIDs(matching: matcher.expression)
    var ordinal = 0
    for id in matched[Self.firstIndex(in: matched, atLeast: first)...] {
      guard id <= last else { break }
      while segment.rowIDs[ordinal] < id { ordinal += 1 }
      if segment.rowIDs[ordinal] == id { bits.insert(ordinal) }
    }
    return bits
  }

  private func rowIDs(matching expression: String) throws -> [Int64] {
    if let known = matchedIDs[expression] { return known }
    var found: [Int64] = []
    try FTS5RowVisitor.forEachRow(matching: expression, ids: ids, wantsWeights: false, db) { id, _ in
      found.append(id)
    }
    matchedIDs[expression] = found
    return found
  }

  private static func firstIndex(in ids: [Int64], atLeast id: Int64) -> Int {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Matcher {
  fileprivate var term: QueryTermKey? {
    guard case .term(let term) = self else { return nil }
    return term
  }

  fileprivate var isPhrase: Bool {
    guard case .phrase = self else { return false }
    return true
  }
}
