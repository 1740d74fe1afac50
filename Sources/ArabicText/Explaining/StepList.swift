/// Keeps the steps to a light stem. The lexicon's answer is told line by line.
struct StepList: StemTrace {
  private let sources: LexiconSources
  private var current: PackedWord
  private var isFollowing = false
  private(set) var steps: [AnalysisStep] = []

  init(from word: PackedWord, _ sources: LexiconSources) {
    current = word
    self.sources = sources
  }

  mutating func step(_ rule: AnalysisRule, to word: PackedWord) {
    guard word != current else { return }
    append(rule, word, rule == .ownWord ? sources.ownSource(naming: word) : nil)
  }

  mutating func lexiconStep(from word: PackedWord, to next: PackedWord) {
    if isFollowing {
      // That the word at the end of a line is one of its own is no further step.
      if word == next, steps.last?.rule == .lexicon { return }
      append(.lexicon, next, sources.source(of: word))
    } else {
      isFollowing = true
      sources.follow(word, trace: &self)
      isFollowing = false
    }
  }

  private mutating func append(_ rule: AnalysisRule, _ word: PackedWord, _ source: LexiconSource?) {
    let alphabet = ArabicAlphabet.shared
    steps.append(
      AnalysisStep(
        rule: rule, before: alphabet.text(of: current), after: alphabet.text(of: word), source: source))
    current = word
  }
}
