/// One piece of a query. Operators keep what was typed, for where they turn out to be text.
enum QueryToken: Equatable {
  case word(String)
  case phrase(String)
  /// `=a`
  case exactWord(String)
  /// `="a b"`
  case exactPhrase(String)
  /// `"a b"~5`: two or more words.
  case nearPhrase([String], distance: Int, isExact: Bool = false)
  case prefix(String)
  case open
  case close
  /// `|`
  case bar
  case or(String)
  case and(String)
  case not(String)
  /// `ليس`, `بدون`
  case without(String)
  /// `-` that touches what follows.
  case minus
  case near(distance: Int, typed: String)
  /// The name of a field, whose value is the next token or group.
  case field(SearchField, typed: String)
  case filter(QueryFilter)
  /// The name of a filter, whose value is the quote or the group that follows.
  case filterName(FilterName, typed: String)

  /// Something to search for by itself.
  var isTerm: Bool {
    switch self {
    case .word, .phrase, .exactWord, .exactPhrase, .nearPhrase, .prefix, .filter: true
    default: false
    }
  }

  /// Something that NEAR can join.
  var isNearOperand: Bool {
    switch self {
    case .word, .phrase, .exactWord, .exactPhrase: true
    default: false
    }
  }
}

extension [QueryToken] {
  /// Takes back what waits for a value that never came: a `-` goes, the name of a field becomes text.
  mutating func dropUnusedOperators(noting notes: inout NoteList) {
    while last == .minus { removeLast() }
    switch last {
    case .field(_, let typed), .filterName(_, let typed):
      self[endIndex - 1] = .word(typed)
      notes.add(.fieldAsText(typed))
    default: break
    }
  }
}
