/// Service lines below the last sentence: what the site asks of its readers there, whatever its words are.
enum ClosingLines {
  /// Takes out the few lines of a few words and without a mark at the page's end, or above its foot, where the text's
  /// paragraphs end as sentences do. A line that begins with WAW, "and", closes the text; a name is the writer's.
  static func remove(from page: inout TextPage, after last: Int) {
    let below = (last + 1..<max(last + 1, page.end)).prefix { !page.isFoot($0) }
    let open = below.filter { page.uses[$0] == nil }
    let isSignature =
      open.count == 1 && isName(page, at: open[0]) && page.lines[last].endsWithFullStop
      && page.lines[open[0]].endsWithFullStop
    guard page.endsInSentences || isSignature else { return }
    let isBare = page.isBare(after: last)
    guard (1...(isBare ? fewest : most)).contains(open.count),
      open.allSatisfy({ isService(page, at: $0) || isName(page, at: $0) }),
      !isBare || open.allSatisfy({ page.lines[$0].wordCount <= longestBare }),
      // A list of names, or of what a colon announces, is the text's.
      !open.contains(where: { isName(page, at: $0) }) || open.count == 1,
      !open.dropLast().contains(where: { page.lines[$0].ending == ":" })
    else { return }
    for index in open { close(&page, at: index) }
  }

  /// "سمير الحلاق", or "سمير. ح" with a full stop.
  private static func isName(_ page: TextPage, at index: Int) -> Bool {
    page.isText(index) && PersonName.isName(signature(page, at: index))
  }

  private static func signature(_ page: TextPage, at index: Int) -> String {
    String(page.lines[index].trimmed.trimmingSuffix { $0 == "." })
  }

  /// Takes out short lines next to the boilerplate below the last sentence, and those next to them: they belong to the same boxes.
  static func removeNeighbours(_ page: inout TextPage, after last: Int) {
    guard page.endsInSentences else { return }
    let below = Array(last + 1..<max(last + 1, page.end))
    for index in below + below.reversed() where page.uses[index] == nil && isShort(page, at: index) {
      let isNextTo = page.isRemoved(index - 1) || index + 1 < page.end && page.isRemoved(index + 1)
      guard isNextTo, !hasSentence(page, below: index) else { continue }
      close(&page, at: index)
    }
  }

  private static func isShort(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    return line.wordCount <= longest && (!line.endsWithFullStop || line.wordCount <= longestLabel)
      && !line.trimmed.hasPrefix("\u{0648}")
      && !line.trimmed.contains { "«»\"“”".contains($0) }
  }

  private static func hasSentence(_ page: TextPage, below index: Int) -> Bool {
    (index + 1..<max(index + 1, page.end)).contains {
      page.isText($0) && page.lines[$0].endsWithFullStop && page.lines[$0].wordCount >= 4
    }
  }

  private static func close(_ page: inout TextPage, at index: Int) {
    guard isName(page, at: index) else { return page.remove(index, .afterArticle) }
    // Several names are a list.
    let others = [index - 1, index + 1].filter(page.lines.indices.contains)
    guard !others.contains(where: { isName(page, at: $0) || page.lines[$0].ending == ":" }) else { return }
    page.article.author = page.article.author ?? signature(page, at: index)
    page.read(index, into: "author", page.article.author)
  }

  private static func isService(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    return page.isText(index) && (1...longest).contains(line.wordCount)
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
