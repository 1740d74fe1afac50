/// What a chunk turned out to be.
struct ChunkReading {
  var tokens: [QueryToken] = []
  var notes: [QueryNote] = []
  /// `5~` directly before a quote: the distance of the phrase that follows.
  var distance: Int?
  /// `=` directly before a quote: the phrase that follows is meant as written.
  var isExact = false
  /// The beginning of a range of days whose end is in the quote that follows: `date:2020-08.."أيلول 2020"`.
  var rangeStart = ""
}

/// Reads one chunk: a run without separators, parentheses, bars and quotes.
///
/// In this order: `-`, a field, a keyword, `\` (the rest is text, whatever it looks like), `=`, `5~`, a star,
/// a plain word.
/// After `-` and after a field's colon there are no keywords: `title:OR` is the word OR.
struct ChunkReader {
  /// A separator, a parenthesis or nothing stands before: `-` excludes only then.
  var mayExclude = true
  /// A quote or an opening parenthesis follows directly.
  var touchesValue = false
  /// A quote follows directly.
  var touchesQuote = false
  var filters = FilterReader(now: nil)

  /// The tokens of a chunk; none where it holds nothing to search for.
  func read(_ chunk: Scalars) -> ChunkReading {
    let (minusCount, rest) = mayExclude ? splitMinuses(chunk) : (0, chunk)
    var reading = readOperand(rest, asText: minusCount > 0)
    if !reading.tokens.isEmpty || touchesValue {
      reading.tokens.insert(contentsOf: repeatElement(.minus, count: minusCount), at: 0)
    }
    return reading
  }

  /// How many `-` stand before something that they touch, and the rest.
  private func splitMinuses(_ chunk: Scalars) -> (count: Int, rest: Scalars) {
    var count = 0
    var rest = chunk
    while true {
      let head = rest.withoutLeadingTatweel
      guard head.first == "-" else { return (count, rest) }
      let after = head.dropFirst()
      guard touchesValue || !after.withoutLeadingTatweel.isEmpty else { return (count, rest) }
      count += 1
      rest = after
    }
  }

  private func readOperand(_ chunk: Scalars, asText: Bool) -> ChunkReading {
    if let field = readField(chunk) { return field }
    if !asText, let keyword = readKeyword(chunk) { return keyword }
    return readValue(chunk)
  }

  /// A word, a prefix, or the distance of a phrase: what may stand after `-` and after a field's colon.
  private func readValue(_ chunk: Scalars) -> ChunkReading {
    let head = chunk.withoutLeadingTatweel
    if head.first == "\\" { return plain(head.dropFirst()) }
    if head.first == "=" { return readExact(head) }
    if touchesQuote, let distance = distancePrefix(head) { return ChunkReading(distance: distance) }
    return StarReader(chunk: chunk).reading
  }

  private func readExact(_ head: Scalars) -> ChunkReading {
    let word = head.drop { $0 == "=" }
    if touchesQuote, let distance = distancePrefix(word) {
      return ChunkReading(distance: distance, isExact: true)
    }
    if word.isSearchable { return ChunkReading(tokens: [.exactWord(word.text)]) }
    if touchesQuote, word.isEmpty { return ChunkReading(isExact: true) }
    return ChunkReading(notes: touchesValue ? [.exactNeedsWord(head.text)] : [])
  }

  /// A field needs a value that touches its colon. Without one the answer is `nil` or, for a known name, a word.
  private func readField(_ chunk: Scalars) -> ChunkReading? {
    guard let colon = chunk.firstIndex(of: ":"), let name = FieldName(chunk[..<colon]) else { return nil }
    let typed = chunk[...colon].text
    switch name {
    case .filter(let name): return readFilter(name, typed: typed, in: chunk)
    case .searchable(let field):
      var value = readValue(chunk[(colon + 1)...])
      guard !value.tokens.isEmpty || touchesValue else { return text(chunk, noting: .fieldAsText(typed)) }
      value.tokens.insert(.field(field, typed: typed), at: 0)
      return value
    }
  }

  /// A filter whose value stands in the chunk, or its name where a quote or a group holds the value.
  private func readFilter(_ name: FilterName, typed: String, in chunk: Scalars) -> ChunkReading {
    let value = chunk.dropFirst(typed.unicodeScalars.count)
    if name == .date, touchesQuote, value.endsInDots {
      return ChunkReading(tokens: [.filterName(name, typed: typed)], rangeStart: value.text)
    }
    guard value.isSearchable else {
      if touchesValue { return ChunkReading(tokens: [.filterName(name, typed: typed)]) }
      // Before and after are common words (`قبل: الحرب`), so that no note is needed.
      let isOrdinary = name == .after || name == .before
      return isOrdinary ? plain(chunk) : text(chunk, noting: .fieldAsText(typed))
    }
    var notes = NoteList()
    let filter = filters.filter(name, typed: typed, value: value.text, noting: &notes)
    return ChunkReading(tokens: [filter.map(QueryToken.filter) ?? .word(chunk.text)], notes: notes.notes)
  }

  private func text(_ chunk: Scalars, noting note: QueryNote) -> ChunkReading {
    ChunkReading(tokens: [.word(chunk.text)], notes: [note])
  }

  private func readKeyword(_ chunk: Scalars) -> ChunkReading? {
    let typed = chunk.text
    switch Keyword(chunk) {
    case .or: return ChunkReading(tokens: [.or(typed)])
    case .and: return ChunkReading(tokens: [.and(typed)])
    case .not: return ChunkReading(tokens: [.not(typed)])
    case .without: return ChunkReading(tokens: [.without(typed)])
    case .near(let distance): return ChunkReading(tokens: [.near(distance: distance, typed: typed)])
    case .bareNear: return ChunkReading(tokens: [.word(typed)], notes: [.nearAsText(typed)])
    case nil: return nil
    }
  }

  /// The number of `5~`.
  private func distancePrefix(_ head: Scalars) -> Int? {
    let core = head.withoutTrailingTatweel
    guard core.last == "~" else { return nil }
    return Keyword.number(core.dropLast())
  }

  private func plain(_ word: Scalars) -> ChunkReading {
    ChunkReading(tokens: word.isSearchable ? [.word(word.text)] : [])
  }
}
