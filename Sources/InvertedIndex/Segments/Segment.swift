package import NewsQuery

/// A part of the archive's articles, at most 65,536, with what ranking needs to know of them.
///
/// Articles have ordinals from 0 in the order of their row ids, which is the order of their dates. Whether the lists come from
/// the ranking file (`StoredSegment`) or are read from FTS5 (`FTS5Segment`) makes no difference to what is found.
package protocol Segment: AnyObject {
  var articleCount: Int { get }
  /// The articles' row ids, ascending.
  var rowIDs: UnsafeBufferPointer<RowID> { get }

  /// The postings of a light stem or marked stop word; nil where no article holds it.
  func list(ofTerm term: IndexTerm) throws -> PostingList?
  /// The postings of a marked root key; nil where no article holds it.
  func list(ofRoot root: IndexTerm) throws -> PostingList?
  /// The postings of those terms that any article holds.
  func lists(ofTerms terms: [IndexTerm]) throws -> [PostingList]
  /// The articles that hold the terms one after the other in one field.
  ///
  /// - Parameter scope: the articles that may be of interest, all where nil; others may be left out.
  func articles(
    holding phrase: [IndexTerm], among scope: OrdinalSet?, _ marks: QueryFormMap
  ) throws -> OrdinalSet
  /// The articles where each place is filled by one of its words, one after the other.
  ///
  /// - Parameters:
  ///   - field: where; nil for anywhere, but never across title and body.
  ///   - scope: as above.
  func articles(
    holding places: [FormPlace], in field: SearchField?, among scope: OrdinalSet?, _ marks: QueryFormMap
  ) throws -> OrdinalSet
  /// Where the words of a query stand in some articles: calls `body` with each ordinal, in the order given.
  func readOccurrences(
    in ordinals: [Int], of words: [QueryWord], _ neighbours: QueryNeighbours, _ marks: QueryFormMap,
    _ body: (Int, Occurrences) -> Void
  ) throws
  /// What facets and filters ask of the articles.
  func attributes() throws -> ArticleAttributes
}

extension Segment {
  package func lists(ofTerms terms: [IndexTerm]) throws -> [PostingList] {
    try terms.compactMap(list(ofTerm:))
  }

  package var blockCount: Int { SegmentLayout.blockCount(articleCount: articleCount) }

  /// The ordinal of a row id, or where it would stand.
  package func position(of id: RowID) -> Int {
    rowIDs.partitioningIndex { $0 >= id }
  }

  package func ordinal(of id: RowID) -> Int? {
    let place = position(of: id)
    return place < articleCount && rowIDs[place] == id ? place : nil
  }

  /// The ordinals of row ids in a range.
  func ordinals(in ids: ClosedRange<RowID>) -> Range<Int> {
    let first = position(of: ids.lowerBound)
    let end = rowIDs.partitioningIndex { $0 > ids.upperBound }
    return first..<max(first, end)
  }
}
