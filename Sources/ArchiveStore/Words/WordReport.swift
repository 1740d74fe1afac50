public import ArabicText

/// What the archive counts with a word, and why.
public struct WordReport: Sendable {
  /// A written form that is counted with the word.
  public struct Form: Sendable, Equatable {
    /// Normalised, as the index knows it.
    public let form: String
    /// Articles that hold it.
    public let articleCount: Int
    /// In all articles together.
    public let occurrenceCount: Int
    /// How it came to the stem that it has in common with the word; none where it is the stem.
    public let steps: [AnalysisStep]
  }

  /// Another stem that has the root key of the word: it counts for the order of hits alone.
  public struct Kin: Sendable, Equatable {
    /// The stem.
    public let stem: String
    /// Articles that hold it in any form.
    public let articleCount: Int
  }

  /// A word of the index.
  public struct Part: Sendable {
    /// What it is read as.
    public let explained: ExplainedWord.Part
    /// Articles that hold it in any form.
    public let articleCount: Int
    /// The commonest forms first. Stop words have none.
    public let forms: [Form]
    /// All forms.
    public let formCount: Int
    /// The commonest first.
    public let kin: [Kin]
    /// All of them.
    public let kinCount: Int
    /// Words of the archive that are spelt or sound most like it.
    public let suggestions: [Suggestion]
    /// How the lexicon would change what it is counted with.
    public let remedies: [LexiconRemedy]
  }

  /// As typed.
  public let text: String
  /// How it was split.
  public let splits: [AnalysisStep]
  /// Mostly one; none for a word of signs alone.
  public let parts: [Part]
}

/// An edit of the newsroom's lexicon that changes what a word is counted with. It was tried out before it was offered.
public struct LexiconRemedy: Sendable, Equatable {
  /// What comes of it.
  public enum Purpose: Sendable, Equatable {
    /// The word is counted by itself, and not with the forms of the stem any more.
    case parts
    /// The word is counted with another.
    case joins(String)
  }

  /// What to do with the line.
  public enum Edit: String, Sendable {
    case add, remove
  }

  /// What comes of it.
  public let purpose: Purpose
  /// What to do with the line.
  public let edit: Edit
  /// The line.
  public let line: LexiconLine
}
