/// Words as written, each with its folded text: a line's rules ask for both many times.
struct FoldedWords {
  let words: [Substring]
  /// The texts of their keys, one for each word; empty for a mark.
  let keys: [String]

  init(_ words: [Substring]) {
    self.words = words
    keys = words.map { LineKey($0).text }
  }

  /// - Parameter text: cut at its blanks.
  init(_ text: String) { self.init(text.split(separator: " ")) }

  var count: Int { words.count }

  /// Words in a row, with single blanks between them.
  func text(_ range: some RangeExpression<Int>) -> String { words[range].joined(separator: " ") }

  /// Whether one of the folded words is in the set.
  func holdsOne(of keys: Set<String>) -> Bool { self.keys.contains(where: keys.contains) }
}
