import ArabicText
import GRDB
import InvertedIndex

/// Gathers what an archive counts with the words of a text. Lives for one read transaction.
struct WordReporter {
  /// Kin that are named.
  private static let kinLimit = 10

  let vocabulary: VocabularyReader
  let explainer: WordExplainer
  let suggester: WordSuggester
  /// Nil where the newsroom's lines cannot be used.
  let remedies: RemedyFinder?
  let formLimit: Int

  /// One report a word, in their order.
  func reports(on text: String) throws -> [WordReport] {
    let words = explainer.words(of: text)
    return try words.enumerated().map { index, word in
      let before = words[..<index]
      return WordReport(
        text: word.text, splits: word.splits, parts: try word.parts.map { try part($0, after: before) })
    }
  }

  /// - Parameter before: the words before it, which it is compared with.
  private func part(_ part: ExplainedWord.Part, after before: ArraySlice<ExplainedWord>) throws
    -> WordReport.Part
  {
    let token = part.token
    let articleCount = try vocabulary.documentCount(of: token.indexTerm)
    let suggestions = try suggestions(for: part)
    let forms = token.kind == .content ? try vocabulary.countedForms(of: token.lightStem) : []
    let kin = try kin(of: token)
    let lines = [
      remedies?.parting(part),
      before.first?.parts.first.flatMap { joining(part, to: $0, suggestions) }
        ?? remedies?.joining(part, articleCount: articleCount, toAny: suggestions),
      try before.last.flatMap { try gluing($0.text, part.text) },
    ]
    return WordReport.Part(
      explained: part, articleCount: articleCount, forms: forms.prefix(formLimit).map(form),
      formCount: forms.count, kin: Array(kin.prefix(Self.kinLimit)), kinCount: kin.count,
      suggestions: suggestions, remedies: lines.compactMap(\.self))
  }

  /// Those that are not counted with the word anyway.
  private func suggestions(for part: ExplainedWord.Part) throws -> [Suggestion] {
    try suggester.neighbours(of: part.text).filter { stem(of: $0.text) != part.token.lightStem }
  }

  /// Who names two words that are akin may want to count them as one.
  private func joining(
    _ part: ExplainedWord.Part, to first: ExplainedWord.Part, _ suggestions: [Suggestion]
  ) -> LexiconRemedy? {
    let isAkin =
      first.token.rootKey == part.token.rootKey
      || suggestions.contains { stem(of: $0.text) == first.token.lightStem }
    return isAkin ? remedies?.joining(part.text, to: first.text) : nil
  }

  /// The line for two words that the archive has also as one.
  private func gluing(_ first: String, _ second: String) throws -> LexiconRemedy? {
    guard let form = suggester.analyzer.tokens(of: first + second).first?.normalized,
      try vocabulary.documentCount(ofForm: form) > 0
    else { return nil }
    return remedies?.gluing(first, second)
  }

  private func stem(of word: String) -> String? { suggester.analyzer.tokens(of: word).first?.lightStem }

  private func form(_ form: CountedForm) -> WordReport.Form {
    WordReport.Form(
      form: form.form, articleCount: form.articleCount, occurrenceCount: form.occurrenceCount,
      steps: explainer.steps(ofForm: form.form))
  }

  private func kin(of token: AnalyzedToken) throws -> [WordReport.Kin] {
    guard let root = token.rootTerm else { return [] }
    return try vocabulary.stems(ofRoot: root).filter { $0.text != token.lightStem }.map { stem in
      WordReport.Kin(stem: stem.text, articleCount: try vocabulary.documentCount(of: stem))
    }.filter { $0.articleCount > 0 }.sorted {
      $0.articleCount != $1.articleCount
        ? $0.articleCount > $1.articleCount : $0.stem.utf8.lexicographicallyPrecedes($1.stem.utf8)
    }
  }
}
