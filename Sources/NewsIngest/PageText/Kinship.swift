/// How many of a line's words a text has, for telling an article's headline from those of other articles.
struct Kinship {
  private let text: Set<String>

  /// The share of a headline's words that its text has at least, where another's has none.
  static let near = 0.4

  /// - Parameter lines: the text's first lines.
  init(_ lines: some Sequence<PageLine>) {
    text = Self.words(of: lines)
  }

  static func words(of lines: some Sequence<PageLine>) -> Set<String> {
    Set(lines.flatMap { stems($0.text) })
  }

  /// The share of the line's longer words that the text has, 0...1; nil for lines of fewer than three.
  func share(of line: PageLine) -> Double? {
    let words = Self.stems(line.trimmed)
    guard words.count >= 3 else { return nil }
    return Double(words.count(where: text.contains)) / Double(words.count)
  }

  /// The words of three letters and more that are no particles, without the article and the letters joined before it.
  static func stems(_ text: String) -> [String] {
    LineKey(text).words.compactMap { word in
      let prefix = prefixes.first { word.hasPrefix($0) && word.count > $0.count + 2 } ?? ""
      return word.count > 2 && !MenuRow.joinsSentence(word) ? String(word.dropFirst(prefix.count)) : nil
    }
  }

  private static let prefixes = ["وال", "بال", "ال", "لل", "و", "ب", "ل"]
}
