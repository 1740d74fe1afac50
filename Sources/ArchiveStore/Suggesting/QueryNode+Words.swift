import NewsQuery

extension QueryNode {
  /// The words that are looked for, as typed, each once; not those of exclusions, prefixes and names.
  var typedWords: [String] {
    var words: [String] = []
    for word in allTypedWords where !words.contains(word) { words.append(word) }
    return words
  }

  private var allTypedWords: [String] {
    switch self {
    case .word(let text), .phrase(let text):
      text.split(whereSeparator: \.isWhitespace).map(String.init)
    case .field(_, let operand), .exact(let operand): operand.allTypedWords
    case .near(let operands, _), .all(let operands), .any(let operands): operands.flatMap(\.allTypedWords)
    case .prefix, .filter, .not: []
    }
  }
}
