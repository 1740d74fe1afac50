/// A phrase that news pages print around an article, with the reason a line is taken out for it.
struct BoilerplatePhrase: Sendable {
  /// How the phrase must stand in the line.
  enum Match: Sendable, Hashable {
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
  let key: LineKey

  /// All phrases, Arabic and Latin. The first that matches decides.
  static let all = EmbeddedTable.boilerplate.rows.compactMap { BoilerplatePhrase($0) }

  /// - Parameter row: reason, match, strength and phrase, as boilerplate-arabic.txt describes them; nil where it is another.
  init?(_ row: EmbeddedTable.Row) {
    guard row.columns.count == 4, let reason = RemovedLine.Reason(rawValue: row.columns[0]),
      let match = Match(row.columns[1])
    else { return nil }
    switch row.columns[2] {
    case "sure": isWeak = false
    case "weak": isWeak = true
    default: return nil
    }
    self.reason = reason
    self.match = match
    key = LineKey(row.columns[3])
  }
}

extension BoilerplatePhrase.Match {
  /// - Parameter text: "whole", or a word and a count: "start 20".
  fileprivate init?(_ text: String) {
    let words = text.split(separator: " ")
    let count = words.count == 2 ? Int(words[1]) : nil
    switch (words.first, count) {
    case ("whole", nil) where words.count == 1: self = .whole
    case ("start", let count?): self = .start(maximumWordCount: count)
    case ("label", let count?): self = .label(maximumWordCount: count)
    case ("anywhere", let count?): self = .anywhere(maximumWordCount: count)
    default: return nil
    }
  }
}
