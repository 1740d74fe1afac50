/// Phrases that news pages print around an article, with the reason a line is taken out for them.
struct BoilerplatePhrase: Sendable {
  /// How the phrase must stand in the line.
  enum Match: Sendable {
    /// The line's words are the phrase.
    case whole
    /// The line's words begin with the phrase, and there are at most this many.
    case start(maximumWordCount: Int)
    /// As `start`, with a colon, bar or arrow directly after the phrase.
    case label(maximumWordCount: Int)
    /// The phrase stands somewhere in the line, which has at most this many words.
    case anywhere(maximumWordCount: Int)
  }

  let reason: RemovedLine.Reason
  let match: Match
  /// Whether the phrase may as well be body text: such a line goes only where its place speaks for it too.
  let isWeak: Bool
  let keys: [LineKey]

  /// - Parameter phrases: one phrase on each line, as it is written on pages.
  init(_ reason: RemovedLine.Reason, _ match: Match = .whole, isWeak: Bool = false, phrases: String) {
    self.reason = reason
    self.match = match
    self.isWeak = isWeak
    keys = phrases.split(whereSeparator: \.isNewline).map { LineKey($0) }
  }
}
