/// Where the article ends though lines follow: at another article, at a box about writer or site, at a ticker.
///
/// - Known failure: a text whose second half has no full stop is cut where a heading of related articles stands in its middle.
struct ArticleEnd {
  private let page: TextPage
  private let text: ClosedRange<Int>
  private let lastSentence: Int
  /// Whether a date stands above the text.
  private let isDated: Bool
  /// The words of the text; few pages have a line that asks for them, some have many.
  private lazy var words = Kinship(text.map { page.lines[$0] })

  private init(of page: TextPage, text: ClosedRange<Int>) {
    self.page = page
    self.text = text
    lastSentence = page.lines.lastIndex { $0.endsWithFullStop && $0.wordCount >= 4 } ?? 0
    isDated = (0..<text.lowerBound).contains { Self.isDate(page.lines[$0]) }
  }

  /// Ends the article there, and takes out what follows.
  static func cut(_ page: inout TextPage) {
    guard let text = page.paragraphs else { return }
    var end = ArticleEnd(of: page, text: text)
    guard let index = (text.lowerBound + 1..<page.lines.count).first(where: { end.isEnd(at: $0) }) else {
      return
    }
    page.end = index
    page.paragraphs = page.paragraphRange()
    let isHeading = end.isHeading(at: index)
    for below in index..<page.lines.count where page.uses[below] == nil {
      let isLink = isHeading && page.lines[below].wordCount >= 3 && !page.lines[below].endsWithFullStop
      page.remove(below, isLink ? .relatedLink : .afterArticle)
    }
  }

  private mutating func isEnd(at index: Int) -> Bool {
    isHeading(at: index)
      && (isClosed(before: index) || endsNoSentence(after: index) && !goesOn(after: index))
      || isAboutSite(at: index) || isAboutWriter(at: index) || isNoteHeading(at: index)
      || isLiveTicker(at: index)
      || isDated && isNextHeadline(at: index)
      || isNextArticle(at: index)
  }

  /// A heading such as "إقرأ أيضاً": it ends the article where that was closed before by its source, its key words or
  /// its comments, or where no sentence ends below.
  private func isHeading(at index: Int) -> Bool { page.boilerplate[index]?.reason == .relatedHeading }

  /// Whether another article begins here: with the dateline that opens this one, with a headline that stands twice below the
  /// source, or with a headline above a teaser that is cut off, where no sentence ends below.
  private mutating func isNextArticle(at index: Int) -> Bool {
    guard index > text.lowerBound else { return false }
    let line = page.lines[index]
    if opensAsPage(line) { return true }
    guard page.isText(index), (3...20).contains(line.wordCount),
      line.startsBlock || words.share(of: line) ?? 0 < Kinship.near, !line.endsWithFullStop,
      line.ending != ":",
      index + 1 < page.lines.count
    else { return false }
    let next = page.lines[index + 1]
    if next.key == line.key { return isClosed(before: index) }
    return next.isCutOff && next.wordCount >= 8
      && (text.lowerBound..<index).contains { page.lines[$0].endsWithFullStop }
      && lastSentence <= index
  }

  /// Whether the line is the credit that opens the page, or a paragraph that begins with its dateline.
  private func opensAsPage(_ line: PageLine) -> Bool {
    guard text.lowerBound > 0, let first = page.lines.first else { return false }
    if line.key == first.key, !line.key.words.isEmpty, CreditLine(line)?.isLabelled == true { return true }
    return line.isParagraph && Dateline(first) != nil
      && LineKey(line.words.prefix(first.wordCount).joined(separator: " ")) == first.key
  }

  /// A name, and below it who that is: "كاتب مصري، أكتب في الموقع منذ سنوات …", with no text after it.
  private func isAboutWriter(at index: Int) -> Bool {
    guard index + 1 < page.lines.count, index > text.lowerBound, index + 1 >= text.upperBound,
      PersonName.isName(page.lines[index].trimmed), let first = page.lines[index + 1].words.first,
      // One of several portraits, or of the people of the text, is the article's.
      !text.dropLast(2).contains(where: { $0 < index && PersonName.isName(page.lines[$0].trimmed) }),
      !Kinship.words(of: text.prefix { $0 < index }.filter(page.isParagraph).map { page.lines[$0] })
        .contains(where: Kinship.stems(page.lines[index].trimmed).contains)
    else { return false }
    return PageHead.occupations.contains(LineKey(first).text)
  }

