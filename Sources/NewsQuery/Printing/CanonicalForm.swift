import ArabicCalendar

/// Writes a tree as a query.
struct CanonicalForm {
  /// Any time will do: without one, `بعد:أمس` would be taken for a word.
  private static let filters = FilterReader(now: PublicationDate(iso8601: "2020-11-16T09:06"))

  /// Whether to write the parentheses that only help the reader: `(a AND b) OR c`.
  let isSpacious: Bool

  /// - Parameter opensClause: whether nothing stands before the node in its group or alternative.
  func text(of node: QueryNode, opensClause: Bool = true) -> String {
    switch node {
    case .word(let word): text(ofWord: word, opensClause: opensClause)
    case .phrase(let phrase): text(ofPhrase: phrase)
    // After "=" nothing has another meaning.
    case .exact(.word(let word)): "=" + word
    case .exact(let operand): "=" + text(of: operand)
    case .prefix(let prefix): prefix + "*"
    case .near(let operands, let distance):
      operands.map { text(of: $0, opensClause: false) }.joined(separator: " NEAR/\(distance) ")
    case .field(let field, let operand): "\(field.rawValue):" + operandText(operand)
    case .filter(.date(let days)): "date:\(days)"
    case .filter(.name(let field, let name)): "\(field.rawValue):" + text(ofName: name, in: field)
    case .not(let operand): "NOT " + operandText(operand)
    case .any(let operands):
      operands.map { $0.isJoin && isSpacious ? "(\(text(of: $0)))" : text(of: $0) }.joined(separator: " OR ")
    case .all(let operands): conjunction(operands)
    }
  }

  private func conjunction(_ operands: [QueryNode]) -> String {
    var result = ""
    for operand in operands {
      if case .not = operand {
        result += (result.isEmpty ? "" : " ") + text(of: operand)
      } else if operand.isAny {
        result += (result.isEmpty ? "" : " AND ") + "(\(text(of: operand)))"
      } else {
        result += result.isEmpty ? text(of: operand) : " AND " + text(of: operand, opensClause: false)
      }
    }
    return result
  }

  /// What NOT or a field applies to.
  private func operandText(_ node: QueryNode) -> String {
    node.isJoin ? "(\(text(of: node)))" : text(of: node, opensClause: false)
  }

  /// The word itself where the parser would read it as a word, otherwise with a backslash before it.
  private func text(ofWord word: String, opensClause: Bool) -> String {
    let tokens = Self.tokens(ofChunk: word)
    let isPlain = tokens == [.word(word)] || opensClause && tokens == [.without(word)]
    // A star is read differently after a field's colon.
    return isPlain && !word.contains("*") ? word : "\\" + word
  }

  /// The name itself where the parser would read it so after the colon, otherwise in quotes, of which it holds none.
  private func text(ofName name: String, in field: NameField) -> String {
    let isChunk = !name.unicodeScalars.contains { $0.isSeparator || $0.isDelimiter }
    let tokens = Self.tokens(ofChunk: "\(field.rawValue):\(name)")
    return isChunk && tokens == [.filter(.name(field, name))] ? name : "\"\(name)\""
  }

  private static func tokens(ofChunk text: String) -> [QueryToken] {
    ChunkReader(filters: filters).read(Array(text.unicodeScalars)[...]).tokens
  }

  /// The phrase in the first pair of quotes that its text does not break.
  private func text(ofPhrase phrase: String) -> String {
    let candidates = [("\"", "\""), ("«", "»"), ("“", "”")].map { $0 + phrase + $1 }
    return candidates.first(where: holdsOnePhrase) ?? candidates[0]
  }

  private func holdsOnePhrase(_ quoted: String) -> Bool {
    let scalars = Array(quoted.unicodeScalars)
    let run = QuoteScanner(scalars: scalars).run(from: 0)
    return run.ending == .closed && run.end == scalars.count
  }
}
