/// A word of the archive that may have been meant by a word of a query. It is offered, never searched for.
public struct Suggestion: Sendable, Equatable {
  /// What speaks for it.
  public enum Reason: String, Sendable, CaseIterable {
    /// It is spelt much alike.
    case spelling
    /// It is what a name in Latin letters sounds like: Putin, بوتين.
    case transliteration
    /// The same keys type it with the other keyboard: `hgvzds`, الرئيس.
    case keyboard
  }

  /// The word as typed.
  public let word: String
  /// What to search for instead, as articles write it.
  public let text: String
  /// Articles of the archive, whatever the filter, that hold it in any form.
  public let documentCount: Int
  /// Why it is suggested.
  public let reason: Reason
}
