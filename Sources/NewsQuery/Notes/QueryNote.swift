/// Something that the parser noticed and read past. The description is one line: what, and what to write instead.
public enum QueryNote: Sendable, Hashable {
  /// The text is longer than the limit; the rest was not read.
  case truncated(byteLimit: Int)
  /// More terms than the limit; the last `ignored` were left out.
  case tooManyTerms(limit: Int, ignored: Int)
  /// Groups nested deeper than the limit; the parentheses beyond were ignored, their words were kept.
  case tooDeep(limit: Int)
  /// A quote that is never closed; the phrase runs to the end.
  case unclosedQuote(phrase: String)
  /// A quote closed by one of another kind, as in `«…"`.
  case mismatchedQuotes(phrase: String)
  /// A quote that opens and closes nothing; it was ignored.
  case strayQuote
  /// Opening parentheses without a closing one; they were closed at the end.
  case unclosedGroup(count: Int)
  /// Closing parentheses without an opening one; they were ignored.
  case strayParenthesis(count: Int)
  /// `OR`, `AND`, `أو` not between two terms; it was taken as text.
  case joinAsText(String)
  /// A `|` not between two terms; it was ignored.
  case strayBar
  /// `NOT`, `ليس`, `بدون` without a term to exclude, or an Arabic one with no term before it; taken as text.
  case exclusionAsText(String)
  /// `NEAR/5` not between two words or phrases, or `NEAR` without a distance; it was taken as text.
  case nearAsText(String)
  /// `"a"~5`: a distance needs two words; the distance was ignored.
  case nearNeedsTwoWords(phrase: String)
  /// The distance asked for is above the limit, which was used.
  case distanceReduced(limit: Int)
  /// `a NEAR/2 b NEAR/7 c`: one group has one distance; the largest was used.
  case mixedDistances(used: Int)
  /// The name of a field without a value that touches its colon; it was taken as text.
  case fieldAsText(String)
  /// `قبل:الحرب`: no date follows the name of a date filter. It was taken as text; of `date:"x y"` only the value was.
  case noDate(field: String, value: String)
  /// `date:2021..2020` was read as `date:2020..2021`.
  case rangeReversed(String)
  /// `title:(a body:b)`: the inner field or filter counts for its own value.
  case fieldInsideField(inner: String)
  /// `source:"a b"~5`: a filter's value has no distance; it was ignored.
  case distanceOfFilter(String)
  /// `=(a b)`: only a word or a phrase can be asked for as written; the sign was left out.
  case exactNeedsWord(String)
  /// `x*`: a prefix needs two letters; it was taken as a plain word.
  case prefixTooShort(String)
  /// `*اسرائيل`: the star stands before an Arabic word; it was read as the prefix `اسرائيل*`.
  case starMoved(String)
  /// A star that is neither at the end of a word nor before an Arabic one; it means nothing there.
  case starAsText(String)
  /// `NOT NOT x` was read as `x`.
  case doubleNegation
  /// `a OR -b`: an exclusion cannot be an alternative; it was left out.
  case exclusionInsideOr(String)
  /// The query only excludes; at least one word or filter is needed.
  case onlyExclusions
  /// The query holds no word at all, only signs.
  case noWords
}
