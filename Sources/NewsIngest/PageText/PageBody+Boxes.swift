/// Links, pictures and foreign words among the paragraphs.
extension PageBody {
  /// Links below "اقرأ أيضاً" among the paragraphs. The last line above a paragraph may be a sub-heading, and
  /// is kept where a blank line sets it off from the links.
  static func removeRelatedBoxes(_ page: inout TextPage) {
    var nextParagraph: Int?
    var text: Kinship?
    for heading in (0..<page.end).reversed() {
      if page.isParagraph(heading) || heading == page.headline { nextParagraph = heading }
      guard page.boilerplate[heading]?.reason == .relatedHeading, let paragraph = nextParagraph
      else { continue }
      let open = (heading + 1..<paragraph)
        .drop { page.lines[$0].isSymbolsOnly }.prefix { isLink(page, at: $0) }
      var links = Array(open.prefix { !page.lines[$0].startsBlock })
      if links.isEmpty {
        let isManyOrLong = open.count > 2 || page.lines[paragraph - 1].wordCount > longestSubheading
        let mayBeSubheading =
          open.count > 1 && open.last == paragraph - 1
          && !(isManyOrLong && isStrange(page, at: paragraph - 1, text: &text))
        links = Array(mayBeSubheading ? open.dropLast() : open[...])
      }
      for link in links { page.remove(link, .relatedLink) }
      removeSection(above: heading, &page)
    }
  }

  /// Whether the text has hardly one of the line's words.
  ///
  /// - Parameter text: made when it is first asked for.
  private static func isStrange(_ page: TextPage, at index: Int, text: inout Kinship?) -> Bool {
    guard let paragraphs = page.paragraphs else { return false }
    let known = text ?? page.kinship(in: paragraphs)
    text = known
    return known.share(of: page.lines[index]).map { $0 < strangeShare } ?? false
  }

  private static let strangeShare = 0.3
  /// In words, where it has nothing to do with the text.
  private static let longestSubheading = 5

  /// The section of the other article, glued to the heading: "بعيداً عن الملاعب", "التحديثات الحية".
  private static func removeSection(above heading: Int, _ page: inout TextPage) {
    guard heading > (page.headline ?? 0) + 1, !page.lines[heading].startsBlock,
      page.lines[heading - 1].startsBlock, page.isText(heading - 1)
    else { return }
    let section = page.lines[heading - 1]
    guard section.wordCount <= 4, section.ending?.isPunctuation != true else { return }
    page.remove(heading - 1, .sidebar)
  }

  /// The headline of another article's pictures, alone between two paragraphs.
  static func removePictureLinks(_ page: inout TextPage) {
    guard let all = page.paragraphs, all.count > 2 else { return }
    for index in all.dropFirst().dropLast() where page.isText(index) {
      let stands = page.lines[index].startsBlock && page.lines[index + 1].startsBlock
      if stands, TeaserLine.isOfPictures(page.lines[index]) { page.remove(index, .relatedLink) }
      if isCaptionPair(page, at: index) {
        page.remove(index, .caption)
        page.remove(index + 1, .caption)
      }
    }
  }

  /// A few Latin words that stand alone among Arabic paragraphs: labels of the site's programs. A list has a colon above it, and
  /// more than one entry.
  static func removeForeign(_ page: inout TextPage) {
    guard let all = page.paragraphs, page.lines[all.lowerBound].isArabic else { return }
    for index in all.dropFirst().dropLast() where page.uses[index] == nil && page.lines[index].isForeign {
      let above = (0..<index).last { !page.lines[$0].isForeign }
      let below = (index + 1..<page.lines.count).first { !page.lines[$0].isForeign }
      guard let above, let below, below - above <= mostForeign + 1, page.lines[above].ending != ":",
        !page.lines[index].isListItem,
        page.lines[index].wordCount <= (page.isPlain ? longestPlainForeign : longestForeign)
      else { continue }
      page.remove(index, .sidebar)
    }
  }

  private static let longestForeign = 6
  private static let longestPlainForeign = 2
  private static let mostForeign = 4

  /// A picture's hidden text and its caption: a few words that the next line begins with, and a credit perhaps.
  private static func isCaptionPair(_ page: TextPage, at index: Int) -> Bool {
    let (line, next) = (page.lines[index], page.lines[index + 1])
    guard page.uses[index + 1] == nil, line.startsBlock, !next.startsBlock, line.wordCount >= 2,
      line.ending?.isPunctuation != true, !next.endsWithFullStop
    else { return false }
    return next.wordCount <= 12 && next.key.starts(with: line.key)
  }

  private static func isLink(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    return page.isText(index) && line.wordCount >= 3 && !line.endsWithFullStop && line.ending != ":"
  }
}
