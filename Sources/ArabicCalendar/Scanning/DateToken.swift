/// A number, a word or a mark of one line of text.
struct DateToken: Hashable {
  enum Content: Hashable {
    /// `digits` counts them as written: `01` has two.
    case number(value: Int, digits: Int)
    /// Folded by ``LetterFolding``.
    case word(String)
    /// Folded by ``MarkFolding``.
    case mark(Unicode.Scalar)
    /// A scalar that never stands next to a date.
    case stranger
  }

  let content: Content
  /// UTF-8 byte offsets into the whole text.
  let range: Range<Int>
  /// Whether white space stands before it, or nothing at all.
  let followsSpace: Bool
}
