/// One step from a word as it is typed to its light stem.
public struct AnalysisStep: Equatable, Sendable {
  /// What was done.
  public let rule: AnalysisRule
  /// The text before; of the first step what was typed.
  public let before: String
  /// The text after, which the next step begins with; of the last step the light stem. The same as before where the lexicon says that a
  /// word is one of its own.
  public let after: String
  /// The line of the lexicon, where one has decided.
  public let source: LexiconSource?

  /// The letters that the step took off the front or the end; nil where it did something else.
  public var removed: String? {
    let (before, after) = (before.unicodeScalars, after.unicodeScalars)
    let count = before.count - after.count
    guard count > 0 else { return nil }
    if before.dropFirst(count).elementsEqual(after) { return String(before.prefix(count)) }
    return before.starts(with: after) ? String(before.suffix(count)) : nil
  }
}
