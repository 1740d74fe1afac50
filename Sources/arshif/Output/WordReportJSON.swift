import ArabicText
import ArchiveStore

/// What is counted with a word, as JSON.
struct WordReportJSON: Encodable {
  struct Step: Encodable {
    let rule: String
    let before: String
    let after: String
    /// Missing where the step took nothing off an end, or no line decided.
    let removed: String?
    let line: Line?
  }
  struct Line: Encodable {
    let kind: String
    let word: String
    let forms: [String]
    /// arshif or own.
    let lexicon: String
    let number: Int
  }
  struct Form: Encodable {
    let form: String
    let articles: Int
    let occurrences: Int
    let steps: [Step]
  }
  struct Kin: Encodable {
    let stem: String
    let articles: Int
  }
  struct Remedy: Encodable {
    /// add or remove.
    let edit: String
    let line: String
    /// The word that is then counted with this one; missing where this one is then counted by itself.
    let joins: String?
  }
  struct Part: Encodable {
    let text: String
    let normalized: String
    let stopWord: Bool
    /// Null for a stop word, as is the root key.
    @Nullable var stem: String?
    @Nullable var rootKey: String?
    let steps: [Step]
    let articles: Int
    /// All of them; `forms` has the commonest.
    let formCount: Int
    let forms: [Form]
    let kinCount: Int
    let kin: [Kin]
    let suggestions: [SuggestionJSON]
    let remedies: [Remedy]
  }

  let word: String
  let splits: [Step]
  let parts: [Part]

  init(_ report: WordReport) {
    word = report.text
    splits = report.splits.map(Step.init)
    parts = report.parts.map(Part.init)
  }
}

extension WordReportJSON.Part {
  fileprivate init(_ part: WordReport.Part) {
    let token = part.explained.token
    text = part.explained.text
    normalized = token.normalized
    stopWord = token.kind == .stopWord
    _stem = Nullable(wrappedValue: stopWord ? nil : token.lightStem)
    _rootKey = Nullable(wrappedValue: stopWord ? nil : token.rootKey)
    steps = part.explained.steps.map(WordReportJSON.Step.init)
    articles = part.articleCount
    formCount = part.formCount
    forms = part.forms.map { form in
      WordReportJSON.Form(
        form: form.form, articles: form.articleCount, occurrences: form.occurrenceCount,
        steps: form.steps.map(WordReportJSON.Step.init))
    }
    kinCount = part.kinCount
    kin = part.kin.map { WordReportJSON.Kin(stem: $0.stem, articles: $0.articleCount) }
    suggestions = part.suggestions.map(SuggestionJSON.init)
    remedies = part.remedies.map(WordReportJSON.Remedy.init)
  }
}

extension WordReportJSON.Step {
  fileprivate init(_ step: AnalysisStep) {
    rule = step.rule.rawValue
    before = step.before
    after = step.after
    removed = step.removed
    line = step.source.map { source in
      WordReportJSON.Line(
        kind: source.line.kind.rawValue, word: source.line.word, forms: source.line.forms,
        lexicon: source.isOwn ? "own" : "arshif", number: source.line.number)
    }
  }
}

extension WordReportJSON.Remedy {
  fileprivate init(_ remedy: LexiconRemedy) {
    edit = remedy.edit.rawValue
    line = remedy.line.typed
    joins = if case .joins(let other) = remedy.purpose { other } else { nil }
  }
}
