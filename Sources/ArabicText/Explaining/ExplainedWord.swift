/// What a word is read as, between two blanks, and why.
public struct ExplainedWord: Sendable {
  /// A word of the index.
  public struct Part: Sendable {
    /// As typed.
    public let text: String
    /// Its terms.
    public let token: AnalyzedToken
    /// From the text as typed to the light stem; to the normalised form of a stop word.
    public let steps: [AnalysisStep]
  }

  /// As typed.
  public let text: String
  /// How it was split, or what of it is no word; empty for most words.
  public let splits: [AnalysisStep]
  /// None where it is made of signs alone.
  public let parts: [Part]
}
