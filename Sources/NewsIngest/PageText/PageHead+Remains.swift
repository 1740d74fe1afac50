/// What is left between headline and running text once fields and captions are read.
extension PageHead {
  /// Takes out the few words that stand there next to boilerplate or fields: names of sections, of the paper, of places and of
  /// what a picture shows. A subtitle is longer. Plain text of which nothing was read keeps all.
  func removeRemains(_ page: inout TextPage, before bodyStart: Int) {
    guard let headline = page.headline, let paragraphs = page.paragraphs else { return }
    let isArabic = page.lines[paragraphs.lowerBound].isArabic
    let all = headline + 1..<max(headline + 1, bodyStart)
    // Short paragraphs are text, too.
    let text = all.first {
      page.isText($0) && page.lines[$0].wordCount >= Self.shortestText
        && !isCreditedPicture(page.lines[$0])
    }
    let below = headline + 1..<(text ?? all.upperBound)
    removeRows(&page, in: below)
    let hasFrame =
      !page.isPlain || (0..<below.upperBound).contains { $0 != headline && page.uses[$0] != nil }
    for index in below where page.isText(index) {
      let line = page.lines[index]
      let isNumbered = line.trimmed.contains(where: \.isNumber)
      if isByline(line) || isEmptyLabel(line) || isArabic && line.isForeign {
        page.remove(index, .metadata)
      } else if line.endsInDash || LineWords.isRowOfNames(line)
        || isFewWords(page, at: index, below: headline)
        || hasFrame && (isShort(line) || line.wordCount <= 3 && line.isCutOff) && !isNumbered
      {
        page.remove(index, .beforeArticle)
      } else if hasFrame && isCreditedPicture(line) || hasFrame && isAboveField(page, at: index, in: below) {
        page.remove(index, .caption)
      }
    }
  }

  /// "نُشر في:", whose date is missing.
  private func isEmptyLabel(_ line: PageLine) -> Bool {
    line.ending == ":" && line.wordCount <= 4 && line.key.words.allSatisfy(DateStamp.dateLabels.contains)
  }

  /// "الجنوب- راتب شاهين:", "صوت الجنوب-مسقط": a paper, and a writer or place that a dash parts from it.
  private func isByline(_ line: PageLine) -> Bool {
    guard line.wordCount <= 7,
      let dash = line.trimmed.firstIndex(where: { LineWords.isDash($0) || $0 == "/" })
    else {
      // "ناظور سيتي:", "جريدة الساحل الإلكترونية:".
      let count = line.key.words.count
      return (count <= 2 || count <= 4 && LineWords.isPublisherLike(line.trimmed)) && line.ending == ":"
        && !line.trimmed.hasPrefix("\u{0648}") && !line.key.words.contains(where: MenuRow.joinsSentence)
    }
    let sides = [line.trimmed[..<dash], line.trimmed[dash...].dropFirst()].map { CreditLine.name($0) }
    guard sides.allSatisfy({ !$0.isEmpty && LineKey($0).words.count <= 4 }) else { return false }
    let isOpen = line.ending.map { !$0.isPunctuation || LineWords.isDash($0) } ?? false
    return line.ending == ":" || sides.contains(where: LineWords.isPlace)
      || isOpen && sides.contains(where: isNamed)
        && !sides.contains { LineKey($0).words.contains(where: MenuRow.joinsSentence) }
  }

  /// "اللاعب في الموسم الماضي (اتحاد الكرة)": words without a full stop and a name in brackets after them.
  private func isCreditedPicture(_ line: PageLine) -> Bool {
    guard line.trimmed.hasSuffix(")"), let open = line.trimmed.lastIndex(of: "("),
      !TeaserLine.isOfPictures(line)
    else {
      return false
    }
    return (1...5).contains(LineKey(line.trimmed[open...]).words.count) && line.wordCount <= 20
  }

  /// A few words more, with a blank line above and the date or writer below.
  private func isAboveField(_ page: TextPage, at index: Int, in range: Range<Int>) -> Bool {
    let line = page.lines[index]
    let isOpen = line.ending?.isPunctuation != true && (line.startsBlock || page.uses[index - 1] != nil)
    return line.wordCount <= Self.longestCaption && range.contains(index + 1)
      && (isOpen
        && (dates[index + 1] != nil || credits[index + 1]?.source != nil && credits[index + 1]?.author == nil)
        || line.endsWithFullStop && line.wordCount <= Self.longestStopped && isField(page, at: index + 1))
  }

  /// Whether it names a person, a paper or its office.
  private func isNamed(_ side: String) -> Bool {
    PersonName.isName(side) || CreditLine.isOffice(side) || LineWords.isPublisherLike(side)
      || LineKey(side).words.contains(where: LineWords.isPlace)
  }

  /// One to three words between a headline and a sentence, on plain text, too: the paper, the place, the writer.
  private func isFewWords(_ page: TextPage, at index: Int, below headline: Int) -> Bool {
    let line = page.lines[index]
    guard line.wordCount <= 3, line.ending?.isPunctuation == false, !line.isListItem,
      page.lines[headline].wordCount >= 5, !line.key.words.contains(where: MenuRow.joinsSentence),
      let next = (index + 1..<page.lines.count).first(where: { page.uses[$0] == nil })
    else { return false }
    return page.lines[next].isParagraph
  }

  private func isField(_ page: TextPage, at index: Int) -> Bool {
    dates[index] != nil || credits[index] != nil && page.uses[index] != nil
  }

  private static let shortestText = 10
  private static let longestCaption = 8
  /// With a full stop.
  private static let longestStopped = 4

  /// Three and more lines without a mark: key words, or who is in the pictures.
  private func removeRows(_ page: inout TextPage, in range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let row = (start..<range.upperBound).prefix { index in
        let line = page.lines[index]
        return page.isText(index) && line.wordCount <= Self.longestName
          && line.ending?.isPunctuation != true
          && !line.isListItem && !line.trimmed.contains(where: \.isNumber)
          && (index == start || !line.startsBlock)
      }
      if row.count >= 3, row.contains(where: { isShort(page.lines[$0]) }) {
        for index in row { page.remove(index, .caption) }
      }
      start += max(1, row.count)
    }
  }

  private static let longestName = 8
}
