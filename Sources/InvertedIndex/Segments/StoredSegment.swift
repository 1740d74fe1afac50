/// A segment as bytes: in the mapped ranking file, or in memory.
package final class StoredSegment: Segment, Sendable {
  package let id: Int64
  package let articleCount: Int
  package nonisolated(unsafe) let rowIDs: UnsafeBufferPointer<RowID>
  let header: SegmentHeader
  /// The segment's first byte. Nobody changes the bytes as long as `storage` lives.
  nonisolated(unsafe) private let base: UnsafeRawPointer
  /// Keeps the bytes alive.
  let storage: any SegmentStorage

  /// Nil where the memory holds no segment.
  package convenience init?(_ memory: SegmentMemory) {
    guard let header = SegmentHeader(memory.base) else { return nil }
    self.init(header, at: memory.base, in: memory)
  }

  /// - Parameters:
  ///   - base: the segment's first byte, aligned to 8.
  ///   - storage: what keeps the bytes alive.
  package init(_ header: SegmentHeader, at base: UnsafeRawPointer, in storage: any SegmentStorage) {
    self.header = header
    self.base = base
    self.storage = storage
    id = header.id
    articleCount = header.articleCount
    rowIDs = UnsafeBufferPointer(
      start: (base + header.offset(of: .rowIDs)).assumingMemoryBound(to: RowID.self), count: articleCount)
  }

  /// `IndexState.meanLength` that its impacts were made with.
  package var meanLength: Double { header.meanLength }

  private func part<Element>(_ part: SegmentHeader.Part, of type: Element.Type) -> UnsafePointer<Element> {
    (base + header.offset(of: part)).assumingMemoryBound(to: type)
  }

  // MARK: Lists

  package func list(ofTerm term: IndexTerm) -> PostingList? { entry(ofTerm: term).flatMap(list) }

  package func lists(ofTerms terms: [IndexTerm]) -> [PostingList] {
    // Hundreds of words lie all over the segment.
    defer { if terms.count > 64 { storage.boundResidentPages() } }
    return entries(ofTerms: terms).compactMap(list)
  }

  package func list(ofRoot root: IndexTerm) -> PostingList? { entry(ofRoot: root).flatMap(list) }

  func list(_ entry: SegmentEntry) -> PostingList? {
    let offset = Int(entry.list)
    let room = header.byteCount - header.offset(of: .lists) - offset
    guard room >= PostingEncoder.headerSize(.bitmap),
      let list = PostingList(base + header.offset(of: .lists) + offset, blockCount: blockCount),
      list.byteCount <= room
    else { return nil }
    return list
  }

  func entry(ofTerm term: IndexTerm) -> SegmentEntry? {
    termHashes.place(of: term.hash).map { part(.termEntries, of: SegmentEntry.self)[$0] }
  }

  private func entries(ofTerms terms: [IndexTerm]) -> [SegmentEntry] {
    let entries = part(.termEntries, of: SegmentEntry.self)
    return termHashes.places(of: terms.map(\.hash)).compactMap { $0.map { entries[$0] } }
  }

  private func entry(ofRoot root: IndexTerm) -> SegmentEntry? {
    SortedHashIndex(start: part(.rootHashes, of: UInt64.self), count: header.rootCount).place(of: root.hash)
      .map {
        part(.rootEntries, of: SegmentEntry.self)[$0]
      }
  }

  private var termHashes: SortedHashIndex {
    SortedHashIndex(start: part(.termHashes, of: UInt64.self), count: header.termCount)
  }

  // MARK: Texts

  package func articles(
    holding phrase: [IndexTerm], among scope: OrdinalSet?, _ marks: QueryFormMap
  ) -> OrdinalSet {
    var candidates = OrdinalSet(blockCount: blockCount)
    marks.begin(formCount: header.formCount)
    var numbers: [[UInt32]] = []
    for (index, term) in phrase.enumerated() {
      guard let entry = entry(ofTerm: term), let list = list(entry) else {
        return OrdinalSet(blockCount: blockCount)
      }
      if index == 0 { list.insert(into: &candidates) } else { list.intersect(&candidates) }
      let forms = forms(of: entry)
      marks.add(QueryFormMap.Mark(words: 1 << UInt64(index)), form: nil, to: forms)
      numbers.append(Array(forms.numbers))
    }
    if let scope { candidates.formIntersection(scope) }
    let words = marks.marks.map(\.words)
    let found = marks.withSlots { slots in
      let matcher = PhraseMatcher(forms: numbers, slots: slots, words: words)
      return candidates.filter { matcher.matches(text(of: $0)) }
    }
    // The texts of a segment may be some 25 MB.
    storage.boundResidentPages()
    return found
  }

  package func readOccurrences(
    in ordinals: [Int], of words: [QueryWord], _ neighbours: QueryNeighbours, _ marks: QueryFormMap,
    _ body: (Int, Occurrences) -> Void
  ) {
    marks.begin(formCount: header.formCount)
    mark(words.prefix(Occurrences.wordLimit), neighbours, in: marks)
    var occurrences = Occurrences(wordCount: words.count)
    let meanings = marks.marks
    marks.withSlots { slots in
      for ordinal in ordinals {
        occurrences.removeAll()
        var (column, offset, titleLength) = (0, 0, 0)
        forEachNumber(of: ordinal) { number in
          guard number > 0 else {
            (column, offset, titleLength) = (1, 0, offset)
            return
          }
          let slot = number < slots.count ? slots[number] : 0
          if slot != 0 {
            let mark = meanings[Int(slot)]
            Self.add(mark, column: column, offset: offset, to: &occurrences)
            if mark.neighbour > 0 {
              neighbours.add(Int(mark.neighbour) - 1, column: column, offset: offset, to: &occurrences)
            }
          }
          offset += 1
        }
        occurrences.lengthNorm = Score.lengthNorm(length: titleLength + offset, meanLength: header.meanLength)
        body(ordinal, occurrences)
      }
    }
  }

  /// Marks the forms of the words, and of what is spelled like them.
  private func mark(
    _ words: ArraySlice<QueryWord>, _ neighbours: QueryNeighbours, in marks: QueryFormMap
  ) {
    for (index, word) in words.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      if let entry = word.root.flatMap(entry(ofRoot:)) {
        marks.add(QueryFormMap.Mark(words: bit), form: nil, to: forms(of: entry))
      }
      for entry in entries(ofTerms: word.lightStems) {
        let mark = QueryFormMap.Mark(words: bit, lights: bit)
        let forms = forms(of: entry)
        guard let wanted = word.forms else {
          marks.add(mark, form: word.form.hash, to: forms)
          continue
        }
        for place in forms.numbers.indices where wanted.contains(forms.hashes[place]) {
          let isForm = forms.hashes[place] == word.form.hash
          marks.add(
            QueryFormMap.Mark(words: bit, lights: bit, forms: isForm ? bit : 0), toForm: forms.numbers[place])
        }
      }
    }
    for (index, stem) in neighbours.stems.enumerated() {
      guard let entry = entry(ofTerm: stem) else { continue }
      let mark = QueryFormMap.Mark(neighbour: UInt16(truncatingIfNeeded: index + 1))
      marks.add(mark, form: nil, to: forms(of: entry))
    }
  }

  private static func add(
    _ mark: QueryFormMap.Mark, column: Int, offset: Int, to occurrences: inout Occurrences
  ) {
    var words = mark.words
    while words != 0 {
      let word = words.trailingZeroBitCount
      let bit: UInt64 = 1 << UInt64(word)
      let quality: Occurrences.Quality =
        mark.forms & bit != 0 ? .form : mark.lights & bit != 0 ? .light : .root
      occurrences.add(word: word, column: column, offset: offset, quality: quality)
      words &= words &- 1
    }
  }

  func forms(of entry: SegmentEntry) -> QueryFormMap.Forms {
    let first = min(Int(entry.firstForm), header.formCount)
    let end = min(first + Int(entry.formCount), header.formCount)
    let numbers = UnsafeBufferPointer(start: part(.formNumbers, of: UInt32.self) + first, count: end - first)
    return (numbers, part(.formHashes, of: UInt64.self) + first)
  }

  /// An article's text as form numbers.
  func text(of ordinal: Int) -> UnsafeBufferPointer<UInt8> {
    let offsets = part(.textOffsets, of: UInt32.self)
    let room = header.offset(of: .lists) - header.offset(of: .texts)
    let end = min(Int(offsets[ordinal + 1]), room)
    let start = min(Int(offsets[ordinal]), end)
    return UnsafeBufferPointer(start: part(.texts, of: UInt8.self) + start, count: end - start)
  }

  /// Calls `body` with the form numbers of an article's text, 0 between title and body.
  @inline(__always)
  private func forEachNumber(of ordinal: Int, _ body: (Int) -> Void) {
    var numbers = FormNumberReader(text(of: ordinal))
    while let number = numbers.next() { body(number) }
  }

  package func attributes() -> ArticleAttributes {
    ArticleAttributes(
      sources: UnsafeBufferPointer(start: part(.sources, of: UInt32.self), count: articleCount),
      sections: UnsafeBufferPointer(start: part(.sections, of: UInt32.self), count: articleCount),
      precisions: UnsafeBufferPointer(start: part(.precisions, of: UInt8.self), count: articleCount))
  }
}
