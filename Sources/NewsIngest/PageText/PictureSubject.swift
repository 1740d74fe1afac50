/// Who or what a picture shows, printed above a text that has no headline: "رئيس المجلس البلدي", "بنيامين نتنياهو".
enum PictureSubject {
  /// Whether the line names somebody or something and says nothing of them: no more than five words, all but the first with
  /// the article, which the opening of the text has in a row.
  ///
  /// - Parameter opening: the words of the first paragraphs.
  static func isSubject(_ line: PageLine, of opening: [LineKey]) -> Bool {
    let words = line.key.words
    guard (2...longest).contains(words.count), line.wordCount == words.count,
      line.ending?.isPunctuation != true, words.dropFirst().allSatisfy({ $0.hasPrefix(article) })
    else { return false }
    // "رئيس" of a title may be left out, or a letter joined to it.
    let rest = LineKey(words.dropFirst().joined(separator: " "))
    return opening.contains { $0.contains(line.key) || words.count > 2 && $0.contains(rest) }
  }

  private static let longest = 5
  /// ALEF LAM.
  private static let article = "\u{0627}\u{0644}"
}
