/// A token, or several that make one phrase, with its meaning.
struct DateSymbol: Hashable {
  enum Kind: Hashable {
    /// `digits` counts them as written.
    case number(value: Int, digits: Int)
    case word(DateWord)
    /// One of `- / . , : ( ) | + _`.
    case mark(Unicode.Scalar)
    /// A word or sign of no known meaning.
    case stranger
  }

  let kind: Kind
  /// UTF-8 byte offsets into the whole text.
  let range: Range<Int>
  /// Whether white space stands before it, or nothing at all.
  let followsSpace: Bool
}
