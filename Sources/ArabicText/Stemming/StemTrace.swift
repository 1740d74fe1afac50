/// Hears of each step from a folded word to its light stem.
///
/// The stemmer's functions take a trace as a generic parameter. So what is told is what was done, and with `NoTrace` the compiler leaves
/// nothing of it.
protocol StemTrace {
  /// `rule` has made `word` of the word before. Where it has left it as it was, there is nothing to tell.
  mutating func step(_ rule: AnalysisRule, to word: PackedWord)

  /// The lexicon names `word`, and leads from it to `next`: the word itself where it is one of its own.
  mutating func lexiconStep(from word: PackedWord, to next: PackedWord)
}

/// Hears of nothing.
struct NoTrace: StemTrace {
  @inline(__always) mutating func step(_ rule: AnalysisRule, to word: PackedWord) {}
  @inline(__always) mutating func lexiconStep(from word: PackedWord, to next: PackedWord) {}
}
