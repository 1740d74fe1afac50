extension QueryNote: CustomStringConvertible {
  /// One line in plain English; of what it quotes, at most the first 60 scalars.
  public var description: String {
    limitDescription ?? repairDescription ?? operatorDescription ?? fieldDescription ?? emptyDescription
  }

  private var limitDescription: String? {
    switch self {
    case .truncated(let byteLimit):
      "only the first \(byteLimit) bytes of the query were read; shorten it"
    case .tooManyTerms(let limit, let ignored):
      "a query holds at most \(limit) terms; the last \(ignored) were left out"
    case .tooDeep(let limit):
      "groups nest at most \(limit) deep; the parentheses beyond were ignored"
    case .distanceReduced(let limit):
      "a distance is at most \(limit) words; \(limit) was used"
    case .mixedDistances(let used):
      "one NEAR group has one distance; the largest, \(used), was used; join groups with AND instead"
    default: nil
    }
  }

  private var repairDescription: String? {
    switch self {
    case .unclosedQuote(let phrase):
      "a quote is not closed; “\(short(phrase))” was taken as the phrase"
    case .mismatchedQuotes(let phrase):
      "a quote is closed by one of another kind; “\(short(phrase))” was taken as the phrase"
    case .strayQuote:
      "a quote that opens no phrase was ignored"
    case .unclosedGroup(let count):
      "\(count) “(” without “)”; closed at the end"
    case .strayParenthesis(let count):
      "\(count) “)” without “(”; ignored"
    case .strayBar:
      "“|” needs a term on both sides; ignored"
    default: nil
    }
  }

  private var operatorDescription: String? {
    switch self {
    case .joinAsText(let typed):
      "“\(short(typed))” stands between no two terms and was taken as text"
    case .exclusionAsText(let typed):
      "“\(short(typed))” excludes nothing here and was taken as text; to exclude a word write -word"
    case .nearAsText(let typed):
      "“\(short(typed))” was taken as text; write NEAR/5 between two words or phrases"
    case .nearNeedsTwoWords(let phrase):
      "a distance needs two words; “\(short(phrase))” was taken as a plain phrase"
    case .prefixTooShort(let word):
      "a prefix needs at least two letters; “\(short(word))” was taken as a plain word"
    case .starMoved(let prefix):
      "a star before “\(short(prefix))” was read as “words that begin with \(short(prefix))”; write \(short(prefix))*"
    case .starAsText(let word):
      "a star means something only at the end of a word; “\(short(word))” was taken as a plain word"
    case .doubleNegation:
      "an exclusion of an exclusion was read as the term itself"
    case .exclusionInsideOr(let term):
      "an exclusion cannot be an alternative of OR; NOT \(short(term)) was left out"
    default: nil
    }
  }

  private var fieldDescription: String? {
    switch self {
    case .fieldAsText(let name):
      "“\(short(name))” was taken as text; a field's value must touch its colon"
    case .noDate(let field, let value):
      "“\(short(value))” behind “\(field)” is no date and was taken as text; write 2020-11-16, 2020-11, 2020, 2020..2021, \"16 تشرين الثاني 2020\" or \"رمضان 1442 هـ\""
    case .rangeReversed(let value):
      "“\(short(value))” ends before it begins; it was read the other way round"
    case .fieldInsideField(let inner):
      "“\(short(inner)):” stands inside another field; it counts for its own value"
    case .distanceOfFilter(let value):
      "a distance means nothing behind “\(short(value))”, which is no text to search for; it was ignored"
    case .exactNeedsWord(let typed):
      "“\(short(typed))” goes before a word or a phrase, not before a group; it was left out"
    default: nil
    }
  }

  private var emptyDescription: String {
    self == .onlyExclusions
      ? "the query only excludes; at least one word to search for, or a filter such as date:2020, is needed"
      : "the query holds no word to search for"
  }
}

/// What a note quotes: its beginning where a whole text was pasted.
private func short(_ text: String) -> String {
  let limit = 60
  let scalars = text.unicodeScalars
  return scalars.count > limit ? String(scalars.prefix(limit)) + "…" : text
}