  /// In lines.
  private static let longestFoot = 60
  private static let readLines = 200

  /// "نبذة عن المؤلف", above a paragraph or two, the page's last.
  private func isNoteHeading(at index: Int) -> Bool {
    guard page.boilerplate[index]?.reason == .authorNote, page.boilerplate[index]?.isWeak == false,
      page.lines[index].wordCount <= 3, index > text.lowerBound
    else { return false }
    guard page.lines.count - index <= Self.longestFoot else { return false }
    let below = (index + 1..<page.lines.count).filter(page.isText)
    guard below.count <= 2, let note = below.first else { return false }
    // Of whom the article speaks, the note is a part of it.
    let known = Kinship.words(
      of: (0..<index).filter(page.isText).prefix(Self.readLines).map { page.lines[$0] })
    let opening = page.lines[note].words.prefix(4).joined(separator: " ")
    return !Kinship.stems(opening).contains(where: known.contains)
  }

  /// "عاجل 24/7", above times of day that stand alone, each with its news below.
  private func isLiveTicker(at index: Int) -> Bool {
    let line = page.lines[index]
    guard line.wordCount <= 3, line.key.words.contains("24"),
      line.key.words.first.map({ LineWords.flashKeys.contains(LineKey($0)) }) == true
    else { return false }
    let below = page.lines[(index + 1)...].prefix(8)
    return below.count(where: DateStamp.isClock) >= 2
  }

  /// "عن شبكة الجنوب الإخبارية", above a paragraph that begins with the site's name.
  private func isAboutSite(at index: Int) -> Bool {
    guard index > text.lowerBound, index + 1 >= text.upperBound, !page.isPlain else { return false }
    if index >= text.upperBound, page.boilerplate[index - 1]?.isFrame == true,
      Boilerplate.isAboutSite(page.lines[index])
    {
      return true
    }
    let words = page.lines[index].key.words
    guard (3...6).contains(words.count), words.first == Self.about, index + 1 < page.lines.count,
      LineWords.isPublisherLike(page.lines[index].trimmed)
    else { return false }
    let opening = page.lines[index + 1].words.prefix(words.count).joined(separator: " ")
    return LineKey(opening).words.prefix(words.count - 1) == words.dropFirst()
  }

  private static let about = LineKey("عن").text

  private static func isDate(_ line: PageLine) -> Bool {
    guard let date = DateStamp(line, clock: nil, fetchedAt: nil) else { return false }
    return date.date != nil && !date.isAfterPlace
  }

  /// Whether the next article of a list begins here: a headline, its date and its text, as above.
  private func isNextHeadline(at index: Int) -> Bool {
    let line = page.lines[index]
    return (4...25).contains(line.wordCount) && line.ending?.isPunctuation != true && page.isText(index)
      && index + 2 < page.lines.count && Self.isDate(page.lines[index + 1]) && !Self.isDate(line)
  }

  /// How many lines may lie between the article's source and the heading.
  private static let closingLines = 4

  private func isClosed(before heading: Int) -> Bool {
    for index in (0..<heading).reversed().prefix(Self.closingLines) {
      if page.isParagraph(index) { return false }
      let reason = page.boilerplate[index]?.reason
      if reason == .tags || reason == .comments || reason == .copyright { return true }
      if let credit = CreditLine(page.lines[index]), credit.source != nil, credit.isLabelled {
        return true
      }
    }
    return false
  }

  /// Whether nothing below the heading ends as a sentence does, teasers above a date aside.
  private func endsNoSentence(after heading: Int) -> Bool {
    for index in heading + 1..<max(heading + 1, page.lines.count) {
      let line = page.lines[index]
      guard page.isText(index), line.endsWithFullStop, line.wordCount >= 4 else { continue }
      let next =
        index + 1 < page.lines.count
        ? DateStamp(page.lines[index + 1], clock: nil, fetchedAt: nil) : nil
      if next?.date == nil { return false }
    }
    return true
  }

  /// Whether the next line is a long one that goes on with the text: a box stood among the paragraphs, the last of which is cut off.
  private func goesOn(after heading: Int) -> Bool {
    guard let next = (heading + 1..<page.lines.count).first(where: page.isText) else { return false }
    // WAW, "and".
    return page.isParagraph(next) && page.lines[next].trimmed.hasPrefix("\u{0648}")
  }
}
