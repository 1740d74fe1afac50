import NewsQuery

/// Which articles a query is about, as a tree over index terms.
indirect enum Matcher: Equatable {
  case term(QueryTermKey)
  /// Terms that follow one another in one field.
  case phrase([QueryTermKey])
  /// Phrases within so many words of one another.
  case near([[String]], distance: Int)
  /// What must be found in one field.
  case field(SearchField, Matcher)
  /// Articles whose facts are these, whatever their words.
  case filter(ArticleCondition)
  case any([Matcher])
  /// Every article where nothing is wanted.
  case all([Matcher], except: [Matcher])

  /// One term or a phrase of several.
  init(terms: [String]) {
    let keys = terms.map(QueryTermKey.init)
    self = keys.count == 1 ? .term(keys[0]) : .phrase(keys)
  }

  /// The same as an FTS5 expression. FTS5 knows no facts, and is asked for none: a filter stands inside no field.
  var expression: String {
    switch self {
    case .term(let term): FTS5Term.light(term.text)
    case .phrase(let terms): FTS5Term.phrase(terms.map(\.text))
    case .near(let phrases, let distance): FTS5Term.near(phrases, distance: distance)
    case .field(let field, let operand): "\(field.rawValue) : (\(operand.expression))"
    case .filter: FTS5Term.quoted("")
    case .any(let operands): Self.joined(operands, by: " OR ")
    case .all(let wanted, let excluded):
      excluded.isEmpty
        ? Self.joined(wanted, by: " AND ")
        : "(\(Self.joined(wanted, by: " AND "))) NOT (\(Self.joined(excluded, by: " OR ")))"
    }
  }

  private static func joined(_ operands: [Matcher], by separator: String) -> String {
    operands.map { "(\($0.expression))" }.joined(separator: separator)
  }
}
