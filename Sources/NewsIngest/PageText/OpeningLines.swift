/// The few words that still stand above the text once all else is settled: what a page prints between its headline and the text
/// has too many forms to know them all.
enum OpeningLines {
  /// In words.
  private static let longest = 7
  /// The same of a line that has nothing but words: longer ones may be a subtitle.
  private static let longestBare = 4
  /// Above it a line speaks of what the text speaks of.
  private static let sameSubject = 0.5

  /// Takes out lines directly above the first paragraph that are no sentences and have little to do with the text.
  static func remove(from page: inout TextPage) {
    guard let all = page.paragraphs, all.lowerBound > 0 else { return }
    let above = 0..<all.lowerBound
    let open = above.filter { page.uses[$0] == nil }
    let hasFrame = !page.isPlain || above.contains { $0 != page.headline && page.uses[$0] != nil }
    guard hasFrame, open.allSatisfy({ isLabel(page.lines[$0]) }) else { return }
    let text = page.kinship(in: all)
    for index in open where isStrange(page.lines[index], to: text) {
      page.remove(index, .beforeArticle)
    }
  }

  private static func isLabel(_ line: PageLine) -> Bool {
    line.wordCount <= longest && !line.endsWithFullStop && !line.isListItem && !line.trimmed.contains("،")
  }

  /// Whether a day and a year stand in the line; a year alone says when the story begins.
  private static func namesDay(_ line: PageLine) -> Bool {
    DateStamp.namesYear(line.trimmed)
      && line.trimmed.split { !$0.isNumber }.contains { (1...2).contains($0.count) }
  }

  private static func isStrange(_ line: PageLine, to text: Kinship) -> Bool {
    let isPublisher =
      LineWords.isPublisherLike(line.trimmed) && !line.key.words.contains(where: MenuRow.joinsSentence)
    if isPublisher || namesDay(line) { return true }
    let isLatin = line.trimmed.contains { $0.isASCII && $0.isLetter }
    let isBare =
      line.wordCount <= longestBare && line.ending?.isPunctuation != true
      && !line.trimmed.contains(where: \.isNumber)
    return (isLatin || isBare) && text.share(of: line) ?? 0 < sameSubject
  }
}
