/// What a site asks of those who comment, in a sentence of its own: "… يرجى احترام المستخدمين الآخرين …".
enum CommentRules {
  /// Whether the line speaks of comments, of the site or its readers, and of two of the things that such rules name.
  static func isRules(_ line: PageLine) -> Bool {
    guard (8...longest).contains(line.wordCount), stems.contains(where: line.trimmed.holdsBytes) else {
      return false
    }
    let words = Set(LineKey(line.trimmed).words)
    return !words.isDisjoint(with: comments) && !words.isDisjoint(with: sides)
      && words.intersection(demands).count >= 2
  }

  private static let longest = 120

  /// What all words of comments hold: most lines have none, and folding a paragraph is slow.
  private static let stems = ["عليق", "معلق"]

  private static let comments = LineKey.words(
    of:
      "تعليق\nالتعليق\nالتعليقات\nتعليقات\nتعليقك\nتعليقاتكم\nتعليقكم\nالمعلق\nالمعلقين")

  private static let sides = WordList.commentSide.words

  private static let demands = WordList.commentDemand.words
}
