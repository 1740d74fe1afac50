import ArabicText

/// Makes a segment of the ranking file from articles.
package struct SegmentBuilder: ~Copyable {
  /// What the index keeps of an article besides its words.
  package struct Facts: Sendable {
    package let rowID: RowID
    /// 0 for none.
    let sourceID: UInt32
    /// 0 for none.
    let sectionID: UInt32
    let precision: DatePrecision

    package init(rowID: RowID, sourceID: UInt32, sectionID: UInt32, precision: DatePrecision) {
      self.rowID = rowID
      self.sourceID = sourceID
      self.sectionID = sectionID
      self.precision = precision
    }
  }

  /// An article of a batch that was stored.
  package struct Entry: Sendable {
    /// The article's place in the batch.
    package let batchIndex: Int
    package let facts: Facts

    package init(batchIndex: Int, facts: Facts) {
      self.batchIndex = batchIndex
      self.facts = facts
    }
  }

  private var tokens = ForwardIndex()
  private var facts: [Facts] = []

  package init() {}

  /// At most `SegmentLayout.articleLimit` make a segment.
  package var articleCount: Int { facts.count }

  /// Nil where there are none.
  package var firstRowID: RowID? { facts.first?.rowID }

  /// Takes the next article, analysing it.
  package mutating func add(
    _ facts: Facts, title: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>,
    _ formIDs: FormIDCache
  ) {
    self.facts.append(facts)
    tokens.add(title: title, body: body, formIDs)
  }

  /// Takes the stored articles of a batch, which are all that `batch` counts.
  package mutating func append(_ entries: [Entry], of batch: borrowing ForwardIndex) {
    facts += entries.map(\.facts)
    tokens.append(entries.map(\.batchIndex), of: batch)
  }

  /// The segment's bytes, articles in the order of row ids; nil where two of its terms have one hash.
  ///
  /// - Parameter meanLength: `IndexState.meanLength`, which the impacts are made with.
  package borrowing func finish(id: Int64, meanLength: Double) -> [UInt8]? {
    let articles = facts.indices.sorted { facts[$0].rowID < facts[$1].rowID }
    let order = SegmentOrder(tokens)
    // The postings themselves go before the rest is made.
    let lists = SegmentLists(
      tokens, order: order, postings: SegmentPostings(tokens, articles: articles, meanLength: meanLength))
    let texts = SegmentTexts(tokens, articles: articles, order: order)
    var writer = SegmentWriter(id: id, articleCount: articles.count, meanLength: meanLength)
    writer.reserveCapacity(tokens, byteCount: lists.bytes.count + texts.bytes.count)
    writer.append(articles.map { facts[$0].rowID }, as: .rowIDs)
    writer.append(articles.map { facts[$0].sourceID }, as: .sources)
    writer.append(articles.map { facts[$0].sectionID }, as: .sections)
    writer.append(articles.map { facts[$0].precision.rawValue }, as: .precisions)
    guard writer.appendDictionary(tokens, order: order, lists: lists) else { return nil }
    writer.append(texts.offsets, as: .textOffsets)
    writer.append(texts.bytes, as: .texts)
    writer.append(lists.bytes, as: .lists)
    return writer.finish()
  }
}

/// The order in which a segment keeps its forms: those of one stem, and the stems of one root key, together.
struct SegmentOrder {
  /// Terms by root key, those without first.
  let terms: [Int]
  /// Forms in the order of their terms.
  let forms: [Int]
  /// Where each term's forms begin within `forms`, by the term's place in `terms`, and the end.
  let formStarts: [Int]
  /// The number of each form in texts, from 1, the commonest first.
  let numbers: [UInt32]

  init(_ tokens: borrowing ForwardIndex) {
    let terms = Self.counted(
      tokens.terms.indices, buckets: tokens.roots.count + 1,
      by: tokens.terms.map { Int($0.root.rawValue) + 1 })
    var places = [Int](repeating: 0, count: terms.items.count)
    for (place, term) in terms.items.enumerated() { places[term] = place }
    let forms = Self.counted(
      tokens.forms.indices, buckets: terms.items.count, by: tokens.forms.map { places[$0.term.index] })
    self.terms = terms.items
    self.forms = forms.items
    formStarts = forms.starts
    var numbers = [UInt32](repeating: 0, count: tokens.forms.count)
    // One number a form: fewer occurrences are greater, then later forms.
    let byCount = tokens.forms.enumerated().map { UInt64(Int32.max - $1.occurrences) << 32 | UInt64($0) }
      .sorted()
    for (rank, key) in byCount.enumerated() { numbers[Int(key & 0xFFFF_FFFF)] = UInt32(rank + 1) }
    self.numbers = numbers
  }

  /// A counting sort: `items` by bucket, and where each bucket begins.
  private static func counted(_ items: Range<Int>, buckets: Int, by bucket: [Int]) -> (
    items: [Int], starts: [Int]
  ) {
    var starts = [Int](repeating: 0, count: buckets + 1)
    for item in items { starts[bucket[item] + 1] += 1 }
    for index in 0..<buckets { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [Int](repeating: 0, count: items.count)
    for item in items {
      sorted[next[bucket[item]]] = item
      next[bucket[item]] += 1
    }
    return (sorted, starts)
  }
}
