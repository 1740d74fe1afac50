import GRDB
import InvertedIndex
import NewsQuery

/// Up to 65,536 of the articles that no ranking segment holds: lists are read from FTS5 when a query asks for them.
final class FTS5Segment: Segment {
  private let reader: FTS5PostingsReader
  private let number: Int
  private let places: Range<Int>

  var articleCount: Int { places.count }
  var rowIDs: UnsafeBufferPointer<RowID> { UnsafeBufferPointer(rebasing: reader.rowIDs[places]) }

  private init(_ reader: FTS5PostingsReader, number: Int) {
    self.reader = reader
    self.number = number
    let first = number * SegmentLayout.articleLimit
    places = first..<min(first + SegmentLayout.articleLimit, reader.articles.count)
  }

  /// All uncovered articles as segments that share a reader.
  static func segments(_ reader: FTS5PostingsReader) -> [FTS5Segment] {
    (0..<reader.segmentCount).map { FTS5Segment(reader, number: $0) }
  }

  func list(ofTerm term: IndexTerm) throws -> PostingList? { try reader.lists(ofTerm: term)[number]?.list }

  func list(ofRoot root: IndexTerm) throws -> PostingList? { try reader.lists(ofRoot: root)[number]?.list }

  func articles(
    holding phrase: [IndexTerm], among scope: OrdinalSet?, _ marks: QueryFormMap
  ) throws -> OrdinalSet {
    var bits = OrdinalSet(blockCount: blockCount)
    for place in try reader.places(matching: FTS5Term.phrase(phrase)) where places.contains(place) {
      bits.insert(place - places.lowerBound)
    }
    return bits
  }

  func articles(
    holding places: [FormPlace], in field: SearchField?, among scope: OrdinalSet?, _ marks: QueryFormMap
  ) throws -> OrdinalSet {
    var candidates = OrdinalSet(blockCount: blockCount)
    for (index, place) in places.enumerated() {
      var filling = OrdinalSet(blockCount: blockCount)
      for word in place.words { try list(ofTerm: word.term)?.insert(into: &filling) }
      if index == 0 { candidates = filling } else { candidates.formIntersection(filling) }
    }
    if let scope { candidates.formIntersection(scope) }
    let check = reader.check(places)
    var ordinals: [Int] = []
    candidates.forEach { ordinals.append($0) }
    var found = OrdinalSet(blockCount: blockCount)
    for ordinal in ordinals
    where try reader.article(at: self.places.lowerBound + ordinal, in: field, passes: check) {
      found.insert(ordinal)
    }
    return found
  }

  func readOccurrences(
    in ordinals: [Int], of words: [QueryWord], _ neighbours: QueryNeighbours, _ marks: QueryFormMap,
    _ body: (Int, Occurrences) -> Void
  ) throws {
    var occurrences = Occurrences(wordCount: words.count)
    for ordinal in ordinals {
      occurrences.removeAll()
      try reader.readOccurrences(at: places.lowerBound + ordinal, to: &occurrences)
      body(ordinal, occurrences)
    }
  }

  func attributes() throws -> ArticleAttributes {
    let attributes = try reader.attributes()
    return ArticleAttributes(
      sources: UnsafeBufferPointer(rebasing: attributes.sources[places]),
      sections: UnsafeBufferPointer(rebasing: attributes.sections[places]),
      precisions: UnsafeBufferPointer(rebasing: attributes.precisions[places]))
  }
}
