import ArabicText

/// Finds lines of the lexicon that would part a word from what it is counted with, or join it with another.
///
/// Each is tried out on the newsroom's lines as they are now. So nothing is offered that does not work, and nothing that only waits for a
/// reindex.
struct RemedyFinder {
  /// A word is taken for a rare spelling of one that is spelt like it and this many times as common.
  private static let rarity = 10
  /// Shorter words have too many others that are spelt like them.
  private static let leastLetterCount = 5

  private let lines: [LexiconLine]
  private let analyzer: Analyzer

  /// - Parameter lines: the newsroom's lines as they were edited last.
  /// - Returns: nil where these cannot be used.
  init?(lines: [LexiconLine]) {
    guard let lexicon = lines.isEmpty ? .builtIn : try? Lexicon(own: lines) else { return nil }
    self.lines = lines
    analyzer = Analyzer(lexicon: lexicon, cacheBits: 4)
  }

  /// The line that makes the word one of its own; or an own line without which it is counted otherwise.
  func parting(_ part: ExplainedWord.Part) -> LexiconRemedy? {
    guard part.token.kind == .content, stem(of: part.text) == part.token.lightStem else { return nil }
    let own = part.steps.last { $0.rule == .lexicon && $0.source?.isOwn == true && $0.before != $0.after }
    if let line = own?.source?.line {
      let others = lines.filter { $0.folded.description != line.folded.description }
      guard stem(of: part.text, with: others).map({ $0 != part.token.lightStem }) == true else { return nil }
      return LexiconRemedy(purpose: .parts, edit: .remove, line: line)
    }
    let line = LexiconLine(kind: .apart, word: bare(part.text, part.token))
    let word = line.folded.word
    guard word != part.token.lightStem, stem(of: part.text, with: lines + [line]) == word else { return nil }
    return LexiconRemedy(purpose: .parts, edit: .add, line: line)
  }

  /// The line that makes a rare word another spelling of the commonest one that is spelt like it and of the same root.
  ///
  /// - Parameter articleCount: articles that hold the word.
  func joining(_ part: ExplainedWord.Part, articleCount: Int, toAny suggestions: [Suggestion])
    -> LexiconRemedy?
  {
    guard part.token.lightStem.unicodeScalars.count >= Self.leastLetterCount else { return nil }
    return suggestions.filter {
      $0.documentCount >= Self.rarity * max(articleCount, 1)
        && contentToken(of: $0.text)?.rootKey == part.token.rootKey
    }.max { $0.documentCount < $1.documentCount }.flatMap { joining(part.text, to: $0.text) }
  }

  /// The line that makes a word another spelling of `head`.
  func joining(_ word: String, to head: String) -> LexiconRemedy? {
    guard let form = contentToken(of: word), let other = contentToken(of: head),
      form.lightStem != other.lightStem
    else { return nil }
    let line = LexiconLine(kind: .same, word: bare(head, other), forms: [bare(word, form)])
    guard let stem = stem(of: word, with: lines + [line]), stem == self.stem(of: head, with: lines + [line])
    else { return nil }
    return LexiconRemedy(purpose: .joins(head), edit: .add, line: line)
  }

  /// The line that makes two words in one be read as the two.
  func gluing(_ first: String, _ second: String) -> LexiconRemedy? {
    guard let word = contentToken(of: first), contentToken(of: second) != nil,
      contentToken(of: first + second) != nil
    else { return nil }
    let line = LexiconLine(kind: .joined, word: "\(bare(first, word)) \(second)")
    guard stem(of: first + second, with: lines + [line]) == nil,
      stem(of: first, with: lines + [line]) == stem(of: first)
    else { return nil }
    return LexiconRemedy(purpose: .joins(first + second), edit: .add, line: line)
  }

  /// A word without its clitics: as typed, and as it is normalised where it has marks.
  private func bare(_ word: String, _ token: AnalyzedToken) -> String {
    let bare = analyzer.withoutProclitics(token.normalized)
    let count = token.normalized.unicodeScalars.count
    guard word.unicodeScalars.count == count else { return bare }
    return String(word.unicodeScalars.dropFirst(count - bare.unicodeScalars.count))
  }

  private func contentToken(of word: String) -> AnalyzedToken? { Self.contentToken(of: word, analyzer) }

  private func stem(of word: String) -> String? { contentToken(of: word)?.lightStem }

  /// Nil where the lines cannot be used, or make two words of it.
  private func stem(of word: String, with lines: [LexiconLine]) -> String? {
    let numbered = lines.enumerated().map { index, line in line.numbered(index + 1) }
    guard let lexicon = try? Lexicon(own: numbered) else { return nil }
    return Self.contentToken(of: word, Analyzer(lexicon: lexicon, cacheBits: 4))?.lightStem
  }

  private static func contentToken(of word: String, _ analyzer: Analyzer) -> AnalyzedToken? {
    let tokens = analyzer.tokens(of: word)
    return tokens.count == 1 && tokens[0].kind == .content ? tokens[0] : nil
  }
}
