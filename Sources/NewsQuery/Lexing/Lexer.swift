/// Cuts a query into tokens: bidi controls are dropped, separators end words, quotes hold phrases. Linear in the text.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private let distanceLimit: Int
  private let filters: FilterReader
  private var position = 0
  /// Set by `5~`, for the phrase that follows directly.
  private var pendingDistance: Int?
  /// Set by `=`, for the phrase that follows directly.
  private var isPendingExact = false
  /// Set by `date:2020..`, for the quote that follows directly.
  private var pendingRangeStart = ""
  private(set) var tokens: [QueryToken] = []
  private(set) var notes = NoteList()

  /// Reads `text` at once; ``tokens`` and ``notes`` hold the outcome.
  init(_ text: Substring, distanceLimit: Int, filters: FilterReader = FilterReader(now: nil)) {
    self.filters = filters
    scalars = text.unicodeScalars.filter { !$0.isBidiControl }
    self.distanceLimit = distanceLimit
    while position < scalars.count { readNext() }
  }

  private mutating func readNext() {
    let scalar = scalars[position]
    if scalar.isSeparator {
      position += 1
    } else if scalar.isQuote {
      readPhrase()
    } else if scalar.isDelimiter {
      readSign(scalar)
    } else {
      readChunk()
    }
  }

  /// A parenthesis, or any number of bars that touch: `a || b` is `a | b`.
  private mutating func readSign(_ sign: Unicode.Scalar) {
    let isRepeatedBar = sign == "|" && position > 0 && scalars[position - 1] == "|"
    if !isRepeatedBar { tokens.append(sign == "(" ? .open : sign == ")" ? .close : .bar) }
    position += 1
  }

  private mutating func readChunk() {
    let end = scalars[position...].firstIndex { $0.isSeparator || $0.isDelimiter } ?? scalars.count
    let next = end < scalars.count ? scalars[end] : " "
    var reader = ChunkReader()
    reader.mayExclude = position == 0 || isGap(scalars[position - 1])
    reader.filters = filters
    reader.touchesQuote = next.isQuote
    reader.touchesValue = next.isQuote || next == "("
    let reading = reader.read(scalars[position..<end])
    for token in reading.tokens { tokens.append(limited(token)) }
    notes.add(reading.notes)
    pendingDistance = reading.distance
    isPendingExact = reading.isExact
    pendingRangeStart = reading.rangeStart
    position = end
  }

  private func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSeparator || scalar == "(" || scalar == "|"
  }

  private mutating func readPhrase() {
    let run = QuoteScanner(scalars: scalars).run(from: position)
    let content = scalars[run.text]
    position = run.end
    let suffix = run.ending == .closed || run.ending == .mismatched ? readDistanceSuffix() : nil
    let distance = suffix ?? pendingDistance
    let isExact = isPendingExact
    (pendingDistance, isPendingExact) = (nil, false)
    guard content.isSearchable else {
      if run.ending != .closed { notes.add(.strayQuote) }
      return tokens.dropUnusedOperators(noting: &notes)
    }
    note(run.ending, phrase: content.line)
    if case .filterName(let name, let typed) = tokens.last {
      let end = name == .date ? readRangeEnd() : ""
      return appendFilter(
        name, typed: typed, value: pendingRangeStart + content.line + end, hasDistance: distance != nil)
    }
    let phrase: QueryToken = isExact ? .exactPhrase(content.line) : .phrase(content.line)
    tokens.append(distance.map { nearPhrase(content, distance: $0, isExact: isExact) } ?? phrase)
  }

  /// Puts a filter in the place of its name. A value that is no date stays as a phrase, so that NOT before the name still
  /// applies to it.
  private mutating func appendFilter(_ name: FilterName, typed: String, value: String, hasDistance: Bool) {
    tokens.removeLast()
    let filter = filters.filter(name, typed: typed, value: value, noting: &notes)
    if hasDistance { notes.add(.distanceOfFilter(value)) }
    tokens.append(filter.map(QueryToken.filter) ?? .phrase(value))
  }

  /// The text that makes a quoted date the beginning of a range: `"آب 2020".."أيلول 2020"`, `"آب 2020"..2020-09`, `"آب 2020"..`.
  private mutating func readRangeEnd() -> String {
    let dots = scalars[position...].prefix { $0 == "." || $0.isEllipsis }
    guard dots.endsInDots else { return "" }
    position = dots.endIndex
    guard position < scalars.count, scalars[position].isQuote else {
      let end = scalars[position...].firstIndex { $0.isSeparator || $0.isDelimiter } ?? scalars.count
      defer { position = end }
      return dots.text + scalars[position..<end].text
    }
    let run = QuoteScanner(scalars: scalars).run(from: position)
    position = run.end
    return dots.text + scalars[run.text].line
  }

  private mutating func note(_ ending: QuotedRun.Ending, phrase: String) {
    switch ending {
    case .closed, .stray: break
    case .mismatched: notes.add(.mismatchedQuotes(phrase: phrase))
    case .unclosed: notes.add(.unclosedQuote(phrase: phrase))
    }
  }

  /// The number of a `~5` that touches the phrase and ends there.
  private mutating func readDistanceSuffix() -> Int? {
    let rest = scalars[position...].withoutLeadingTatweel
    guard rest.first == "~" else { return nil }
    let number = rest.dropFirst().prefix { $0.decimalValue != nil }
    let after = scalars[number.endIndex...].withoutLeadingTatweel.first ?? " "
    guard let distance = Keyword.number(number), after.isSeparator || after.isDelimiter else { return nil }
    position = number.endIndex
    return distance
  }

  private mutating func nearPhrase(_ content: Scalars, distance: Int, isExact: Bool) -> QueryToken {
    let words = content.split { $0.isSeparator || $0.isDelimiter }.filter(\.isSearchable).map(\.text)
    guard words.count > 1 else {
      notes.add(.nearNeedsTwoWords(phrase: content.line))
      return isExact ? .exactPhrase(content.line) : .phrase(content.line)
    }
    return .nearPhrase(words, distance: limited(distance), isExact: isExact)
  }

  private mutating func limited(_ token: QueryToken) -> QueryToken {
    guard case .near(let distance, let typed) = token else { return token }
    return .near(distance: limited(distance), typed: typed)
  }

  private mutating func limited(_ distance: Int) -> Int {
    if distance > distanceLimit { notes.add(.distanceReduced(limit: distanceLimit)) }
    return min(distance, distanceLimit)
  }
}
