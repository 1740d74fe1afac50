import ArabicText
import InvertedIndex
import NewsQuery

/// What asks for words as they are written. FTS5 knows no forms, so such parts are no FTS5 expressions.
extension QueryCompiler {
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
    guard mayDiffer || mayBeJoined(tokens, in: text) || !isShort else { return matcher }
    return .written(matcher, WrittenMatch(phrases: [written], field: field))
  }

  func written(_ tokens: [AnalyzedToken], of text: String) -> [WrittenMatch.Word] {
    let utf8 = Array(text.utf8)
    return tokens.enumerated().map { index, token in
      WrittenMatch.Word(
        term: token.indexTerm, spelling: WrittenSpelling(String(decoding: utf8[token.range], as: UTF8.self)),
        touchesPrevious: index == 0 ? nil : Self.touches(tokens[index - 1], token))
    }
  }

  private static func touches(_ first: AnalyzedToken, _ second: AnalyzedToken) -> Bool {
    first.range.upperBound == second.range.lowerBound
  }

  /// Whether any two of the words can be written as one, and as two.
  private func mayBeJoined(_ tokens: [AnalyzedToken], in text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return zip(tokens, tokens.dropFirst()).contains { first, second in
      Self.touches(first, second)
        || analyzer.tokens(of: String(decoding: utf8[first.range] + utf8[second.range], as: UTF8.self)).count
          > 1
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
