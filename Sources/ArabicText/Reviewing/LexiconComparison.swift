/// Which words and texts two lexicons read differently. One thread.
public final class LexiconComparison {
  private let old: Analyzer
  private let new: Analyzer
  private let stemmers: [Stemmer]

  /// Compares what texts are with `old` to what they are with `new`.
  public init(old: Lexicon, new: Lexicon, cacheBits: Int = 12) {
    self.old = Analyzer(lexicon: old, cacheBits: cacheBits)
    self.new = Analyzer(lexicon: new, cacheBits: cacheBits)
    stemmers = [old.stemmer, new.stemmer]
  }

  /// Whether any term or any place of a term is another one.
  public func differ(on text: String) -> Bool { old.tokens(of: text) != new.tokens(of: text) }

  /// Whether a word of this normalised form may be read differently.
  ///
  /// A form does not tell how the word was written. A final ه may have been a ة, and what reads like a stop word may have been another
  /// word (الان, now, is also the form of the name ألان): so the stems are compared, too.
  public func mayDiffer(onForm form: String) -> Bool {
    if differ(on: form) { return true }
    guard let word = PackedWord(folding: form, longest: Stemmer.longestStemmed) else { return false }
    let endings = word.last == .heh ? [false, true] : [false]
    return endings.contains { hasTehMarbuta in
      stemmers[0].stems(of: word, hasTehMarbuta: hasTehMarbuta)
        != stemmers[1].stems(of: word, hasTehMarbuta: hasTehMarbuta)
    }
  }
}
