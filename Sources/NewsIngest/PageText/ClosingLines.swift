/// Service lines below the last sentence: what the site asks of its readers there, whatever its words are.
enum ClosingLines {
  /// Takes out the few lines of a few words and without a mark at the page's end, or above its foot, where the text's
  /// paragraphs end as sentences do. A line that begins with WAW, "and", closes the text; a name is the writer's.
  static func remove(from reading: inout TextPage, after last: Int) {
    let below = (last + 1..<max(last + 1, reading.end)).prefix { !reading.isFoot($0) }
    let open = below.filter { reading.uses[$0] == nil }
    let isSignature =
      open.count == 1 && isName(reading, open[0]) && reading.lines[last].endsWithFullStop
      && reading.lines[open[0]].endsWithFullStop
    guard reading.endsInSentences || isSignature else { return }
    let isBare = reading.isBare(after: last)
    guard (1...(isBare ? fewest : most)).contains(open.count),
      open.allSatisfy({ isService(reading, $0) || isName(reading, $0) }),
      !isBare || open.allSatisfy({ reading.lines[$0].wordCount <= longestBare }),
      // A list of names, or of what a colon announces, is the text's.
      !open.contains(where: { isName(reading, $0) }) || open.count == 1,
      !open.dropLast().contains(where: { reading.lines[$0].ending == ":" })
    else { return }
    for index in open { close(&reading, index) }
  }

  /// "سمير الحلاق", or "سمير. ح" with a full stop.
  private static func isName(_ reading: TextPage, _ index: Int) -> Bool {
    reading.isText(index) && PersonName.isName(signature(reading, index))
  }

  private static func signature(_ reading: TextPage, _ index: Int) -> String {
    String(reading.lines[index].trimmed.trimmingSuffix { $0 == "." })
  }

  /// Takes out short lines beside the boilerplate below the last sentence, and those beside them: they belong to the same boxes.
  static func removeNeighbours(_ reading: inout TextPage, after last: Int) {
    guard reading.endsInSentences else { return }
    let below = Array(last + 1..<max(last + 1, reading.end))
    for index in below + below.reversed() where reading.uses[index] == nil && isShort(reading, index) {
      let isBeside = reading.isRemoved(index - 1) || index + 1 < reading.end && reading.isRemoved(index + 1)
      guard isBeside, !hasSentence(reading, below: index) else { continue }
      close(&reading, index)
    }
  }

  private static func isShort(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return line.wordCount <= longest && (!line.endsWithFullStop || line.wordCount <= longestLabel)
      && !line.trimmed.hasPrefix("\u{0648}")
      && !line.trimmed.contains { "«»\"“”".contains($0) }
  }

  private static func hasSentence(_ reading: TextPage, below index: Int) -> Bool {
    (index + 1..<max(index + 1, reading.end)).contains {
      reading.isText($0) && reading.lines[$0].endsWithFullStop && reading.lines[$0].wordCount >= 4
    }
  }

  private static func close(_ reading: inout TextPage, _ index: Int) {
    guard isName(reading, index) else { return reading.remove(index, .afterArticle) }
    // Several names are a list.
    let others = [index - 1, index + 1].filter(reading.lines.indices.contains)
    guard !others.contains(where: { isName(reading, $0) || reading.lines[$0].ending == ":" }) else { return }
    reading.article.author = reading.article.author ?? signature(reading, index)
    reading.read(index, into: "author", reading.article.author)
  }

  private static func isService(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return reading.isText(index) && (1...longest).contains(line.wordCount)
      && (line.ending?.isPunctuation == false || line.ending == ":" && line.wordCount <= longestLabel)
      && !line.isListItem && !line.trimmed.hasPrefix("\u{0648}") && !PersonName.isName(line.trimmed)
      && !line.trimmed.contains(where: { $0.isNumber || "«»\"“”،".contains($0) })
      && (!line.trimmed.contains("(") || line.trimmed.hasPrefix("("))
  }

  private static let longest = 6
  /// "القسم:", whose value was a picture or a link.
  private static let longestLabel = 3
  private static let most = 4
  /// Where nothing on the page is boilerplate.
  private static let longestBare = 4
  private static let fewest = 2
}

extension TextPage {
  /// Whether the last of two paragraphs and more ends as a sentence does, and so do two thirds of them: a line below without a full
  /// stop is hardly the article's.
  var endsInSentences: Bool {
    guard let text = paragraphs, lines[text.upperBound].endsWithFullStop else { return false }
    let paragraphs = text.filter(isParagraph)
    let sentences = paragraphs.count { lines[$0].endsWithFullStop }
    return paragraphs.count >= 2 && sentences * 3 >= paragraphs.count * 2
  }
}
