/// Service lines below the last sentence: what the site asks of its readers there, whatever its words are.
enum ClosingLines {
  /// Takes out one or two lines of a few words and without a mark at the page's end, or above its foot, where the text's
  /// paragraphs end as sentences do. A line that begins with WAW, "and", closes the text, and a name signs it.
  static func remove(from reading: inout PageReading, after last: Int) {
    guard reading.endsInSentences else { return }
    let below = (last + 1..<max(last + 1, reading.end)).prefix { !reading.isFoot($0) }
    let open = below.filter { reading.uses[$0] == nil }
    guard (1...2).contains(open.count), open.allSatisfy({ isService(reading, $0) }) else { return }
    for index in open { reading.remove(index, .afterArticle) }
  }

  private static func isService(_ reading: PageReading, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return reading.isText(index) && (2...longest).contains(line.wordCount)
      && line.ending?.isPunctuation == false
      && !line.isListItem && !line.trimmed.hasPrefix("\u{0648}") && !PersonName.isName(line.trimmed)
      && !line.trimmed.contains(where: { $0.isNumber || "«»\"“”()".contains($0) })
  }

  private static let longest = 4
}

extension PageReading {
  /// Whether the last of two paragraphs and more ends as a sentence does, and so do two thirds of them: a line below without a full
  /// stop is hardly the article's.
  var endsInSentences: Bool {
    guard let text = paragraphs, lines[text.upperBound].endsWithFullStop else { return false }
    let paragraphs = text.filter(isParagraph)
    let sentences = paragraphs.count { lines[$0].endsWithFullStop }
    return paragraphs.count >= 2 && sentences * 3 >= paragraphs.count * 2
  }
}
