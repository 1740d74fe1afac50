import GRDB

/// Up to 65,536 of the articles that no ranking segment holds: lists are read from FTS5 when a query asks for them.
final class FTS5Segment: Segment {
  private let reader: FTS5PostingsReader
  private let number: Int
  private let places: Range<Int>

  var articleCount: Int { places.count }
  var rowIDs: UnsafeBufferPointer<Int64> { UnsafeBufferPointer(rebasing: reader.rowIDs[places]) }

  private init(_ reader: FTS5PostingsReader, number: Int) {
    self.reader = reader
    self.number = number
    let first = number * PostingList.largestSegment
    places = first..<min(first + PostingList.largestSegment, reader.live.count)
  }

  /// All live articles as segments that share a reader.
  static func segments(_ reader: FTS5PostingsReader) -> [FTS5Segment] {
    (0..<reader.segmentCount).map { FTS5Segment(reader, number: $0) }
  }

  func list(ofTerm term: QueryTermKey) throws -> PostingList? { try reader.lists(ofTerm: term)[number]?.list }

  func list(ofRoot root: QueryTermKey) throws -> PostingList? { try reader.lists(ofRoot: root)[number]?.list }

  func articles(
    holding phrase: [QueryTermKey], among scope: OrdinalSet?, _ marks: QueryFormMap
  ) throws -> OrdinalSet {
    let bits = OrdinalSet(windowCount: windowCount)
    for place in try reader.places(matching: FTS5Term.phrase(phrase.map(\.text))) where places.contains(place)
    {
      bits.insert(place - places.lowerBound)
    }
    return bits
  }

  func readOccurrences(
    in ordinals: [Int], of words: [WordPattern], _ marks: QueryFormMap, _ body: (Int, Occurrences) -> Void
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

/// Reads posting lists of live articles from FTS5, each once a search.
final class FTS5PostingsReader {
  /// One list a live segment; nil where it has no posting.
  typealias Lists = [OwnedPostingList?]

  let live: UncoveredArticles
  /// The row ids of `live`, in memory that stays where it is.
  let rowIDs: UnsafeBufferPointer<Int64>
  private let vocabulary: VocabularyReader
  private let scanner: TextScanner
  private var db: Database { vocabulary.db }
  private var termLists: [QueryTermKey: Lists] = [:]
  private var rootLists: [QueryTermKey: Lists] = [:]
  private var matches: [String: [Int]] = [:]
  private var attributePointers: ArticleAttributes?

  var segmentCount: Int { (live.count + PostingList.largestSegment - 1) / PostingList.largestSegment }

  /// - Parameter scanner: finds the query's words in texts.
  init(_ live: UncoveredArticles, _ vocabulary: VocabularyReader, scanner: TextScanner) {
    self.live = live
    self.vocabulary = vocabulary
    self.scanner = scanner
    let ids = UnsafeMutableBufferPointer<Int64>.allocate(capacity: live.count)
    _ = ids.initialize(from: live.ids)
    rowIDs = UnsafeBufferPointer(ids)
  }

  deinit {
    rowIDs.deallocate()
    attributePointers?.sources.deallocate()
    attributePointers?.sections.deallocate()
    attributePointers?.precisions.deallocate()
  }

  func lists(ofTerm term: QueryTermKey) throws -> Lists {
    if let known = termLists[term] { return known }
    var postings = LivePostings(live)
    try read([term.text]) { postings.append(place: $0, weight: $1) }
    let lists = postings.lists()
    termLists[term] = lists
    return lists
  }

  /// A root key's postings are those of its stems taken together.
  func lists(ofRoot root: QueryTermKey) throws -> Lists {
    if let known = rootLists[root] { return known }
    let stems = try vocabulary.stems(ofRoot: root.text)
    var weights = [Int](repeating: 0, count: live.count)
    try read(stems) { place, weight in weights[place] += weight }
    var postings = LivePostings(live)
    for place in weights.indices where weights[place] > 0 {
      postings.append(place: place, weight: weights[place])
    }
    let lists = postings.lists()
    rootLists[root] = lists
    return lists
  }

  /// The places of live articles that match an FTS5 expression, ascending.
  func places(matching expression: String) throws -> [Int] {
    if let known = matches[expression] { return known }
    var places: [Int] = []
    try forEachRow(expression, wantsWeights: false) { place, _ in places.append(place) }
    matches[expression] = places
    return places
  }

  func readOccurrences(at place: Int, to occurrences: inout Occurrences) throws {
    occurrences.lengthNorm = live.norms[place]
    guard let text = try ArticleTable(db: db).words(of: live.ids[place]) else { return }
    for (column, text) in [text.title, text.body].enumerated() {
      for hit in scanner.scan(text).hits {
        occurrences.add(word: hit.word, column: column, offset: hit.position, isForm: hit.isForm)
      }
    }
  }

  func attributes() throws -> ArticleAttributes {
    if let attributePointers { return attributePointers }
    let attributes = try live.attributes(db)
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

  private func read(_ terms: [String], _ body: (_ place: Int, _ weight: Int) -> Void) throws {
    for term in terms { try forEachRow(FTS5Term.light(term), wantsWeights: true, body) }
  }

  private func forEachRow(
    _ expression: String, wantsWeights: Bool, _ body: (_ place: Int, _ weight: Int) -> Void
  ) throws {
    let live = live
    for range in live.ranges.map({ $0.map(Optional.some) }) ?? [nil] {
      var hint = 0
      try FTS5RowVisitor.forEachRow(matching: expression, ids: range, wantsWeights: wantsWeights, db) {
        id, weight in
        guard let place = live.place(of: id, from: hint) else { return }
        hint = place
        body(place, weight)
      }
    }
  }
}

/// Collects postings of live articles in ascending order, and encodes them a segment at a time.
private struct LivePostings {
  private let live: UncoveredArticles
  private var segments: [(ordinals: [UInt16], impacts: [UInt8])]

  init(_ live: UncoveredArticles) {
    self.live = live
    let count = (live.count + PostingList.largestSegment - 1) / PostingList.largestSegment
    segments = Array(repeating: ([], []), count: count)
  }

  mutating func append(place: Int, weight: Int) {
    let (segment, ordinal) = place.quotientAndRemainder(dividingBy: PostingList.largestSegment)
    segments[segment].ordinals.append(UInt16(ordinal))
    segments[segment].impacts.append(Score.impact(weight: weight, lengthNorm: live.norms[place]))
  }

  func lists() -> FTS5PostingsReader.Lists {
    segments.indices.map { index in
      let articleCount = min(live.count - index * PostingList.largestSegment, PostingList.largestSegment)
      return OwnedPostingList(
        ordinals: segments[index].ordinals, impacts: segments[index].impacts,
        windowCount: PostingList.windowCount(articleCount: articleCount))
    }
  }
}
