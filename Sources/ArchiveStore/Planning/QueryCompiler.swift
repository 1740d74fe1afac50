import ArabicText
import GRDB
import InvertedIndex
import NewsQuery

/// Turns a parsed query into a plan against one archive.
///
/// Stop words outside quotes are dropped, unless no other word is left. What the top-level conjunction asks of facts alone
/// becomes a condition, as what the options say is; other filters are parts of the matcher.
struct QueryCompiler {
  let vocabulary: VocabularyReader
  private let articleCount: Int
  let analyzer: Analyzer
  private let wantsNeighbours: Bool
  var names: NameLookup
  private var conditions: [ArticleCondition] = []
  private var keepsStopWords = false
  var words: [QueryWord] = []
  var sequences: [SearchPlan.Sequence] = []
  var freeWords: Set<Int> = []
  var notes: [String] = []
  var isPlain = true
  var isExcluding = false
  /// The field that the parts of a query stand in, where forms are asked for: FTS5 knows no forms.
  var field: SearchField?

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
      return inField(compileTerms(of: text, keepingStopWords: isExcluding ? true : keepsStopWords))
    case .phrase(let text): return inField(compileTerms(of: text, keepingStopWords: true))
    case .exact(let operand):
      isPlain = false
      return compileExact(operand.text)
    case .near(let operands, let distance): return compileNear(operands, distance: distance)
    case .prefix(let text):
      isPlain = false
      return try compilePrefix(text)
    case .field(let field, let operand):
      isPlain = false
      guard operand.asksForForms else { return try compile(operand).map { .field(field, $0) } }
      let outer = self.field
      self.field = field
      defer { self.field = outer }
      return try compile(operand)
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
  mutating func compileTerms(of text: String, keepingStopWords: Bool, isExact: Bool = false)
    -> Matcher?
  {
    let tokens = analyzer.tokens(of: text)
    if !keepingStopWords, tokens.allSatisfy({ $0.kind == .stopWord }) { return nil }
    guard !tokens.isEmpty else { return nil }
    register(
      tokens, in: text, keepingStopWords: keepingStopWords, written: isExact ? written(tokens, of: text) : nil
    )
    return Matcher(tokens.map(\.indexTerm))
  }

  /// - Parameter asSequence: whether several words are marked where they stand one after the other.
  mutating func register(
    _ tokens: some Collection<AnalyzedToken>, in text: String, keepingStopWords: Bool,
    asSequence: Bool = true,
    written: [WrittenMatch.Word]? = nil
  ) {
    guard !isExcluding else { return }
    if tokens.count > 1, asSequence {
      sequences.append(written ?? tokens.map { WrittenMatch.Word(term: $0.indexTerm, spelling: nil) })
    }
    let utf8 = Array(text.utf8)
    for (place, token) in tokens.enumerated()
    where token.kind == .content || written != nil || (keepsStopWords && keepingStopWords) {
      let term = token.indexTerm
      let spelling = written?[place].spelling
      let known = words.firstIndex { !$0.isPrefix && $0.lightStems == [term] && $0.spelling == spelling }
      let index = known ?? words.count
      if tokens.count == 1, asSequence { freeWords.insert(index) }
      guard known == nil else { continue }
      let typed = String(decoding: utf8[token.range], as: UTF8.self)
      var word = QueryWord(
        text: written == nil ? typed : "=" + typed, form: token.formTerm, lightStems: [term],
        root: written == nil ? token.rootTerm : nil)
      if written != nil { (word.forms, word.spelling) = ([token.formTerm.hash], spelling) }
      words.append(word)
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
        word.isPrefix
        ? word.documentCount
        : word.forms != nil && word.form.layer == .form
          ? try vocabulary.documentCount(ofForm: word.form.key)
          : try vocabulary.documentCount(of: word.lightStems[0])
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
    case .word, .phrase, .exact, .prefix, .filter: false
    }
  }
}
