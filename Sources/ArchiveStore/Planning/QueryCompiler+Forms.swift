import ArabicText
import InvertedIndex
import NewsQuery

/// What asks for forms of words: words as they are written, and prefixes. FTS5 knows no forms, so such parts are no FTS5 expressions.
extension QueryCompiler {
  /// Stems of one prefix that score: its commonest. All of them match.
  static let scoredStems = 200

  func inField(_ matcher: Matcher?) -> Matcher? {
    guard let field else { return matcher }
    return matcher.map { .field(field, $0) }
  }

  /// Words as they are written. Where a normalised form can be written in several ways, texts are read.
  mutating func compileExact(_ text: String) -> Matcher? {
    let tokens = analyzer.tokens(of: text)
    guard !tokens.isEmpty else { return nil }
    let written = written(tokens, of: text)
    register(tokens, in: text, keepingStopWords: true, written: written)
    let places = tokens.map { FormPlace([.init(term: $0.indexTerm, forms: [$0.formTerm.hash])]) }
    let isShort = places.count <= UInt64.bitWidth
    let matcher: Matcher =
      isShort ? .forms(places, in: field) : inField(.phrase(tokens.map(\.indexTerm))) ?? .any([])
    let mayDiffer = written.contains { $0.spelling?.mayDiffer ?? false }
    guard mayDiffer || !isShort else { return matcher }
    return .written(matcher, WrittenMatch(phrases: [written], field: field))
  }

  func written(_ tokens: [AnalyzedToken], of text: String) -> [WrittenMatch.Word] {
    let utf8 = Array(text.utf8)
    return tokens.map { token in
      let typed = String(decoding: utf8[token.range], as: UTF8.self)
      return WrittenMatch.Word(term: token.indexTerm, spelling: WrittenSpelling(typed))
    }
  }

  mutating func compileNear(_ operands: [QueryNode], distance: Int) -> Matcher? {
    var phrases: [[WrittenMatch.Word]] = []
    var isExact = false
    for operand in operands {
      guard compileTerms(of: operand.text, keepingStopWords: true, isExact: operand.isExact) != nil else {
        continue
      }
      let tokens = analyzer.tokens(of: operand.text)
      isExact = isExact || operand.isExact
      phrases.append(
        operand.isExact
          ? written(tokens, of: operand.text)
          : tokens.map { WrittenMatch.Word(term: $0.indexTerm, spelling: nil) })
    }
    let terms = phrases.map { $0.map(\.term) }
    let matcher = inField(terms.count < 2 ? terms.first.map(Matcher.init) : .near(terms, distance: distance))
    guard isExact, let matcher else { return matcher }
    isPlain = false
    return .written(matcher, WrittenMatch(phrases: phrases, distance: distance, field: field))
  }

  mutating func compilePrefix(_ text: String) throws -> Matcher? {
    let tokens = analyzer.tokens(of: text)
    guard tokens.count == 1, let token = tokens.first else {
      return inField(compileTerms(of: text, keepingStopWords: true))
    }
    let stems = try PrefixExpansion(vocabulary: vocabulary, analyzer: analyzer).stems(of: token.normalized)
    // No word of the archive begins like this: a term that no index holds keeps the clause in the query.
    let absent = FormPlace.Word(term: IndexTerm(.absent, text: token.normalized), forms: nil)
    let words =
      stems.isEmpty
      ? [absent]
      : stems.map { stem in
        let forms = stem.forms.map { IndexTerm(.form, text: $0).hash }
        return FormPlace.Word(term: IndexTerm(.lightStem, text: stem.stem), forms: Set(forms))
      }
    if !isExcluding {
      let scored = words.prefix(Self.scoredStems)
      freeWords.insert(self.words.count)
      var word = QueryWord(
        text: text + "*", form: IndexTerm(.form, text: token.normalized), lightStems: scored.map(\.term),
        root: nil,
        isPrefix: true, documentCount: stems.reduce(0) { $0 + $1.documentCount })
      word.forms = words.reduce(into: Set()) { $0.formUnion($1.forms ?? []) }
      self.words.append(word)
    }
    return .forms([FormPlace(words)], in: field)
  }
}

extension QueryNode {
  /// Whether only some forms of a word will do somewhere in it.
  var asksForForms: Bool {
    switch self {
    case .exact, .prefix: true
    case .not(let operand), .field(_, let operand): operand.asksForForms
    case .all(let operands), .any(let operands), .near(let operands, _):
      operands.contains(where: \.asksForForms)
    case .word, .phrase, .filter: false
    }
  }

  var isExact: Bool {
    if case .exact = self { true } else { false }
  }

  /// The text of a word or a phrase; empty for all others.
  var text: String {
    switch self {
    case .word(let text), .phrase(let text), .prefix(let text): text
    case .exact(let operand): operand.text
    case .near, .field, .filter, .not, .all, .any: ""
    }
  }
}
