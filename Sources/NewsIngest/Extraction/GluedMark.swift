/// The mark of an advertisement that a browser copied onto the end of a paragraph: "… إلى الغد.اضافة اعلان".
enum GluedMark {
  /// The paragraph and the mark; nil where the line ends in none or holds nothing else.
  static func split(_ text: String) -> (own: String, mark: String)? {
    guard text.hasSuffix(ending) else { return nil }
    for mark in marks where text.hasSuffix(mark) {
      let own = text.dropLast(mark.count)
      // Behind a full stop it is none of the sentence's words.
      guard let last = own.last(where: { !$0.isWhitespace }), ".!؟?\"”»)".contains(last) else { continue }
      return (
        String(
          own.prefix(upTo: own.lastIndex { !$0.isWhitespace }.map { own.index(after: $0) } ?? own.endIndex)),
        mark
      )
    }
    return nil
  }

  // The last letters of every mark, so that most lines are compared once.
  private static let ending = "علان"

  private static let marks: [String] = [
    "اضافة اعلان",
    "إضافة إعلان",
    "إعلان",
    "اعلان",
  ]
}
