/// A stretch of text that its own element says something about.
struct HTMLSpan: Sendable {
  /// What the element says it is.
  enum Kind: Sendable, Equatable {
    /// `itemprop`, in small letters.
    case property(String)
    /// `<time>`.
    case time
    /// A class such as "date".
    case date
    /// A class such as "author", or `rel=author`.
    case author
  }

  let kind: Kind
  let element: Int
  /// `datetime` or `content`.
  let value: String?
  /// Where the text stands, in bytes. It may begin or end with white space.
  var bytes: Range<Int>
  /// The line that it begins in.
  let block: Int
}
