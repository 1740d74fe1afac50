/// What a chunk turned out to be.
struct ChunkReading {
  var tokens: [QueryToken] = []
  var notes: [QueryNote] = []
  /// `5~` directly before a quote: the distance of the phrase that follows.
  var distance: Int?
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

  /// The tokens of a chunk; none where it holds nothing to search for.
  func read(_ chunk: Scalars) -> ChunkReading {
    let (minusCount, rest) = mayExclude ? splitMinuses(chunk) : (0, chunk)
    var reading = readOperand(rest, asText: minusCount > 0)
    if !reading.tokens.isEmpty || touchesValue {
      reading.tokens.insert(contentsOf: repeatElement(.minus, count: minusCount), at: 0)
    }
    return reading
  }

  /// Each `-` that touches something on its other side, and what is left.
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
    var reading = plain(word)
    if word.isSearchable || touchesQuote { reading.notes = [.exactFormNotSupported(head.text)] }
    return reading
  }

  /// A field is one only where a value touches its colon; otherwise `nil` or, for a name that we know, a word.
  private func readField(_ chunk: Scalars) -> ChunkReading? {
    guard let colon = chunk.firstIndex(of: ":"), let name = FieldName(chunk[..<colon]) else { return nil }
    let typed = chunk[...colon].text
    var value = readValue(chunk[(colon + 1)...])
    let hasValue = !value.tokens.isEmpty || touchesValue
    switch name {
    case .unsupported(let options):
      let notes: [QueryNote] = hasValue ? [.fieldNotSupported(typed, options: options)] : []
      // The name before a quote or a group goes, so that NOT before it still reaches the value.
      if hasValue, value.tokens.isEmpty { return ChunkReading(notes: notes, distance: value.distance) }
      return ChunkReading(tokens: [.word(chunk.text)], notes: notes)
    case .searchable(let field):
      guard hasValue else { return ChunkReading(tokens: [.word(chunk.text)], notes: [.fieldAsText(typed)]) }
      value.tokens.insert(.field(field, typed: typed), at: 0)
      return value
    }
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
