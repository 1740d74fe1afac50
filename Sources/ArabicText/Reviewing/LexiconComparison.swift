/// Which words and texts two lexicons read differently. One thread.
public final class LexiconComparison {
  private let old: Analyzer
  private let new: Analyzer

  /// Compares what texts are with `old` to what they are with `new`.
  public init(old: Lexicon, new: Lexicon, cacheBits: Int = 12) {
    self.old = Analyzer(lexicon: old, cacheBits: cacheBits)
    self.new = Analyzer(lexicon: new, cacheBits: cacheBits)
  }

  /// Whether any term or any place of a term is another one.
  public func differ(on text: String) -> Bool { old.tokens(of: text) != new.tokens(of: text) }

  /// Whether a word of this normalised form may be read differently.
  ///
  /// A final ه may have been a ة, which is another word where a line says so.
  public func mayDiffer(onForm form: String) -> Bool {
    if differ(on: form) { return true }
    // U+0647 ARABIC LETTER HEH, U+0629 ARABIC LETTER TEH MARBUTA
    guard form.unicodeScalars.last == "\u{0647}" else { return false }
    return differ(on: String(form.unicodeScalars.dropLast()) + "\u{0629}")
  }
}
