import ArabicText
import GRDB
import InvertedIndex
import NewsQuery

/// Turns a parsed query into a plan against one archive.
///
/// Stop words outside quotes are dropped, unless no other word is left. What the top-level conjunction asks of facts alone
/// becomes a condition, as what the options say is; other filters are parts of the matcher.
struct QueryCompiler {
  /// Stems that one prefix may stand for.
  static let longestExpansion = 200

  private let vocabulary: VocabularyReader
  private let articleCount: Int
  private let analyzer: Analyzer
  private let wantsNeighbours: Bool
  var names: NameLookup
  private var conditions: [ArticleCondition] = []
  private var keepsStopWords = false
  private var words: [QueryWord] = []
  private var sequences: [SearchPlan.Sequence] = []
  private var freeWords: Set<Int> = []
  private var notes: [String] = []
  private var isPlain = true
  private var isExcluding = false

  /// - Parameter wantsNeighbours: look for words of like spelling, which only ranking by score asks for.
  init(_ vocabulary: VocabularyReader, articleCount: Int, analyzer: Analyzer, wantsNeighbours: Bool = true) {
    self.wantsNeighbours = wantsNeighbours
    self.vocabulary = vocabulary
    self.articleCount = articleCount
    self.analyzer = analyzer
    names = NameLookup(vocabulary.db, analyzer: analyzer)
  }

  mutating func compile(_ query: Query) throws -> SearchPlan {
    guard let root = query.root else { return plan(matching: nil, excluded: []) }
    var (matching, excluded) = try compileRoot(root)
    if matching == nil || words.isEmpty {
      keepsStopWords = true
      notes = []
      (words, sequences, freeWords, conditions) = ([], [], [], [])
      (matching, excluded) = try compileRoot(root)
    }
    try readStatistics()
    if isPlain, wantsNeighbours { try readNeighbours() }
    return plan(matching: matching, excluded: excluded)
  }

  private func plan(matching: Matcher?, excluded: [Matcher]) -> SearchPlan {
    SearchPlan(
      words: words, matching: matching, conditions: conditions, excluded: excluded,
      allowsPartialMatches: isPlain,
      sequences: sequences, freeWords: freeWords, notes: notes + names.notes)
  }

  /// The root's matcher, and its exclusions once more by themselves, for partial matches.
  private mutating func compileRoot(_ root: QueryNode) throws -> (Matcher?, [Matcher]) {
    if root.excludesBelowTop { isPlain = false }
    let operands = if case .all(let operands) = root { operands } else { [root] }
    let texts = operands.filter { !$0.asksOnlyForFacts }
    for operand in operands { if let condition = try condition(operand) { conditions.append(condition) } }
    let wanted = try texts.compactMap { try compile($0) }
    // An exclusion alone says nothing of what to find, of facts neither.
    let asksForFacts = operands.contains { $0.asksOnlyForFacts && !$0.isExclusion }
    guard !wanted.isEmpty || asksForFacts else { return (nil, []) }
    let excluded = try compileExclusions(texts)
    let isOne = wanted.count == 1 && excluded.isEmpty
    return (isOne ? wanted[0] : .all(wanted, except: excluded), excluded)
  }

  private mutating func compile(_ node: QueryNode) throws -> Matcher? {
    // Exclusions are no part of what is wanted; `compileExclusions` sees to them.
    if node.isExclusion { return nil }
    if let condition = try condition(node) {
      isPlain = false
      return .filter(condition)
    }
    switch node {
    case .word(let text):
      return compileTerms(of: text, keepingStopWords: isExcluding ? true : keepsStopWords)
    case .phrase(let text): return compileTerms(of: text, keepingStopWords: true)
    case .near(let operands, let distance): return compileNear(operands, distance: distance)
    case .prefix(let text):
      isPlain = false
      return try compilePrefix(text)
    case .field(let field, let operand):
      isPlain = false
      return try compile(operand).map { .field(field, $0) }
    case .filter, .not: return nil
    case .any(let operands):
      let parts = try operands.compactMap { try compile($0) }
      return parts.count > 1 ? .any(parts) : parts.first
    case .all(let operands):
      let wanted = try operands.compactMap { try compile($0) }
      guard let first = wanted.first else { return nil }
      let excluded = try compileExclusions(operands)
      return wanted.count == 1 && excluded.isEmpty ? first : .all(wanted, except: excluded)
    }
  }

  private mutating func compileExclusions(_ operands: [QueryNode]) throws -> [Matcher] {
    let wasPlain = isPlain
    let wasExcluding = isExcluding
    isExcluding = true
    defer {
      isExcluding = wasExcluding
      isPlain = wasPlain
    }
    var parts: [Matcher] = []
    for case .not(let operand) in operands {
      if let part = try compile(operand) { parts.append(part) }
    }
    return parts
  }

