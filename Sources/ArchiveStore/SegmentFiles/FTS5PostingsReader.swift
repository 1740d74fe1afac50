import GRDB
import InvertedIndex
import NewsQuery

/// Reads posting lists of uncovered articles from FTS5, each once a search.
final class FTS5PostingsReader {
  /// One list a segment; nil where it has no posting.
  typealias Lists = [OwnedPostingList?]

  let articles: UncoveredArticles
  /// The row ids of `articles`, in memory that stays where it is.
  let rowIDs: UnsafeBufferPointer<RowID>
  private let vocabulary: VocabularyReader
  private let scanner: TextScanner
  private var db: Database { vocabulary.db }
  private var termLists: [IndexTerm: Lists] = [:]
  private var rootLists: [IndexTerm: Lists] = [:]
  private var matches: [String: [Int]] = [:]
  private var attributePointers: ArticleAttributes?

  var segmentCount: Int { (articles.count + SegmentLayout.articleLimit - 1) / SegmentLayout.articleLimit }

  /// - Parameter scanner: finds the query's words in texts.
  init(_ articles: UncoveredArticles, vocabulary: VocabularyReader, scanner: TextScanner) {
    self.articles = articles
    self.vocabulary = vocabulary
    self.scanner = scanner
    let ids = UnsafeMutableBufferPointer<RowID>.allocate(capacity: articles.count)
    _ = ids.initialize(from: articles.ids)
    rowIDs = UnsafeBufferPointer(ids)
  }

  deinit {
    rowIDs.deallocate()
    attributePointers?.sources.deallocate()
    attributePointers?.sections.deallocate()
    attributePointers?.precisions.deallocate()
  }

  func lists(ofTerm term: IndexTerm) throws -> Lists {
    if let known = termLists[term] { return known }
    var postings = UncoveredPostings(articles)
    try read([term]) { postings.append(place: $0, weight: $1) }
    let lists = postings.lists()
    termLists[term] = lists
    return lists
  }

  /// A root key's postings are those of its stems taken together.
  func lists(ofRoot root: IndexTerm) throws -> Lists {
    if let known = rootLists[root] { return known }
    let stems = try vocabulary.stems(ofRoot: root)
    var weights = [Int](repeating: 0, count: articles.count)
    try read(stems) { place, weight in weights[place] += weight }
    var postings = UncoveredPostings(articles)
    for place in weights.indices where weights[place] > 0 {
      postings.append(place: place, weight: weights[place])
    }
    let lists = postings.lists()
    rootLists[root] = lists
    return lists
  }

  /// The places of uncovered articles that match an FTS5 expression, ascending.
  func places(matching expression: String) throws -> [Int] {
    if let known = matches[expression] { return known }
    var places: [Int] = []
    try forEachRow(expression, wantsWeights: false) { place, _ in places.append(place) }
    matches[expression] = places
    return places
  }

  func check(_ places: [FormPlace]) -> FormPlaceCheck { FormPlaceCheck(places, analyzer: scanner.analyzer) }

  func article(at place: Int, in field: SearchField?, passes check: FormPlaceCheck) throws -> Bool {
    try ArticleTable(db: db).holds(articles.ids[place], in: field, check.holds)
  }

  func readOccurrences(at place: Int, to occurrences: inout Occurrences) throws {
    occurrences.lengthNorm = articles.norms[place]
    guard let text = try ArticleTable(db: db).words(of: articles.ids[place]) else { return }
    for (column, text) in [text.title, text.body].enumerated() {
      let scan = scanner.scan(text)
      for hit in scan.hits {
        occurrences.add(word: hit.word, column: column, offset: hit.position, quality: hit.quality)
      }
      for (stem, position) in scan.neighbours {
        scanner.neighbours.add(stem, column: column, offset: position, to: &occurrences)
      }
    }
  }

  func attributes() throws -> ArticleAttributes {
    if let attributePointers { return attributePointers }
    let attributes = try articles.attributes(db)
    let pointers = ArticleAttributes(
      sources: Self.copy(attributes.sources), sections: Self.copy(attributes.sections),
      precisions: Self.copy(attributes.precisions))
    attributePointers = pointers
    return pointers
  }

  private static func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let pointer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = pointer.initialize(from: elements)
    return UnsafeBufferPointer(pointer)
  }

  private func read(_ terms: [IndexTerm], _ body: (_ place: Int, _ weight: Int) -> Void) throws {
    for term in terms { try forEachRow(FTS5Term.string(term), wantsWeights: true, body) }
  }

  private func forEachRow(
    _ expression: String, wantsWeights: Bool, _ body: (_ place: Int, _ weight: Int) -> Void
  ) throws {
    let articles = articles
    for range in articles.ranges.map({ $0.map(Optional.some) }) ?? [nil] {
      var hint = 0
      try FTS5RowVisitor.forEachRow(matching: expression, ids: range, wantsWeights: wantsWeights, db) {
        id, weight in
        guard let place = articles.place(of: id, from: hint) else { return }
        hint = place
        body(place, weight)
      }
    }
  }
}

/// Collects postings of uncovered articles in ascending order, and encodes them a segment at a time.
private struct UncoveredPostings {
  private let articles: UncoveredArticles
  private var segments: [(ordinals: [UInt16], impacts: [UInt8])]

  init(_ articles: UncoveredArticles) {
    self.articles = articles
    let count = (articles.count + SegmentLayout.articleLimit - 1) / SegmentLayout.articleLimit
    segments = Array(repeating: ([], []), count: count)
  }

  mutating func append(place: Int, weight: Int) {
    let (segment, ordinal) = place.quotientAndRemainder(dividingBy: SegmentLayout.articleLimit)
    segments[segment].ordinals.append(UInt16(ordinal))
    segments[segment].impacts.append(Score.impact(weight: weight, lengthNorm: articles.norms[place]))
  }

  func lists() -> FTS5PostingsReader.Lists {
    segments.indices.map { index in
      let articleCount = min(articles.count - index * SegmentLayout.articleLimit, SegmentLayout.articleLimit)
      return OwnedPostingList(
        ordinals: segments[index].ordinals, impacts: segments[index].impacts,
        blockCount: SegmentLayout.blockCount(articleCount: articleCount))
    }
  }
}
