/// A menu or a ticker that a browser copied as one line, with nothing but blanks between its entries.
///
/// ```swift
/// MenuRow.isRow(line)  // "الأخبار رياضة اقتصاد منوعات ثقافة فيديو"
/// ```
/// - Known failure: a headline that says one word three times is taken for a menu where it has no particle.
enum MenuRow {
  /// Whether the line is such a row.
  static func isRow(_ line: PageLine) -> Bool { isTicker(line) || isMenu(line) }

  /// Headlines of other articles in one line, parted by wide gaps.
  static func isTicker(_ line: PageLine) -> Bool {
    guard line.wordCount >= 12, line.trimmed.utf8.count >= 80 else { return false }
    if isRowOfHeadlines(line) { return true }
    let entries = entries(of: line.trimmed)
    // Justified text has gaps between all its words.
    return entries.count >= 4 && entries.allSatisfy { $0 <= longestEntry }
      && line.wordCount >= 4 * entries.count
  }

  /// Headlines with a mark that stands alone between them: "… - … - …". A sentence of this length ends in a full stop.
  private static func isRowOfHeadlines(_ line: PageLine) -> Bool {
    guard line.wordCount >= 25, line.ending?.isPunctuation != true else { return false }
    let entries = line.words.split { $0.count <= 2 && $0.allSatisfy { "-–—|•*:/»«".contains($0) } }
    return entries.count >= 5 && entries.allSatisfy { $0.count <= longestEntry }
      && line.wordCount >= 3 * entries.count
  }

  /// Headlines of other articles joined by single blanks, above the text: no sentence of this length has neither a
  /// comma nor a full stop nor a clause.
  static func isRunOfHeadlines(_ line: PageLine) -> Bool {
    guard line.wordCount >= shortestRun, line.ending?.isPunctuation != true else { return false }
    let text = line.trimmed.replacing("...", with: " ").replacing("..", with: " ")
    let hasClause =
      line.wordCount <= longestClause && line.words.contains { clauses.contains(LineKey($0).text) }
    return !hasClause && !text.contains { ".،,؛".contains($0) }
  }

  private static let shortestRun = 28
  private static let longestClause = 45
  /// Words that lead on to a clause, which a few headlines have none of.
  private static let clauses = LineKey.words(
    of: "الذي\nالتي\nالذين\nوالذي\nوالتي\nوهو\nوهي\nأنه\nأنها\nبأنه\nبأن")

  /// Headlines of other articles in one line, a dash or bar between them.
  static func isDashedTicker(_ line: PageLine) -> Bool {
    guard line.wordCount >= 16, !line.endsWithFullStop else { return false }
    let isMark = { (word: Substring) in word.allSatisfy { LineWords.isDash($0) || "|•*".contains($0) } }
    let entries = line.words.split(whereSeparator: isMark)
    return entries.count >= 4 && entries.allSatisfy { (2...longestEntry).contains($0.count) }
  }

  /// Names of sections, or of the site's own parts: no particle joins them and no mark parts them.
  static func isMenu(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard (6...40).contains(words.count), line.ending?.isPunctuation != true else { return false }
    let names = words.count { sectionNames.contains($0) }
    if names >= 5, names * 3 >= words.count { return true }
    guard !line.trimmed.contains(where: marks.contains), !words.contains(where: particles.contains) else {
      return false
    }
    let counts = words.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return names >= 3 || counts.values.contains { $0 >= 3 }
  }

  /// Whether a line that may as well be a headline looks like a menu: two sections among seven words and more.
  static func mayBeMenu(_ line: PageLine) -> Bool {
    let words = line.key.words
    return (7...40).contains(words.count) && words.count(where: sectionNames.contains) >= 2
      && !line.trimmed.contains(where: marks.contains) && !words.contains(where: particles.contains)
  }

  /// Whether the folded word joins the words of a sentence, as rows of names have none.
  static func joinsSentence(_ word: String) -> Bool { particles.contains(word) }

  private static let longestEntry = 25

  /// The word counts of what stands between gaps of three blanks and more.
  private static func entries(of text: String) -> [Int] {
    var counts: [Int] = []
    var words = 0
    var gap = 0
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        gap += 1
        if gap == 3, words > 0 {
          counts.append(words)
          words = 0
        }
      } else {
        if gap > 0 || (words == 0 && counts.isEmpty) { words += 1 }
        gap = 0
      }
    }
    return words > 0 ? counts + [words] : counts
  }

  private static let marks: Set<Character> = [
    ".", ":", "؟", "?", "!", "،", ",", "؛", "«", "»", "\"", "“", "”", "(", ")",
  ]

  /// Words that join the words of a sentence: a row of names has none.
  private static let particles = WordList.particle.words

  /// Names of sections as menus have them, next to those that stand above headlines.
  private static let sectionNames = LineWords.sectionWords.union(WordList.menuSection.words)
}
