/// Gives tokens their meaning: the longest phrase that starts at a word wins.
///
/// Inside a phrase a hyphen may stand for the space: `تشرين-الثاني-2020`.
struct PhraseReader {
  private let tokens: [DateToken]
  private var position = 0
  private var symbols: [DateSymbol] = []

  static func symbols(of tokens: [DateToken]) -> [DateSymbol] {
    var reader = PhraseReader(tokens: tokens)
    reader.run()
    return reader.symbols
  }

  private init(tokens: [DateToken]) {
    self.tokens = tokens
  }

  private mutating func run() {
    symbols.reserveCapacity(tokens.count)
    while position < tokens.count {
      switch tokens[position].content {
      case .number(let value, let digits): append(.number(value: value, digits: digits), tokenCount: 1)
      case .mark(let mark): append(.mark(mark), tokenCount: 1)
      case .stranger: append(.stranger, tokenCount: 1)
      case .word(let word): readPhrase(startingWith: word)
      }
    }
  }

  private mutating func readPhrase(startingWith word: String) {
    let lexicons: [DateLexicon] = isBehindZoneMarker ? [.places, .shared] : [.shared]
    for lexicon in lexicons where lexicon.hasPhrase(startingWith: word) && readPhrase(from: lexicon) {
      return
    }
    append(.stranger, tokenCount: 1)
  }

  private mutating func readPhrase(from lexicon: DateLexicon) -> Bool {
    var phrase = ""
    var next = position
    var best: (word: DateWord, tokenCount: Int)?
    for wordCount in 1...DateLexicon.longestPhrase {
      if wordCount > 1 {
        if next + 1 < tokens.count, isPhraseHyphen(at: next) { next += 1 }
        phrase += " "
      }
      guard next < tokens.count, case .word(let word) = tokens[next].content else { break }
      phrase += word
      next += 1
      if let found = lexicon.word(for: phrase) { best = (found, next - position) }
    }
    guard let best else { return false }
    append(.word(best.word), tokenCount: best.tokenCount)
    return true
  }

  private var isBehindZoneMarker: Bool {
    symbols.last?.kind == .word(.zoneMarker)
  }

  private func isPhraseHyphen(at index: Int) -> Bool {
    guard case .mark(let mark) = tokens[index].content, mark == "-" || mark == "_" else { return false }
    return !tokens[index].followsSpace && !tokens[index + 1].followsSpace
  }

  private mutating func append(_ kind: DateSymbol.Kind, tokenCount: Int) {
    let first = tokens[position]
    let last = tokens[position + tokenCount - 1]
    symbols.append(
      DateSymbol(
        kind: kind, range: first.range.lowerBound..<last.range.upperBound,
        followsSpace: first.followsSpace))
    position += tokenCount
  }
}
