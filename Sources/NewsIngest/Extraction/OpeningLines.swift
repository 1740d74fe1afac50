/// The few words that still stand above the text once all else is settled: what a page prints between its headline and the text
/// has too many forms to know them all.
enum OpeningLines {
  /// In words. Subtitles are longer, or speak of what the text speaks of.
  private static let longest = 7
  private static let shortestSubtitle = 5
  private static let sameSubject = 0.5

  /// Takes out lines directly above the first paragraph that are no sentences and have little to do with the text.
  static func remove(from reading: inout PageReading) {
    guard let first = reading.paragraphs?.lowerBound, first > 0 else { return }
    let open = (0..<first).filter { reading.uses[$0] == nil }
    let hasFrame =
      !reading.isPlain || (0..<first).contains { $0 != reading.headline && reading.uses[$0] != nil }
    guard hasFrame, open.allSatisfy({ isLabel(reading.lines[$0]) }) else { return }
    let text = Kinship((reading.paragraphs ?? 0...0).filter(reading.isParagraph).map { reading.lines[$0] })
    for index in open where !maySubtitle(reading, index) {
      let line = reading.lines[index]
      if text.share(of: line) ?? 0 < sameSubject || LineWords.isPublisherLike(line.trimmed)
        || DateLine.namesYear(line.trimmed)
      {
        reading.remove(index, .beforeArticle)
      }
    }
  }

  /// Whether several words stand directly below the headline.
  private static func maySubtitle(_ reading: PageReading, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return index - 1 == reading.headline && line.wordCount >= shortestSubtitle
      && !line.trimmed.contains { $0.isASCII && $0.isLetter }
      && !LineWords.isPublisherLike(line.trimmed) && !DateLine.namesYear(line.trimmed)
  }

  private static func isLabel(_ line: PageLine) -> Bool {
    line.wordCount <= longest && !line.endsWithFullStop && !line.isListItem && !line.trimmed.contains("،")
  }
}
