package import NewsQuery

/// Words of which only some forms will do: looked for in the segment's texts.
extension StoredSegment {
  package func articles(
    holding places: [FormPlace], in field: SearchField?, among scope: OrdinalSet?, _ marks: QueryFormMap
  ) -> OrdinalSet {
    marks.begin(formCount: header.formCount)
    let words = places.enumerated().map { wordPlaces(of: $1, at: $0, marks) }
    defer { storage.boundResidentPages() }
    guard places.count > 1 else {
      return articles(holdingAny: words.first ?? [], in: field, among: scope, marks)
    }
    var candidates = scope ?? OrdinalSet(articleCount: articleCount)
    for words in words {
      var filling = OrdinalSet(blockCount: blockCount)
      for word in words { word.list.insert(into: &filling) }
      candidates.formIntersection(filling)
    }
    let numbers = words.map { $0.flatMap(\.numbers) }
    return articles(candidates, holding: numbers, in: field, marks)
  }

  /// A word in a place of a text.
  private struct WordPlace {
    let list: PostingList
    /// Numbers of the forms that will do.
    let numbers: [UInt32]
    /// Whether all forms of the word will do.
    let isWhole: Bool
  }

  /// The words that may fill a place and that any article holds in such a form; marks their forms.
  private func wordPlaces(of place: FormPlace, at index: Int, _ marks: QueryFormMap) -> [WordPlace] {
    place.words.compactMap { word in
      guard let entry = entry(ofTerm: word.term), let list = list(entry) else { return nil }
      let forms = forms(of: entry)
      let numbers = forms.numbers.indices.filter { word.takes(forms.hashes[$0]) }.map { forms.numbers[$0] }
      guard !numbers.isEmpty else { return nil }
      for number in numbers { marks.add(QueryFormMap.Mark(words: 1 << UInt64(index)), toForm: number) }
      return WordPlace(list: list, numbers: numbers, isWhole: numbers.count == forms.numbers.count)
    }
  }

  /// Texts are searched quickly for few forms. So a few words are looked for one by one, and many in one go.
  private func articles(
    holdingAny words: [WordPlace], in field: SearchField?, among scope: OrdinalSet?, _ marks: QueryFormMap
  ) -> OrdinalSet {
    var found = OrdinalSet(blockCount: blockCount)
    for word in words where word.isWhole && field == nil { word.list.insert(into: &found) }
    if let scope { found.formIntersection(scope) }
    let others = words.filter { !$0.isWhole || field != nil }
    var candidates = OrdinalSet(blockCount: blockCount)
    for word in others { word.list.insert(into: &candidates) }
    let postings = others.reduce(0) { $0 + $1.list.count }
    let groups =
      postings > Self.scanRatio * candidates.count ? [others] : others.map { [$0] }
    for group in groups {
      candidates.keep(0..<0)
      for word in group { word.list.insert(into: &candidates) }
      candidates.subtract(found)
      if let scope { candidates.formIntersection(scope) }
      guard !candidates.isEmpty else { continue }
      found.formUnion(articles(candidates, holding: [group.flatMap(\.numbers)], in: field, marks))
    }
    return found
  }

  /// How much longer a text takes that is read number by number than one that is searched for bytes.
  private static let scanRatio = 4

  /// Those of `candidates` whose texts have marked forms in a row.
  ///
  /// - Parameter numbers: for each place, the forms that will do.
  private func articles(
    _ candidates: OrdinalSet, holding numbers: [[UInt32]], in field: SearchField?, _ marks: QueryFormMap
  ) -> OrdinalSet {
    marks.withSlots { slots in
      let matcher = PhraseMatcher(
        forms: numbers, slots: slots, words: marks.marks.map(\.words))
      return candidates.filter { matcher.matches(text(of: $0, in: field)) }
    }
  }

  /// The part of an article's text that is a field; all of it for nil.
  private func text(of ordinal: Int, in field: SearchField?) -> UnsafeBufferPointer<UInt8> {
    let text = text(of: ordinal)
    // A number of several bytes holds no zero byte: the first one stands between title and body.
    guard let field, let border = text.firstIndex(of: 0) else { return text }
    return UnsafeBufferPointer(rebasing: field == .title ? text[..<border] : text[(border + 1)...])
  }
}