  /// A word that analyses to several tokens (كوفيد-19) is a phrase of them.
  private mutating func compileTerms(of text: String, keepingStopWords: Bool) -> Matcher? {
    let tokens = analyzer.tokens(of: text)
    if !keepingStopWords, tokens.allSatisfy({ $0.kind == .stopWord }) { return nil }
    guard !tokens.isEmpty else { return nil }
    register(tokens, in: text, keepingStopWords: keepingStopWords)
    return Matcher(tokens.map(\.indexTerm))
  }

  private mutating func compileNear(_ operands: [QueryNode], distance: Int) -> Matcher? {
    var phrases: [[IndexTerm]] = []
    for operand in operands {
      switch operand {
      case .word(let text), .phrase(let text):
        guard compileTerms(of: text, keepingStopWords: true) != nil else { continue }
        phrases.append(analyzer.tokens(of: text).map(\.indexTerm))
      default: continue
      }
    }
    return phrases.count < 2 ? phrases.first.map(Matcher.init) : .near(phrases, distance: distance)
  }

  private mutating func compilePrefix(_ text: String) throws -> Matcher? {
    let tokens = analyzer.tokens(of: text)
    guard tokens.count == 1, let token = tokens.first else {
      return compileTerms(of: text, keepingStopWords: true)
    }
    var stems = try PrefixExpansion(vocabulary: vocabulary).stems(
      of: token.normalized, limit: Self.longestExpansion + 1)
    if stems.count > Self.longestExpansion {
      stems.removeLast()
      // Everything may be compiled twice, where only stop words are left.
      let note =
        "\(text)* begins more than \(Self.longestExpansion) words: the commonest \(Self.longestExpansion) were searched"
      if !notes.contains(note) { notes.append(note) }
    }
    // No word of the archive begins like this: a term that no index holds keeps the clause in the query.
    let lightStems =
      stems.isEmpty
      ? [IndexTerm(.absent, text: token.normalized)] : stems.map { IndexTerm(.lightStem, text: $0.stem) }
    if !isExcluding {
      freeWords.insert(words.count)
      words.append(
        QueryWord(
          text: text + "*", form: IndexTerm(.form, text: token.normalized), lightStems: lightStems, root: nil,
          isPrefix: true,
          documentCount: stems.reduce(0) { $0 + $1.documentCount }))
    }
    let matchers = lightStems.map(Matcher.term)
    return matchers.count > 1 ? .any(matchers) : matchers.first
  }

  private mutating func register(_ tokens: [AnalyzedToken], in text: String, keepingStopWords: Bool) {
    guard !isExcluding else { return }
    if tokens.count > 1 { sequences.append(tokens.map(\.indexTerm)) }
    let utf8 = Array(text.utf8)
    for token in tokens where token.kind == .content || (keepsStopWords && keepingStopWords) {
      let term = token.indexTerm
      let index = words.firstIndex { $0.lightStems == [term] } ?? words.count
      if tokens.count == 1 { freeWords.insert(index) }
      guard index == words.count else { continue }
      words.append(
        QueryWord(
          text: String(decoding: utf8[token.range], as: UTF8.self), form: token.formTerm, lightStems: [term],
          root: token.rootTerm))
    }
  }

  private mutating func readNeighbours() throws {
    let spelling = SpellingNeighbours(vocabulary: vocabulary)
    for index in words.indices where words[index].root != nil {
      words[index].neighbours = try spelling.neighbours(of: words[index].lightStems[0].text)
    }
  }

  private mutating func readStatistics() throws {
    for index in words.indices {
      let word = words[index]
      let documentCount =
        word.isPrefix ? word.documentCount : try vocabulary.documentCount(of: word.lightStems[0])
      words[index].documentCount = min(documentCount, articleCount)
      words[index].lightIDF = Score.idf(documentCount: words[index].documentCount, total: articleCount)
      if let root = word.root {
        words[index].rootIDF = Score.idf(
          documentCount: try vocabulary.documentCount(of: root), total: articleCount)
      }
      // Stop words have no written forms on record: what they are written with is all they are.
      guard word.root != nil else { continue }
      words[index].formIDF = Score.idf(
        documentCount: try vocabulary.documentCount(ofForm: word.form.key), total: articleCount)
    }
  }
}

extension QueryNode {
  /// Whether an exclusion stands deeper than among the operands of a top-level conjunction: partial matches could not honour it.
  fileprivate var excludesBelowTop: Bool {
    guard case .all(let operands) = self else { return holdsExclusion }
    return operands.contains { operand in
      if case .not = operand { return false }
      return operand.holdsExclusion
    }
  }

  private var holdsExclusion: Bool {
    if asksOnlyForFacts { return false }
    return switch self {
    case .not: true
    case .all(let operands), .any(let operands), .near(let operands, _):
      operands.contains(where: \.holdsExclusion)
    case .field(_, let operand): operand.holdsExclusion
    case .word, .phrase, .prefix, .filter: false
    }
  }
}
