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
    guard tokens.count == 1 else {
      register(tokens.dropLast(), in: text, keepingStopWords: true, asSequence: false)
      let terms = tokens.dropLast().map(\.indexTerm)
      let words = try expansion.words(writtenFrom: prefix)
      register(words, prefix: prefix, of: text)
      addSequences(terms, then: words)
      return .forms(
        terms.map { FormPlace([.init(term: $0, forms: nil)]) } + [place(of: words, prefix)], in: field)
    }
    let words = try expansion.words(
      beginningWith: prefix, hasArticle: WrittenSpelling(text)?.mayBeginWithArticle ?? false)
    var matchers = try analyzer.joinedNames(beginningWith: prefix).compactMap { name in
      try compileJoinedName(name, prefix: prefix, of: text, expansion)
    }
    if !words.isEmpty || matchers.isEmpty {
      if !isExcluding { freeWords.insert(register(words, prefix: prefix, of: text)) }
      matchers.insert(.forms([place(of: words, prefix)], in: field), at: 0)
    }
    return matchers.count == 1 ? matchers[0] : .any(matchers)
  }

  /// The two words of a joined name; nil where no article holds one of them.
  private mutating func compileJoinedName(
    _ name: JoinedNameBeginning, prefix: String, of text: String, _ expansion: PrefixExpansion
  ) throws -> Matcher? {
    let first = try expansion.words(writtenAs: name.firstWord)
    let second =
      switch name.secondWord {
      case .exactly(let word): try expansion.words(writtenAs: word)
      case .beginning(let prefix): try expansion.words(writtenFrom: prefix)
      }
    guard !first.isEmpty, !second.isEmpty else { return nil }
    register(first, prefix: name.firstWord, of: name.firstWord)
    register(second, prefix: prefix, of: text)
    for word in first { addSequences([word.term], then: second) }
    return .forms([place(of: first, name.firstWord), place(of: second, prefix)], in: field)
  }

  /// The words of a prefix score as one; gives its index.
  @discardableResult
  private mutating func register(_ expanded: [PrefixExpansion.Word], prefix: String, of text: String) -> Int {
    let scored = place(of: Array(expanded.prefix(Self.scoredStems)), prefix)
    var word = QueryWord(
      text: text + "*", form: IndexTerm(.form, text: prefix), lightStems: scored.words.map(\.term), root: nil,
      isPrefix: true, documentCount: expanded.reduce(0) { $0 + $1.documentCount })
    word.forms = Set(expanded.lazy.flatMap(\.forms).map(\.hash))
    if let index = words.firstIndex(where: { $0.isPrefix && $0.text == word.text && $0.forms == word.forms })
    {
      return index
    }
    if !isExcluding { words.append(word) }
    return words.count - 1
  }

  /// Marks the words of a prefix where they follow others.
  private mutating func addSequences(_ terms: [IndexTerm], then words: [PrefixExpansion.Word]) {
    guard !isExcluding else { return }
    for word in words.prefix(Self.scoredStems) {
      sequences.append((terms + [word.term]).map { WrittenMatch.Word(term: $0, spelling: nil) })
    }
  }

  /// No word of the archive begins like this: a term that no index holds keeps the clause in the query.
  private func place(of words: [PrefixExpansion.Word], _ prefix: String) -> FormPlace {
    words.isEmpty
      ? FormPlace([FormPlace.Word(term: IndexTerm(.absent, text: prefix), forms: nil)])
      : FormPlace(words.map(\.placeWord))
  }
}
