import ArabicText
import InvertedIndex
import NewsQuery

/// Beginnings of words: كتا*, عبدالر*, كوفيد-1*. FTS5 knows no forms, so they are no FTS5 expressions.
extension QueryCompiler {
  /// Words of one prefix that score: its commonest. All of them match.
  static let scoredStems = 200
  /// Words that a beginning may follow and be followed in a text, itself among them.
  private static let placeLimit = UInt64.bitWidth

  mutating func compilePrefix(_ text: String) throws -> Matcher? {
    let tokens = analyzer.tokens(of: text)
    guard let last = tokens.last else { return nil }
    guard tokens.count <= Self.placeLimit else {
      notes.append("the star after more than \(Self.placeLimit) words is not read")
      return inField(compileTerms(of: text, keepingStopWords: true))
    }
    let prefix = last.normalized
    let expansion = PrefixExpansion(vocabulary: vocabulary, analyzer: analyzer)
    let hasArticle = WrittenSpelling(text)?.mayBeginWithArticle ?? false
    let isOneWord = zip(tokens, tokens.dropFirst()).allSatisfy(Self.touches)
    let names =
      isOneWord
      ? analyzer.joinedNames(beginningWith: tokens.map(\.normalized).joined()) : []
    var matchers = try names.compactMap { name in
      try compileJoinedName(name, hasArticle: hasArticle, expansion)
    }
    guard tokens.count == 1 else {
      return matchers.isEmpty ? try compileLast(of: tokens, expansion) : Self.any(matchers)
    }
    let words = try expansion.words(beginningWith: prefix, hasArticle: hasArticle)
    if !words.isEmpty || matchers.isEmpty {
      if let index = register(words, prefix: prefix, shownAs: text + "*") { freeWords.insert(index) }
      matchers.insert(.forms([place(of: words, prefix)], in: field), at: 0)
    }
    return Self.any(matchers)
  }

  private static func any(_ matchers: [Matcher]) -> Matcher {
    matchers.count == 1 ? matchers[0] : .any(matchers)
  }

  /// Several words, each with clitics or without, the last of which may go on.
  private mutating func compileLast(
    of tokens: [AnalyzedToken], _ expansion: PrefixExpansion
  ) throws -> Matcher {
    var expanded: [[PrefixExpansion.Word]] = []
    for (index, token) in tokens.enumerated() {
      let isLast = index == tokens.count - 1
      let words =
        isLast
        ? try expansion.words(writtenFrom: token.normalized)
        : try expansion.words(writtenAs: token.normalized)
      register(words, prefix: token.normalized, shownAs: token.normalized + (isLast ? "*" : ""))
      expanded.append(words)
    }
    addSequences(expanded)
    return .forms(zip(expanded, tokens).map { place(of: $0, $1.normalized) }, in: field)
  }

  /// The two words of a joined name; nil where no article holds one of them.
  private mutating func compileJoinedName(
    _ name: JoinedNameBeginning, hasArticle: Bool, _ expansion: PrefixExpansion
  ) throws -> Matcher? {
    let first = try expansion.words(writtenAs: name.firstWord, hasArticle: hasArticle)
    let (second, shown) =
      switch name.secondWord {
      case .exactly(let word): (try expansion.words(writtenAs: word), word)
      case .beginning(let prefix): (try expansion.words(writtenFrom: prefix), prefix + "*")
      }
    guard !first.isEmpty, !second.isEmpty else { return nil }
    register(first, prefix: name.firstWord, shownAs: name.firstWord)
    register(second, prefix: shown, shownAs: shown)
    addSequences([first, second])
    return .forms([place(of: first, name.firstWord), place(of: second, shown)], in: field)
  }

  /// The words of a prefix score as one.
  ///
  /// - Parameter shown: what the user reads of it.
  /// - Returns: its index; nil in an exclusion.
  @discardableResult
  private mutating func register(
    _ expanded: [PrefixExpansion.Word], prefix: String, shownAs shown: String
  ) -> Int? {
    guard !isExcluding else { return nil }
    let scored = place(of: Array(expanded.prefix(Self.scoredStems)), prefix)
    var word = QueryWord(
      text: shown, form: IndexTerm(.form, text: prefix), lightStems: scored.words.map(\.term), root: nil,
      isPrefix: true, documentCount: expanded.reduce(0) { $0 + $1.documentCount })
    word.forms = Set(expanded.lazy.flatMap(\.forms).map(\.hash))
    if let index = words.firstIndex(where: { $0.isPrefix && $0.text == word.text && $0.forms == word.forms })
    {
      return index
    }
    words.append(word)
    return words.count - 1
  }

  /// Marks words where they follow one another: the commonest of all but the last place.
  private mutating func addSequences(_ places: [[PrefixExpansion.Word]]) {
    guard !isExcluding, let last = places.last else { return }
    let before = places.dropLast().compactMap(\.first?.term)
    for word in last.prefix(Self.scoredStems) {
      sequences.append((before + [word.term]).map { WrittenMatch.Word(term: $0, spelling: nil) })
    }
  }

  /// No word of the archive begins like this: a term that no index holds keeps the clause in the query.
  private func place(of words: [PrefixExpansion.Word], _ prefix: String) -> FormPlace {
    words.isEmpty
      ? FormPlace([FormPlace.Word(term: IndexTerm(.absent, text: prefix), forms: nil)])
      : FormPlace(words.map(\.placeWord))
  }
}
